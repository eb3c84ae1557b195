// @vitest-environment jsdom
import './page.ts';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../../lib/content/clean/clean.ts';
import { isOn, KINDS, switched } from '../../../lib/content/clean/kinds.ts';
import { textOf } from '../../../lib/content/clean/measure.ts';
import { isSelector } from '../../../lib/content/clean/own.ts';
import { type About, render, showable } from '../../../lib/content/render.ts';

const STORY = '<p>The night ferry stays until spring, the council decided by a single vote on Saturday evening.</p>';
const SHARE = '<p><a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a></p>';
const BOX = '<div class="offer-of-the-day"><p>Lamps, two for one.</p></div>';

const show = (html: string, about: Partial<About> = {}) =>
  render({ html, baseUrl: 'https://site.example/a/1' }, { title: 'A title', images: 'always', ...about });

describe('the switches of the clean-up', () => {
  it('name steps there are, each once', () => {
    const named = Object.values(KINDS).flat();
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((name) => !STEPS.some((step) => step.name === name))).toEqual([]);
  });

  it('cover every step that hides something one could miss', () => {
    const always = STEPS.filter(
      ({ kind, name }) =>
        kind === 'hide' &&
        !Object.values(KINDS)
          .flat()
          .includes(name as never),
    );
    expect(always.map(({ name }) => name)).toEqual(['pixels', 'own rules', 'controls', 'empty boxes', 'idle breaks']);
  });

  it('leave what they are off for in its place', () => {
    const off = switched('share', false, []);
    expect(textOf(show(STORY + SHARE).fragment)).not.toContain('Share');
    expect(textOf(show(STORY + SHARE, { off }).fragment)).toContain('Share');
    expect([isOn('share', off), isOn('share', switched('share', true, off))]).toEqual([false, true]);
  });
});

describe('the rules of one feed', () => {
  it('hide what a selector names, and paragraphs that contain a text', () => {
    const { fragment, hidden } = show(STORY + BOX, { own: [{ selector: '.offer-of-the-day' }] });
    expect(textOf(fragment)).not.toContain('Lamps');
    expect(showable(hidden).map(({ reason }) => reason)).toEqual(['own']);
    expect(textOf(show(STORY + BOX, { own: [{ text: 'two FOR one' }] }).fragment)).not.toContain('Lamps');
  });

  it('do nothing where they mean nothing, and never hide the whole article', () => {
    const whole = textOf(show(STORY + BOX).fragment);
    expect(textOf(show(STORY + BOX, { own: [{ selector: '<<' }, { text: ' ' }, {}] }).fragment)).toBe(whole);
    expect(textOf(show(STORY + BOX, { own: [{ selector: '*' }] }).fragment)).toBe(whole);
  });

  it('are safe to show again', () => {
    const { hidden } = show(`${STORY}<div class="x" onclick="a()"><script>b()</script><p id="y">c</p></div>`, {
      own: [{ selector: '.x' }],
    });
    const box = document.createElement('div');
    box.append(...hidden.map((block) => block.fragment));
    expect(box.getHTML()).toContain('<div><p>c</p></div>');
  });

  it.each([
    ['.a > b', true],
    ['p:has(img)', true],
    ['..', false],
    ['', false],
    ['a{', false],
  ])('know a selector when they see one: %s', (selector, known) => {
    expect(isSelector(selector)).toBe(known);
  });
});
