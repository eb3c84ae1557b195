/** Where the glimpse of a list is kept, and with it the sketch of it. */
export const GLIMPSE = 'glimpse';

/** What a script before all others (`early.ts`) has left for the page: the sketch stands in the body. */
export interface Early {
  /** What it was drawn from. */
  record: string;
  /** It has been painted, or will not be soon. */
  painted: Promise<void>;
  /** What was pressed on it, in order. */
  pressed: Event[];
  /** Nothing more is to be noted. */
  stop: () => void;
}

/** On the sketch until a page has drawn itself into it, which leaves no attribute but its own. */
export const MARK = 'data-early';

declare global {
  interface Window {
    early?: Early;
  }
}

function repeat(event: Event): void {
  const { type, target } = event;
  if (event instanceof KeyboardEvent) document.body.dispatchEvent(new KeyboardEvent(type, event));
  else if (target instanceof Element && target.isConnected) target.dispatchEvent(new MouseEvent(type, event));
}

/**
 * Has a page draw itself into the elements that stand there, once they have been painted, and does what was pressed on
 * them. Should another page have kept another list meanwhile, they go first: its rows would be made of these. What stands
 * in the body itself Preact leaves there if it has no use for it.
 */
export async function takeOver(early: Early, draw: () => void): Promise<void> {
  await early.painted;
  early.stop();
  if (localStorage.getItem(GLIMPSE) !== early.record) document.body.replaceChildren();
  try {
    draw();
  } finally {
    document.querySelector(`[${MARK}]`)?.remove();
  }
  early.pressed.forEach(repeat);
}
