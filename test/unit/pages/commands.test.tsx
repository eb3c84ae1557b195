// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useCommands } from '../../../lib/pages/useCommands.ts';
import { leave } from './hook.tsx';

afterEach(leave);

const run = vi.fn(() => true);

function Page() {
  useCommands(() => 'beside', run);
  return (
    <form>
      <input id="tick" type="checkbox" />
      <input id="text" />
      <p id="words">Words</p>
      {/* biome-ignore lint/a11y/useMediaCaption: nothing is said in it. */}
      <audio id="player" controls />
    </form>
  );
}

/** @returns whether the browser may still do what the key does by itself. */
async function press(id: string, key: string): Promise<boolean> {
  run.mockClear();
  await act(() => render(<Page />, document.body));
  return document
    .getElementById(id)
    ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) as boolean;
}

describe('beside an open article', () => {
  test.each([' ', 'Enter'])('a checkbox keeps %j: it is ticked, its form submitted', async (key) => {
    expect(await press('tick', key)).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });
  test('a checkbox lets letters through', async () => {
    expect(await press('tick', 'j')).toBe(false);
    expect(run).toHaveBeenCalledWith('next', 'j');
  });
  test('a field of text keeps every key', async () => {
    expect(await press('text', 'j')).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });
  test.each([' ', 'Enter', 'ArrowDown', 'End'])('a player keeps %j: it plays, or goes elsewhere', async (key) => {
    expect(await press('player', key)).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });
  test.each([
    ['u', 'back'],
    ['Escape', 'back'],
    ['s', 'star'],
  ])('a player lets %j through', async (key, command) => {
    expect(await press('player', key)).toBe(false);
    expect(run).toHaveBeenCalledWith(command, key);
  });
  test('elsewhere Space turns the page', async () => {
    expect(await press('words', ' ')).toBe(false);
    expect(run).toHaveBeenCalledWith('page', ' ');
  });
});

test('a key pressed in the very moment the page is drawn is heard', () => {
  run.mockClear();
  // Without `act`: nothing that waits for the paint has run yet.
  render(<Page />, document.body);
  document.getElementById('words')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  expect(run).toHaveBeenCalledWith('next', 'j');
});
