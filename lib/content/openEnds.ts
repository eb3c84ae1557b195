import { type Edit, edited, type Tag, tagsOf } from './tags.ts';

/**
 * What takes all that follows for its own where it never ends, and nobody would see it: text that is no markup, or content
 * the display leaves out. With what it may hold before it is ended here.
 */
const MAY_HOLD: ReadonlyMap<string, readonly string[]> = new Map([
  ...'script style iframe noembed noframes xmp textarea title noscript template option rp'
    .split(' ')
    .map((name): [string, string[]] => [name, []]),
  ['select', ['option', 'optgroup']],
  ['video', ['source', 'track']],
  ['audio', ['source', 'track']],
]);

/** Where these never end, only the tag goes: what it held stands open. */
const STANDS_OPEN = new Set(['details', 'svg', 'annotation-xml']);

/** Mending may bring to light what was hidden in a text. */
const MOST_ROUNDS = 4;

/** `<iframe/>` ends nothing in HTML: its text goes on to the end of the next one. */
const holdsItself = (html: string, { name, closed, to, textTo = -1 }: Tag): boolean =>
  closed && html.slice(to, Math.max(to, textTo)).toLowerCase().includes(`<${name}`);

/** The places, among all tags, of those that never end. */
function unended(html: string, tags: readonly Tag[]): number[] {
  const open = new Map<string, number[]>();
  const never: number[] = [];
  for (const [at, tag] of tags.entries()) {
    const { kind, name, textTo, breaksOutOf } = tag;
    if (breaksOutOf !== undefined) {
      for (const places of open.values()) while ((tags[places.at(-1) ?? -1]?.from ?? -1) >= breaksOutOf) places.pop();
    }
    if (!MAY_HOLD.has(name) && !STANDS_OPEN.has(name)) continue;
    if (textTo !== undefined) {
      if (textTo < 0 || holdsItself(html, tag)) never.push(at);
      continue;
    }
    const places = open.get(name) ?? [];
    open.set(name, places);
    if (kind === 'end') places.pop();
    else if (name !== 'svg' || !tag.closed) places.push(at);
  }
  return [...never, ...[...open.values()].flat()];
}

/** Ends it before the first tag it may not hold; at once where it was written `<name/>`. */
function ended(html: string, tags: readonly Tag[], at: number): Edit[] {
  const tag = tags[at];
  if (!tag) return [];
  const { name, closed, from, to, textTo } = tag;
  if (STANDS_OPEN.has(name)) return [{ from, to, by: '' }];
  // Another tag was taken for one of its attributes: `<script src=x <p>`.
  const inner = textTo === undefined ? -1 : html.slice(from + 1, to).search(/<[a-z]/i);
  if (inner >= 0) return [{ from: from + 1 + inner, to: from + 1 + inner, by: `></${name}>` }];
  const held = MAY_HOLD.get(name) ?? [];
  let next = at + 1;
  while (held.includes(tags[next]?.name ?? '')) next += 1;
  const end = closed ? to : (tags[next]?.from ?? html.length);
  return [{ from: end, to: end, by: `</${name}>` }];
}

/** What ends for the tokenizer and still swallows or hides what follows. */
function swallowing(tags: readonly Tag[], at: number, html: string): Edit[] {
  const tag = tags[at];
  if (!tag) return [];
  const { kind, name, from, to, textTo = -1 } = tag;
  // Cut off in its middle: all up to the next tag is left of it.
  if (kind === 'cut') return [{ from, to: tags[at + 1]?.from ?? html.length, by: '' }];
  // Where its fields are called like a node's own parts, the sanitiser drops it with all it holds; no form is shown anyway.
  if (name === 'form') return [{ from, to, by: '' }];
  // It has no end at all.
  if (name === 'plaintext') return [{ from, to, by: '' }];
  // A comment in a script hides the script's end (HTML, "script data double escaped").
  if (name === 'script' && html.slice(from, Math.max(from, textTo)).includes('<!--'))
    return [{ from, to: textTo, by: '' }];
  return [];
}

/**
 * Ends what an article leaves open (a player, a text field, a comment, an attribute's quote), so that what stands after it
 * is seen. All else stays to the letter, and so does every article that leaves nothing open.
 */
export function endOpen(html: string): string {
  let now = html;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const tags = tagsOf(now);
    const edits = [
      ...tags.flatMap((_, at) => swallowing(tags, at, now)),
      ...unended(now, tags).flatMap((at) => ended(now, tags, at)),
    ];
    if (edits.length === 0) break;
    now = edited(now, edits);
  }
  return now;
}
