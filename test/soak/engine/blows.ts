import type { Browser } from '../../browsers/browser.ts';
import type { Kind } from '../../browsers/driver.ts';
import type { Dice } from './dice.ts';
import type { Town } from './town.ts';

/** Ways to kill: the background alone, the whole extension by itself, the whole browser by SIGKILL. */
export type Blow = 'stop' | 'reload' | 'crash';

/** Of so many kills: one in how many is which. Firefox takes long to come back. */
const SHARES: Record<Kind, { crash: number; reload: number }> = {
  chromium: { crash: 8, reload: 4 },
  firefox: { crash: 10, reload: 4 },
};

/** The order of the kills of a siege, with at least `crashes` of the whole browser. */
export function planned(kind: Kind, kills: number, dice: Dice, crashes = 0): Blow[] {
  const share = SHARES[kind];
  const crash = Math.max(crashes, Math.floor(kills / share.crash));
  const reload = Math.floor(kills / share.reload);
  const plan = Array.from(
    { length: kills },
    (_, at): Blow => (at < crash ? 'crash' : at < crash + reload ? 'reload' : 'stop'),
  );
  for (let at = plan.length - 1; at > 0; at -= 1) {
    const other = dice.below(at + 1);
    [plan[at], plan[other]] = [plan[other] ?? 'stop', plan[at] ?? 'stop'];
  }
  return plan;
}

/**
 * Kills, and has the town hold its breath as soon as nobody is left to hear an answer: what is then in the database is
 * what the kill has left.
 */
export async function strike(blow: Blow, browser: Browser, town: Town): Promise<void> {
  const isOver = (): void => {
    town.hold();
    town.reborn();
  };
  town.dying();
  if (blow === 'crash') return browser.restart({ kill: true, down: isOver });
  await (blow === 'reload' ? browser.reload() : browser.stopBackground());
  isOver();
}
