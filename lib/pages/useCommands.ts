import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Command, commandOf, firstOf, type Place } from './keys.ts';

/** Does what a command says; false where it means nothing now, so that the key stays the browser's. */
export type Run = (command: Command, key: string) => boolean;

/** Milliseconds within which two keys make one command. */
const TOGETHER = 1500;

/** What a player does by itself: it plays, and goes to another place or volume. */
const OF_PLAYERS = /^( |Enter|Home|End|Arrow\w+)$/;

/** Whether a key belongs to what has the focus: text is typed there, or a menu or player moves by its own keys. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('audio, video')) return OF_PLAYERS.test(key);
  const field = target.closest('input, textarea, select, [contenteditable], [role="menu"]');
  return field !== null && !field.matches('input[type="checkbox"]');
}

/** What a key presses by itself where it has the focus. Of the fields only checkboxes come so far: Enter submits their form. */
const PRESSED: Partial<Record<Command, string>> = {
  read: 'a, button, summary, input',
  page: 'button, summary, input',
};

function isPressed(command: Command, target: EventTarget | null): boolean {
  const pressed = PRESSED[command];
  return pressed !== undefined && target instanceof Element && target.closest(pressed) !== null;
}

/** Turns key presses anywhere in the page into commands. */
export function useCommands(place: (target: EventTarget | null) => Place, run: Run): void {
  const latest = useRef({ place, run });
  latest.current = { place, run };
  // Before the paint: whoever sees rows may press.
  useLayoutEffect(() => {
    let first: { key: string; at: number } | undefined;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event)) return;
      const place = latest.current.place(event.target);
      const before = first && event.timeStamp - first.at < TOGETHER ? first.key : undefined;
      const key = firstOf(event, place);
      first = key !== undefined && before === undefined ? { key, at: event.timeStamp } : undefined;
      const both = before === undefined ? undefined : commandOf(event, place, before);
      const command = both ?? commandOf(event, place);
      if (!command || isPressed(command, event.target)) return;
      if (latest.current.run(command, event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
