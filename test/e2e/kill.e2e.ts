import { describe, expect, test } from 'vitest';
import type { Kind } from '../browsers/driver.ts';
import { runSiege } from '../soak/siegeRun.ts';

/** Kills in each browser, and how many of them end the whole browser by SIGKILL; Firefox takes long to come back. */
const SIEGES: [kind: Kind, kills: number, crashes: number][] = [
  ['chromium', 40, 3],
  ['firefox', 20, 2],
];

/** The same plan of kills each time (when they fall is chance all the same); COURANT_SEED names another, `npm run soak` draws its own. */
const SEED = Number(process.env.COURANT_SEED ?? 139_744);

describe.each(SIEGES)('Courant in %s', (kind, kills, crashes) => {
  test(`is killed ${kills} times at random points, and loses nothing, doubles nothing and forgets nothing`, {
    timeout: 600_000,
  }, async () => {
    const end = await runSiege({ kind, kills, crashes, seed: SEED, every: 10 });
    process.stdout.write(`${kind}, seed ${SEED}: ${JSON.stringify({ ...end, broken: end.broken.length })}\n`);
    expect({ seed: SEED, broken: end.broken, troubles: end.troubles }).toEqual({
      seed: SEED,
      broken: [],
      troubles: [],
    });
    // Else it was no siege: most kills came amid a batch, and at least one of them amid a person's act that was done.
    expect(end.kills.stop + end.kills.reload + end.kills.crash).toBe(kills);
    expect(end.kills.crash).toBeGreaterThanOrEqual(crashes);
    expect(end.amid).toBeGreaterThan(kills / 4);
    expect(Math.max(...end.alarms)).toBeLessThanOrEqual(2);
  });
});
