import type { Page } from '../browsers/page.ts';
import { within } from '../browsers/until.ts';
import { ATTACKS } from '../unit/content/attacks.ts';
import { bundle, inject } from './bundle.ts';
import type { ContentTools } from './contentInPage.ts';
import type { Payload } from './data.ts';
import { between } from './markers.ts';
import { MUTANTS, planted } from './mutants.ts';
import type { Outcome } from './outcome.ts';
import type { Round } from './round.ts';

declare const content: ContentTools;

const RANDOM_BATCH = 500;
/** Milliseconds in which 99 of 100 random articles are ready to be shown. */
const MOST_MS = 50;

/** Four times the article may take so many times as long: a square would be sixteen times. */
const MOST_GROWTH = 9;
/** What takes no longer than this is too short to be measured, in milliseconds. */
const SHORTEST = 150;
/** And none may take longer than this. */
const LONGEST = 5000;

/** A page with none of the product's code and policies, in which a bundle finds the messages it asks for. */
async function barePage({ browser, newsroom }: Round, script: string): Promise<Page> {
  newsroom.answer('bare.planted.test', () => ({
    headers: { 'content-type': 'text/html' },
    body: '<!doctype html><title>Bare</title>',
  }));
  const page = await browser.open('https://bare.planted.test/');
  await page.evaluate(() => {
    const i18n = { getMessage: (key: string) => key, getUILanguage: () => 'en' };
    Object.defineProperty(globalThis, 'chrome', { value: { i18n }, configurable: true });
  });
  await inject(page, script);
  return page;
}

/** Every mutant of the policy must be noticed, and the policy itself be found without fault, by the same checks. */
export async function playMutants(round: Round, payloads: readonly Payload[]): Promise<Outcome> {
  const own = ATTACKS.filter(({ html }) => html.length < 50_000).map(({ html }) => html);
  const articles = [...own, ...payloads.map(({ payload }) => payload)].map(between);
  const look = async (script: string): Promise<string> => {
    const page = await barePage(round, script);
    const found = await page.evaluate((all) => content.firstBroken(all), articles);
    await page.close();
    return found;
  };
  const broken: string[] = [];
  const sound = await look(await bundle('contentInPage.ts'));
  if (sound) return { what: 'mutants of the policy, each noticed', played: 1, broken: [`the policy itself: ${sound}`] };
  for (const mutant of MUTANTS) {
    if (!(await look(await bundle('contentInPage.ts', [planted(mutant)])))) broken.push(`not noticed: ${mutant.what}`);
  }
  const caught = MUTANTS.length - broken.filter((line) => line.startsWith('not')).length;
  return {
    what: 'mutants of the policy, each noticed',
    played: MUTANTS.length,
    broken,
    note: `${caught}/${MUTANTS.length} caught`,
  };
}

/** Random articles, so many: harmless, shallow, the same a second time, and quick. */
export async function playRandom(round: Round, count: number): Promise<Outcome> {
  const page = await barePage(round, await bundle('contentInPage.ts'));
  const broken: string[] = [];
  const times: number[] = [];
  for (let seed = 1; seed <= count; seed += RANDOM_BATCH) {
    const played = await page.evaluate((from, count) => content.playRandom(from, count), seed, RANDOM_BATCH);
    broken.push(...played.broken);
    times.push(...played.ms);
  }
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  if (p99 > MOST_MS) broken.push(`one of a hundred takes ${p99.toFixed(0)} ms`);
  return {
    what: 'random articles',
    played: times.length,
    broken,
    note: `p99 ${p99.toFixed(1)} ms, worst ${times.at(-1)?.toFixed(0)} ms`,
  };
}

/** Articles made to take the square of their length take no such time. */
export async function playPumps(round: Round): Promise<Outcome> {
  const page = await barePage(round, await bundle('contentInPage.ts'));
  const broken: string[] = [];
  let [played, worst] = [0, 0];
  for (;;) {
    const asked = page.evaluate((at) => content.playPump(at), played);
    const took = await within(`article ${played + 1} made to be slow`, asked).catch((error: Error) => error);
    if (took instanceof Error) {
      broken.push(took.message);
      break;
    }
    if (!took) break;
    const { what, small, large } = took;
    played += 1;
    worst = Math.max(worst, large);
    const growth = large / small;
    if ((large > SHORTEST && growth > MOST_GROWTH) || large > LONGEST)
      broken.push(`${what}: ${small.toFixed(0)} ms, and ${large.toFixed(0)} ms of four times as much`);
  }
  await page.close();
  return { what: 'articles made to be slow', played, broken, note: `worst ${worst.toFixed(0)} ms` };
}
