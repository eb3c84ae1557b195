import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Journeys in real browsers, on the builds in `.output`; two files at a time, and nothing is tried twice. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    maxWorkers: 2,
    retry: 0,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
