import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Shows something in the page; nothing clears it. */
export const show = (what: ComponentChild) => act(() => render(what, document.body));

export const all = <E extends Element = HTMLElement>(selector: string) => [
  ...document.body.querySelectorAll<E>(selector),
];

export function one<E extends Element = HTMLElement>(selector: string): E {
  const [found] = all<E>(selector);
  if (!found) throw new Error(`no ${selector} in ${document.body.innerHTML}`);
  return found;
}

/** The button that reads `text`. */
export function button(text: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>('button').find((each) => each.textContent?.trim() === text);
  if (!found) throw new Error(`no button "${text}" in ${document.body.textContent}`);
  return found;
}

export const press = (text: string) => act(() => button(text).click());

export const click = (selector: string) => act(() => one(selector).click());

/** A key on what has the focus, or on `target`. */
export const key = (name: string, target: Element = document.activeElement ?? document.body) =>
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });

/** Types into a field, letter by letter's end. */
export const type = (text: string, selector = 'input') =>
  act(() => {
    const field = one<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

/** Chooses a value of a select, or leaves a field with a new one. */
export const change = (selector: string, value: string) =>
  act(() => {
    const field = one<HTMLInputElement | HTMLSelectElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

export const text = (selector = 'body') => (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ');
