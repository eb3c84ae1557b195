/** The keys of the reader: one table, read by the handler, the page of keys and every key cap. Pure. */

export type Command =
  | 'next'
  | 'previous'
  | 'read'
  | 'page'
  | 'back'
  | 'site'
  | 'find'
  | 'mark'
  | 'star'
  | 'fullText'
  | 'markAll'
  | 'markSome'
  | 'undo'
  | 'goUnread'
  | 'goToday'
  | 'goAll'
  | 'goStarred'
  | 'folder'
  | 'refresh'
  | 'subscribe'
  | 'unreadOnly'
  | 'fresh'
  | 'copyLink'
  | 'copyMarkdown'
  | 'save'
  | 'hidden'
  | 'larger'
  | 'smaller'
  | 'settings'
  | 'panel'
  | 'column'
  | 'tab'
  | 'keys';

/** Where a key is pressed: on the list, in an open article, on the list beside one, or on a page over all (keys, subscribe). */
export type Place = 'list' | 'article' | 'beside' | 'over';

/**
 * Every command's keys, the one that is shown first. A letter is a key of its own, `Shift+` in front where it needs it;
 * `g a` is one key after the other.
 */
export const KEYS: Record<Command, readonly string[]> = {
  next: ['j', 'n', 'ArrowDown'],
  previous: ['k', 'p', 'ArrowUp'],
  read: ['Enter'],
  page: ['Space'],
  back: ['u', 'Escape'],
  site: ['o', 'v'],
  // Heard by the article itself: components/reading/finding.ts.
  find: ['/'],
  mark: ['m'],
  star: ['s'],
  fullText: ['f'],
  markAll: ['Shift+a'],
  markSome: ['Shift+m'],
  undo: ['z'],
  goUnread: ['g u'],
  goToday: ['g t'],
  goAll: ['g a'],
  goStarred: ['g s'],
  // The folders, in the order of their menu.
  folder: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  refresh: ['r'],
  subscribe: ['a'],
  unreadOnly: ['Shift+u'],
  fresh: ['.'],
  copyLink: ['c'],
  copyMarkdown: ['Shift+c'],
  save: ['Shift+s'],
  hidden: ['h'],
  larger: ['+', '='],
  smaller: ['-'],
  settings: [','],
  panel: ['Shift+p'],
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

/** What a key of another script means by its place on the board: `о` is `j`, `۱` is `1`, `？` is `?`. */
function ofPlace({ key, code = '', shiftKey }: Press): string {
  if (key.length !== 1 || key <= '\u007f') return key;
  if (/^Key[A-Z]$/.test(code)) return code.slice(3);
  // Of Latin letters some boards have one where others have a sign: é, ö and ü are none.
  if (/\p{Script=Latin}/u.test(key)) return key;
  if (/^Digit[1-9]$/.test(code)) return shiftKey ? key : code.slice(5);
  return SIGNS[`${shiftKey ? 'Shift+' : ''}${code}`] ?? key;
}

/** The signs of the table by their places on an American board. */
const SIGNS: Record<string, string> = {
  Slash: '/',
  'Shift+Slash': '?',
  BracketLeft: '[',
  Period: '.',
  Comma: ',',
  Equal: '=',
  'Shift+Equal': '+',
  Minus: '-',
};

/** The name of a pressed key as the table writes it. */
function nameOf(press: Press): string {
  const { shiftKey } = press;
  const key = ofPlace(press);
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space';
  const letter = key.toLowerCase();
  if (!/^[a-z]$/.test(letter)) return key;
  return shiftKey ? `Shift+${letter}` : letter;
}

const isOurs = ({ ctrlKey, altKey, metaKey, isComposing }: Press): boolean =>
  !(ctrlKey || altKey || metaKey || isComposing);

/**
 * What a key press means at a place; undefined where it is the browser's or the text field's.
 * @param first the key pressed just before, where two make a command.
 */
export function commandOf(press: Press, place: Place, first?: string): Command | undefined {
  if (!isOurs(press)) return undefined;
  const name = first === undefined ? nameOf(press) : `${first} ${nameOf(press)}`;
  return LEFT_ALONE[place].includes(name) ? undefined : COMMANDS.get(name);
}

const FIRSTS = new Set([...COMMANDS.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]));

/** The name of a key that begins a command of two; undefined of any other. */
export function firstOf(press: Press, place: Place): string | undefined {
  const name = nameOf(press);
  return place !== 'over' && isOurs(press) && FIRSTS.has(name) ? name : undefined;
}

/** The caps of a key as the table writes it: `['Shift', 'A']`. */
const caps = (name: string): string[] =>
  name === '+' ? [name] : name.split(/[+ ]/).map((cap) => (cap.length === 1 ? cap.toUpperCase() : cap));

/** The caps that stand for a command's first key. */
export const capsOf = (command: Command): string[] => caps(KEYS[command][0] ?? '');

/** Keys that say themselves what they do, are others without Shift, or stand for a row of others. */
const UNSAID = /^(?:Arrow|=|[2-9])/;

/** The caps of all its keys that a person has to be told of. */
export const shownCapsOf = (command: Command): string[][] => KEYS[command].filter((key) => !UNSAID.test(key)).map(caps);
