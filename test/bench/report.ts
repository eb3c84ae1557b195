/** What benches are asked and what they print. */
import type { Kind } from '../browsers/driver.ts';

export interface BenchOptions {
  /** The folder with what is measured against. */
  shared: string;
  browser: Kind;
  rounds: number;
}

export interface Bar {
  least?: number;
  most?: number;
}

export interface Row extends Bar {
  name: string;
  value: number;
  /** `x`, `ms`, `MB`; '' for a count. */
  unit: string;
  met: boolean;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A measured value beside its bar, if it has one. */
export function row(name: string, value: number, unit: string, bar: Bar = {}): Row {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = bar;
  return { name, value, unit, ...bar, met: value >= least && value <= most };
}

export function print({ name, value, unit, least, most, met }: Row): void {
  const bar = least !== undefined ? `bar at least ${least}` : most !== undefined ? `bar at most ${most}` : '';
  const figure = value.toFixed(unit === 'ms' || unit === '' ? 0 : 2).padStart(8);
  say(`${met ? '  ' : '✗ '}${name.padEnd(40)} ${figure} ${unit.padEnd(3)} ${bar}`.trimEnd());
}
