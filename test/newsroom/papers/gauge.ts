import { dispatch, type Paper, type Story } from '../paper.ts';
import type { Site } from '../site.ts';

/** The paper that gains an article every minute: what the tide gauge at the slip reads. */

const MINUTE = 60_000;
/** Readings that stand there when the newsroom opens. */
const EARLIER = 4;
/** Half a day of tide. */
const TIDE = 745;

const level = (minute: number): number => 2.4 + 1.35 * Math.sin((2 * Math.PI * minute) / TIDE);

function reading(minute: number, ago: number): Story {
  const metres = level(minute);
  const direction = level(minute + 1) > metres ? 'rising' : 'falling';
  const clock = new Date(minute * MINUTE).toISOString().slice(11, 16);
  const wet =
    metres > 3.2 ? 'The lowest three steps of the slip are under water.' : 'The slip is dry down to the seventh step.';
  return {
    title: `Tide gauge ${clock}: ${metres.toFixed(2)} m, ${direction}`,
    ago,
    body: [
      `At ${clock} UTC the gauge at the lower slip read <strong>${metres.toFixed(2)} m</strong> and was ${direction}. ${wet}`,
      'The gauge is a brass plate and a float on a chain. It has been read once a minute since 1911, by hand until 1974.',
    ],
  };
}

export const GAUGE: Paper = {
  host: 'gauge.test',
  title: 'The Tide Gauge',
  description: 'One reading a minute, from the lower slip.',
  lang: 'en',
  format: 'rss2',
  path: '/feed.xml',
  full: true,
  stories: [],
};

/** The paper at `now`: a reading for each whole minute since a few before `opened`, newest first, at most 60. */
export function openGauge(opened: number, now: number): Site {
  const last = Math.floor(now / MINUTE);
  const first = Math.floor(opened / MINUTE) - EARLIER + 1;
  const minutes = Array.from({ length: Math.min(60, last - first + 1) }, (_, index) => last - index);
  const stories = minutes.map((minute) => reading(minute, now / MINUTE - minute));
  const dispatches = stories.map((story, index) => dispatch(GAUGE, story, String(minutes[index]), now));
  return { paper: GAUGE, stories: dispatches };
}
