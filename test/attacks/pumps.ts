/** Articles made to take the square of their length: each is made at any size, as HTML. */

const STORY =
  '<p>The harbour was quiet when the first boats came back in the morning, long before the market opened.</p>'.repeat(
    3,
  );

const line = (text: string): string => `${STORY}<p>${text}</p>`;

export interface Pump {
  what: string;
  /** The smaller of two sizes; the larger is four times it. */
  size: number;
  make: (size: number) => string;
}

const TEXT = 20_000;
const LINES = 1500;
const NODES = 10_000;

export const PUMPS: readonly Pump[] = [
  ...[
    '中',
    'あ',
    '가',
    'ا',
    'ж',
    'a',
    '-',
    '1',
    '“',
    'a.',
    '1 ',
    '最後まで読',
    'ez-',
    'read more ',
    '未经',
    '*',
    '…',
  ].map(
    (text): Pump => ({
      what: `one line of ${text}`,
      size: TEXT,
      make: (size) => line(text.repeat(size / text.length)),
    }),
  ),
  { what: 'a line of - before a letter', size: TEXT, make: (size) => line(`${'-'.repeat(size)}x`) },
  {
    what: 'a link to a long place',
    size: TEXT,
    make: (size) => line(`<a href="https://x.example/#${'fn'.repeat(size / 2)}!">short words</a>`),
  },
  ...[
    'Advertisement<br>',
    'Published 3 May 2024<br>',
    '***<br>',
    'a<br>',
    'a<br><br>',
    '<p>***</p>',
    '<p>a</p><hr>',
  ].map((part): Pump => ({ what: `many ${part}`, size: LINES, make: (size) => STORY + part.repeat(size) })),
  ...['<p></p>', '<br>', '<hr>', '<span>a</span>', '<wbr>'].map(
    (part): Pump => ({ what: `very many ${part}`, size: NODES, make: (size) => part.repeat(size) + STORY }),
  ),
  {
    what: 'photos between line breaks',
    size: LINES,
    make: (size) => line(`${'<img src="https://x.example/a.jpg"><br>'.repeat(size)}x`),
  },
  ...[
    '<p><img src="https://x.example/a.jpg"></p>',
    '<figure><img src="https://x.example/a.jpg"><figcaption>a</figcaption></figure>',
    '<p><a href="https://x.example/letters">Our letters by the sea, weekly</a></p>',
    '<div><h3>a</h3>b<br>1</div>',
    '<table><tr><td>a</td><td>1</td></tr></table>',
    '<ul><li>a</li></ul>',
    '<p>Tea or coffee?</p><p>Tea.</p>',
  ].map(
    (part): Pump => ({ what: `a feed of ${part}`, size: LINES, make: (size) => STORY + part.repeat(size) + STORY }),
  ),
  ...['<li>a</li>', '<tr><td>a</td><td>1</td></tr>'].map(
    (part): Pump => ({
      what: `one box of ${part}`,
      size: LINES,
      make: (size) => `${STORY}<table><ul>${part.repeat(size)}</ul></table>${STORY}`,
    }),
  ),
  {
    what: 'lines deep inside of lists',
    size: LINES,
    make: (size) => `${STORY}${'<ul><li>'.repeat(100)}${'<p>a</p>'.repeat(size)}${'</li></ul>'.repeat(100)}`,
  },
  {
    what: 'links in one line',
    size: LINES,
    make: (size) => line('<a href="https://x.example/letters">letters</a> '.repeat(size)),
  },
  {
    what: 'buttons',
    size: LINES,
    make: (size) => line('<a class="button" href="/subscribe">Subscribe</a>'.repeat(size)),
  },
  {
    what: 'breaks deep inside',
    size: LINES,
    make: (size) => line(`${'<span>'.repeat(150)}${'<wbr>'.repeat(size)}<br>x${'</span>'.repeat(150)}`),
  },
];
