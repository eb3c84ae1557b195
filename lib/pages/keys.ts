/** The keys of the reader: one table, read by the handler, the page of keys and every key cap. Pure. */

export type Command =
  | 'next'
  | 'previous'
  | 'read'
  | 'page'
  | 'back'
  | 'site'
  | 'mark'
  | 'star'
  | 'markAll'
  | 'undo'
  | 'refresh'
  | 'subscribe'
  | 'unreadOnly'
  | 'column'
  | 'tab'
  | 'keys';

/** Where a key is pressed: on the list, in an open article, on the list beside one, or on a page over all (keys, subscribe). */
export type Place = 'list' | 'article' | 'beside' | 'over';

/** Every command's keys, the one that is shown first. A letter is a key of its own, `Shift+` in front where it needs it. */
export const KEYS: Record<Command, readonly string[]> = {
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  read: ['Enter'],
  page: ['Space'],
  back: ['u', 'Escape'],
  site: ['o', 'v'],
  mark: ['m'],
  star: ['s'],
  markAll: ['Shift+a'],
  undo: ['z'],
  refresh: ['r'],
  subscribe: ['n'],
  unreadOnly: ['Shift+u'],
  column: ['['],
  tab: ['Shift+o'],
  keys: ['?'],
};

/** Keys that a place leaves to the browser: arrows scroll an article, Enter opens the link under it. */
const LEFT_ALONE: Record<Place, readonly string[]> = {
  list: ['Space'],
  article: ['ArrowDown', 'ArrowUp', 'Enter'],
  beside: [],
  over: Object.values(KEYS)
    .flat()
    .filter((key) => key !== '?'),
};

const COMMANDS = new Map(
  Object.entries(KEYS).flatMap(([command, keys]) => keys.map((key) => [key, command as Command] as const)),
);

export interface Press {
  key: string;
  /** The place of the key on the board, so that letters work on Cyrillic, Greek, Arabic... boards too. */
  code?: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  altKey?: boolean;
  metaKey?: boolean;
  /** While an input method is at work every key is its own. */
  isComposing?: boolean;
}

/** The name of a pressed key as the table writes it. */
function nameOf({ key, code, shiftKey }: Press): string {
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space';
  const foreign = key.length === 1 && key > '\u007f' && /^Key[A-Z]$/.test(code ?? '');
  const letter = foreign ? (code ?? '').slice(3).toLowerCase() : key.toLowerCase();
  if (!/^[a-z]$/.test(letter)) return key;
  return shiftKey ? `Shift+${letter}` : letter;
}

/** What a key press means at a place; undefined where it is the browser's or the text field's. */
export function commandOf(press: Press, place: Place): Command | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return undefined;
  const name = nameOf(press);
  return LEFT_ALONE[place].includes(name) ? undefined : COMMANDS.get(name);
}

/** The caps that stand for a command's first key: `['Shift', 'A']`. */
export function capsOf(command: Command): string[] {
  return (KEYS[command][0] ?? '').split('+').map((cap) => (cap.length === 1 ? cap.toUpperCase() : cap));
}
