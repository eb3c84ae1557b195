// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useFocus } from '../../../lib/pages/focus.ts';
import { leave } from './hook.tsx';

interface Page {
  ids?: number[];
  /** The list's rows, of which those of `ids` are drawn. */
  listed?: number[];
  chosenId?: number;
  isThere?: boolean;
  went?: object;
  /** An article is open: beside the list, or over it. */
  open?: 'beside' | 'over';
  toast?: boolean;
}

// jsdom lays nothing out.
Element.prototype.checkVisibility = () => true;

/** As the reader draws it, as far as the focus goes. */
function Reader({ ids = [1, 2, 3], listed, chosenId, isThere = true, went, open, toast }: Page) {
  useFocus({ chosenId, isListed: chosenId !== undefined && (listed ?? ids).includes(chosenId), isThere, went });
  return (
    <>
      <section class="pane middle" inert={open === 'over'}>
        <button type="button" class="view" />
        <div class="scroll">
          {ids.map((id) => (
            <li class="row" key={id} data-article={id}>
              <a href={`#${id}`}>{id}</a>
            </li>
          ))}
        </div>
        {toast && !open && <button type="button" class="undo" />}
      </section>
      {open && (
        <main class="pane">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as the article's own. */}
          <section id="article" tabIndex={0} />
          {toast && <button type="button" class="undo" />}
        </main>
      )}
    </>
  );
}

const show = (page: Page) => act(async () => render(<Reader {...page} />, document.body));
const focus = (css: string) => document.querySelector<HTMLElement>(css)?.focus();
const holder = () => document.activeElement?.textContent;
const at = (css: string) => document.activeElement?.matches(css);

beforeEach(async () => {
  await show({});
  // What keeps the focus comes after the paint.
  await vi.dynamicImportSettled();
});
afterEach(leave);

describe('what had the focus goes, and the focus', () => {
  test('to the chosen row', async () => {
    await show({ toast: true, chosenId: 2 });
    focus('.undo');
    await show({ chosenId: 2 });
    expect(holder()).toBe('2');
  });
  test('to the first row in sight where none is chosen', async () => {
    focus('[data-article="3"] a');
    await show({ ids: [1, 2] });
    expect(holder()).toBe('1');
  });
  test('to the list’s name where there is no row', async () => {
    focus('[data-article="3"] a');
    await show({ ids: [] });
    expect(at('.view')).toBe(true);
  });
  test.each(['beside', 'over'] as const)('to the article that is open %s the list, from its own pane', async (open) => {
    await show({ open, toast: true, chosenId: 1 });
    focus('.undo');
    await show({ open, chosenId: 1 });
    expect(at('#article')).toBe(true);
  });
  test('nowhere before the rows of the list that is wanted are there', async () => {
    await show({ open: 'over' });
    focus('#article');
    await show({ isThere: false });
    expect(at('body')).toBe(true);
    await show({ ids: [8, 9] });
    expect(holder()).toBe('8');
  });
});

describe('where the chosen row of a long list is not drawn, the focus', () => {
  const far = { ids: [2, 3], listed: [1, 2, 3], chosenId: 1 };
  test('stays away with it: the keys go on from there', async () => {
    focus('[data-article="1"] a');
    await show(far);
    expect(at('body')).toBe(true);
  });
  test('goes from a button to the list’s name, as it would choose another row', async () => {
    await show({ ...far, toast: true });
    focus('.undo');
    await show(far);
    expect(at('.view')).toBe(true);
  });
});

describe('another list that the person has gone to takes the focus', () => {
  const went = {};
  test('from nowhere', async () => {
    await show({ went });
    expect(holder()).toBe('1');
  });
  test('from its name, which the menu gave it back to', async () => {
    focus('.view');
    await show({ went });
    expect(holder()).toBe('1');
  });
  test('from a row that stands in both lists', async () => {
    focus('[data-article="3"] a');
    await show({ went, ids: [4, 3] });
    expect(holder()).toBe('4');
  });
  test('not from a button elsewhere, which is still there', async () => {
    await show({ open: 'beside' });
    focus('#article');
    await show({ open: 'beside', went });
    expect(at('#article')).toBe(true);
  });
});

test('rows that come and go take no focus from where nothing was', async () => {
  await show({ ids: [7, 8] });
  expect(at('body')).toBe(true);
});
