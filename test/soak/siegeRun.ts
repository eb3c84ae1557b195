import { launch } from '../browsers/browser.ts';
import type { Kind } from '../browsers/driver.ts';
import { temporaryProfile } from '../browsers/launch.ts';
import { built } from '../e2e/builds.ts';
import { planned } from './engine/blows.ts';
import { throwing } from './engine/dice.ts';
import { besiege, type Report } from './engine/siege.ts';
import { openTown } from './engine/town.ts';

export interface SiegeRun {
  kind: Kind;
  kills: number;
  /** At least so many of them end the whole browser. */
  crashes: number;
  seed: number;
  /** Kills between two times of peace. */
  every: number;
  /** No kill is begun after so many milliseconds. */
  ms?: number;
  onKill?: (report: Report) => void;
}

export interface SiegeEnd extends Report {
  /** Errors and rejections that no context of the extension has caught. */
  troubles: string[];
  requests: number;
}

/** What the browsers themselves say when a context goes that still waits for their answer: Firefox, Chromium. */
const TORN = /Promise (rejected|resolved) after context unloaded|Error: No SW$/;

/** A siege of a fresh profile: a town of its own, a browser of its own. */
export async function runSiege({ kind, kills, crashes, seed, every, ms, onKill }: SiegeRun): Promise<SiegeEnd> {
  const dice = throwing(seed);
  const town = await openTown(12, dice);
  const { dir: profile, remove } = temporaryProfile();
  const ports = { http: town.port, https: town.port };
  const browser = await launch({ kind, extension: built(kind, 'granted'), ports, profile });
  let isWhole = false;
  try {
    const blows = planned(kind, kills, dice, crashes);
    const times = ms === undefined ? {} : { end: Date.now() + ms };
    const report = await besiege({ browser, town, dice, blows, every, ...times, ...(onKill && { onKill }) });
    const troubles = (await browser.troubles()).filter((text) => !TORN.test(text));
    isWhole = report.broken.length === 0;
    return { ...report, troubles, requests: town.log.length };
  } finally {
    await browser.close();
    await town.close();
    if (isWhole) remove();
    else process.stdout.write(`The profile is kept: ${profile}\n`);
  }
}
