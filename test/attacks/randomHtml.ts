/** Random articles: the same for the same seed, in every engine. */

/** Whole numbers below a bound, by a seed (mulberry32, public domain). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const words = (text: string): string[] => text.split(' ');

const TAGS = words(
  'a abbr article aside audio b bdi blockquote br button caption center code col custom-tag dd del details dialog div dl dt em embed fieldset figure figcaption font footer form foreignObject frameset h1 h2 head hr html i iframe img input ins kbd li link main map marquee math mi mglyph mtext annotation-xml nav nobr noscript object ol optgroup option p param picture plaintext pre q rp rt ruby s script section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul video wbr xmp',
);
const NAMES = words(
  'alt class colspan data-x dir headers height hidden href id is lang name onclick onerror onload open rel role sizes src srcset style target title type usemap width xlink:href xmlns',
);
const VALUES = [
  'x',
  '1',
  '0',
  '99999',
  'auto',
  'https://a.example/x.png',
  'http://b.example/y',
  '//c.example/z 2x, d.png 3x',
  'javascript:top.hit=1',
  'JaVa\tScRiPt:top.hit=1',
  'data:text/html,<script>top.hit=1</script>',
  'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
  'https://192.168.0.1/',
  'mailto:a@b.example',
  '#top',
  'top.hit=1',
  'position:fixed;background:url(https://e.example/)',
  '</style><img src=x onerror=top.hit=1>',
  '--><img src=x onerror=top.hit=1>',
];
const TEXTS = [
  'A story.',
  ' ',
  '\n',
  'a < b & c',
  '&amp;',
  '&lt;p&gt;',
  '&#0;',
  '\u202e',
  '故事',
  '𝒳',
  '<',
  '</',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '"',
  "'",
  '`',
];

type Random = (below: number) => number;

const pick = (from: readonly string[], random: Random): string => from[random(from.length)] ?? '';

function attribute(random: Random): string {
  const quote = pick(['"', "'", '', '"'], random);
  return ` ${pick(NAMES, random)}=${quote}${pick(VALUES, random)}${random(40) === 0 ? '' : quote}`;
}

const startTag = (name: string, random: Random): string =>
  `<${name}${Array.from({ length: random(4) }, () => attribute(random)).join('')}${pick(['>', '>', '>', '/>'], random)}`;

/** One random article: mostly nested as it should be, now and then not. */
export function randomHtml(random: Random): string {
  const parts: string[] = [];
  const open: string[] = [];
  const size = 1 + random(50);
  for (let n = 0; n < size; n += 1) {
    const step = random(10);
    if (step < 4) {
      const name = pick(TAGS, random);
      parts.push(startTag(name, random));
      open.push(name);
    } else if (step < 6) parts.push(`</${random(4) === 0 ? pick(TAGS, random) : (open.pop() ?? 'p')}>`);
    else parts.push(pick(TEXTS, random));
  }
  // Now and then one piece, again and again.
  return random(100) === 0 ? parts.join('').repeat(1 + random(20)) : parts.join('');
}
