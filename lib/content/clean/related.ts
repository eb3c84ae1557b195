import { hide, linesIn, type Reading } from './hide.ts';
import { extent, folded, isEndMark, isStory, type Line } from './measure.ts';
import { MAYBE_MORE_HEADING, MORE_HEADING } from './phrases.ts';
import { siteOf } from './sites.ts';

/** A heading without the marks around it: "» Related: " gives "Related". */
export const bareHeading = (text: string): string =>
  text
    .replace(/[\s:：,，、;；>»→…・|!！—–\-\]】」』）)]+$/u, '')
    .replace(/^[\s>»→➤➜▶▷►●■◆◇□☆★※・|*#＃—–\-[【「『（(]+/u, '');

const isMoreHeading = (text: string): boolean => text.length < 80 && MORE_HEADING.test(bareHeading(folded(text)));

const isMaybeHeading = (text: string): boolean =>
  text.length < 80 && (MAYBE_MORE_HEADING.test(bareHeading(folded(text))) || isMoreOnThis(text));

/** "More on locks" may head what the story found elsewhere; only with the site's own pages below is it other articles. */
const isMoreOnThis = (text: string): boolean =>
  /^(?:more|mehr|plus|más|mais) (?:on|in|from|about|aus|von|zum?|über|sur|de|sobre) (?!.*(?:thema|story|topic))/u.test(
    bareHeading(folded(text)),
  );

/** A line that is one link, to another article, and nothing else. */
const isLinkLine = (line: Line): boolean =>
  line.links.length > 0 && bareHeading(line.outside).length <= 12 && line.text !== '';

const isAtHome = (line: Line, site: string): boolean =>
  site !== '' && line.links.every((link) => siteOf(link.getAttribute('href') ?? '') === site);

/** "Read also: A ferry": the call stands in the link. */
const isCalledMore = (text: string): boolean => {
  const call = /^(.{2,40}?)[:：｜|]\s*\S/u.exec(text)?.[1] ?? /^([[【［〔].{2,20}?)[\]】］〕]\s*\S/u.exec(text)?.[1];
  return call !== undefined && isMoreHeading(call);
};

/** "Read also: (link)", or such a heading with the lines of links below it. */
function relatedRun(lines: Line[], at: number, site: string): Line[] {
  const line = lines[at] as Line;
  if (line.links.length > 0 && line.outside !== '' && isMoreHeading(line.outside)) return [line];
  if (line.links.length === 1 && line.outside === '' && isCalledMore(line.text)) return [line];
  const isSure = isMoreHeading(line.text) && !isMoreOnThis(line.text);
  if (!isSure && !isMaybeHeading(line.text)) return [];
  let end = at;
  while (end + 1 < lines.length && isLinkLine(lines[end + 1] as Line)) end++;
  const run = lines.slice(at, end + 1);
  return end > at && (isSure || run.every((one) => isAtHome(one, site))) ? run : [];
}

/** Headings of lists that belong to the story. */
const OWN_LIST =
  /sources?|references?|notes?|links?|contents|quell|verzeichnis|inhalt|serie|teil|part|chapter|fuentes|sommaire|sources|источник|содержание|来源|來源|资料|資料|参考|參考|出典|目录|目錄|目次|系列|シリーズ|연재|출처|목차|참고|المصادر|المراجع|مصادر|מקורות/iu;

/** A story, and no links on lines of their own in it; below it there may be some. */
function isPlainBefore(lines: Line[]): boolean {
  const story = lines.slice(0, lines.findLastIndex(isStory) + 1);
  return story.filter(isStory).length >= 2 && !story.some(isLinkLine);
}

/** A line that points away from the story: "▶ ...", "... →". */
const isArrow = ({ text }: Line): boolean => /^[▶►▸☞👉→»›←«‹☛➤➡]|[→»›▶►➤➡]$/u.test(text);

const linksOf = (lines: Line[]): number => lines.reduce((sum, line) => sum + line.links.length, 0);

const isListHeading = ({ links, text }: Line): boolean =>
  links.length === 0 && extent(text) <= 60 && !/[.。,，;；)）]$/.test(text) && !OWN_LIST.test(text) && !isEndMark(text);

/**
 * The last list of the site's own pages below the story, under a short heading, whatever its language; what stands below
 * the list is no story either. At the very end arrows need no heading. Each line is looked at once, however many there are.
 */
function lastList(lines: Line[], site: string): Line[] {
  const storyEnd = lines.findLastIndex(isStory) + 1;
  const isPlain = isPlainBefore(lines.slice(0, storyEnd));
  for (let end = lines.length, from = end; end > storyEnd; end = Math.min(from, end - 1)) {
    from = end;
    while (from > storyEnd && isLinkLine(lines[from - 1] as Line) && isAtHome(lines[from - 1] as Line, site)) from--;
    const run = lines.slice(from, end);
    const isShort = run.length > 0 && run.length <= 4 && end === lines.length;
    if (isPlain && isShort && run.every(isArrow)) return run;
    const heading = lines[from - 1];
    if (linksOf(run) < 2 || !heading || !isListHeading(heading)) continue;
    // A heading may read like the story's last sentence.
    if (from > storyEnd ? isPlain : isPlainBefore(lines.slice(0, from - 1))) return [heading, ...run];
  }
  return [];
}

/** Hides links to other articles that stand under a heading saying just that, or end the article as a list of their own. */
export function hideRelated(reading: Reading): void {
  const site = siteOf(reading.url ?? reading.baseUrl ?? '');
  const lines = linesIn(reading).filter((line) => line.text !== '');
  const take = (run: Line[]): void =>
    hide(
      reading,
      'related',
      run.flatMap((line) => line.nodes),
    );
  for (let at = 0; at < lines.length; at++) {
    const run = relatedRun(lines, at, site);
    if (run.length === 0) continue;
    take(run);
    at += run.length - 1;
  }
  take(
    lastList(
      linesIn(reading).filter((line) => line.text !== ''),
      site,
    ),
  );
}
