import type { PollRecord } from '../../lib/polling.ts';
import { historyWords, markOf } from './checkFacts.ts';

const PLACES = 20;
const STEP = 12;
const FOOT = 29;
const TALLEST = 26;
const LEAST = 9;
/** So many new articles and more make the tallest bar. */
const MANY = 32;

/** The height of a bar: grows by doublings, so that one article and thirty are both seen. */
const tall = (articles: number): number =>
  LEAST + (TALLEST - LEAST) * Math.min(1, Math.log2(articles) / Math.log2(MANY));

/** The strokes of a picture 240 by 30, newest at its right end: bars for new articles, a stub for none, a cross for a failure. */
export function checkStrokes(history: PollRecord[]): { bars: string; stubs: string; crosses: string } {
  const shown = history.slice(-PLACES);
  const strokes = { new: '', nothing: '', failed: '' };
  for (const [index, record] of shown.entries()) {
    const x = STEP / 2 + (PLACES - shown.length + index) * STEP;
    const mark = markOf(record);
    if (mark === 'failed') strokes.failed += `M${x - 3} 17l6 6m0-6l-6 6`;
    else strokes[mark] += `M${x} ${FOOT}v-${mark === 'new' ? Number(tall(record.articles ?? 1).toFixed(1)) : 4}`;
  }
  return { bars: strokes.new, stubs: strokes.nothing, crosses: strokes.failed };
}

/** The last polls as one small picture; its name says the same in words. */
export function Checks({ history }: { history: PollRecord[] }) {
  const { bars, stubs, crosses } = checkStrokes(history);
  return (
    <svg class="checks" viewBox="0 0 240 30" role="img" aria-label={historyWords(history)}>
      <path class="base" d="M0 29.5h240" />
      {stubs && <path d={stubs} />}
      {bars && <path class="now" d={bars} />}
      {crosses && <path class="cross" d={crosses} />}
    </svg>
  );
}
