import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from '../run/longestFirst.ts';

/**
 * Journeys in real browsers, on the builds in `.output`; two files at a time, and nothing is tried twice. Those of
 * `test/attacks` are played by `npm run attacks`, the others by `npm test`.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/{e2e,attacks}/**/*.e2e.ts'],
    environment: 'node',
    maxWorkers: 2,
    retry: 0,
    sequence: { sequencer: LongestFirst },
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // What a page shows comes when it comes; `expect.poll` waits for it as long as `until` does.
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});
