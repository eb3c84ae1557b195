/** What each suite must reach: the scorer's name of a row, and the least percentage. */
export interface Bar {
  suite: string;
  row: string;
  least: number;
}

function bars(suite: string, rows: Record<string, number>): Bar[] {
  return Object.entries(rows).map(([row, least]) => ({ suite, row, least }));
}

export const BARS: readonly Bar[] = [
  ...bars('feeds', {
    'a parse success': 99.5,
    'b item count = oracle': 99,
    'c feed title': 99.5,
    'd entry titles (files all right)': 99,
    'e entry links (files all right)': 98,
    'f entry ids (files all right)': 99,
    'g entry dates (files all right)': 99,
    'h body text (≥95% of oracle) (files all right)': 99,
    'i enclosures (files all right)': 99,
    'j authors (files all right)': 98,
  }),
  ...bars('wellformed', {
    '= all core': 97,
    'base URI: id': 100,
    'base URI: in content': 100,
    'base URI: link': 100,
  }),
  ...bars('peers', { '= all core': 98.5 }),
  ...bars('encodings', { '= all core': 100 }),
  ...bars('dates', {
    'feedparser unit tests': 97,
    'must be rejected': 97,
    'seen in real feeds': 100,
    'seen in real feeds, weighted by files': 100,
  }),
  ...bars('opml', {
    'feed URLs': 100,
    'feed URLs (malformed XML)': 100,
    'feed count': 100,
    'feed count (malformed XML)': 100,
    'feed titles': 100,
    'feed titles (malformed XML)': 100,
    folders: 100,
    'folders (malformed XML)': 100,
    'no feeds: no crash': 100,
  }),
  ...bars('robustness', {
    'terminates (<15 s)': 100,
    'well-formed: item count = oracle': 100,
    'well-formed: no throw': 100,
  }),
  ...bars('discovery', { 'feed URLs found': 100 }),
];
