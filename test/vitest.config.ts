import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { leaveOut } from '../.build/leaveOut.ts';
import { settleOptions } from '../.build/settled.ts';
import { LongestFirst } from './run/longestFirst.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [leaveOut, settleOptions],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Read by Vite, so that they are those of the package.
    server: { deps: { inline: ['fast-xml-parser', '@mozilla/readability', '@tanstack/virtual-core', 'idb'] } },
    // Vitest would leave one core idle, which on two is half of the machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/unit/browser.ts'],
    // A test that hangs has to end; how fast one is, is a bench's affair, and machines are busy with other things.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
