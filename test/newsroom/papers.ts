import type { Paper } from './paper.ts';
import { BEICHUANG } from './papers/beichuang.ts';
import { GANGWAN } from './papers/gangwan.ts';
import { GAUGE } from './papers/gauge.ts';
import { HEAN } from './papers/hean.ts';
import { HILLSIDE } from './papers/hillside.ts';
import { KETTLE } from './papers/kettle.ts';
import { MARFA } from './papers/marfa.ts';
import { NAGISA } from './papers/nagisa.ts';
import { PLAIN_TYPE } from './papers/plaintype.ts';
import { QUAY_ST } from './papers/quayst.ts';
import { SLOW_ORBIT } from './papers/sloworbit.ts';
import { SMALL_WEATHER } from './papers/smallweather.ts';
import { TIDEWATER } from './papers/tidewater.ts';

/** The papers everybody can subscribe to: each format once, several scripts and encodings. */
export const PAPERS: Paper[] = [
  TIDEWATER,
  HEAN,
  NAGISA,
  PLAIN_TYPE,
  BEICHUANG,
  SLOW_ORBIT,
  GANGWAN,
  KETTLE,
  QUAY_ST,
  HILLSIDE,
  SMALL_WEATHER,
  MARFA,
  GAUGE,
];
