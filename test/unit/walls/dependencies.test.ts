import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const json = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));

/** The oldest versions without a known hole that concerns us. */
const FLOORS: Record<string, string> = {
  'fast-xml-parser': '5.12.1',
  dompurify: '3.4.18',
};

/** Whether version `a` is `b` or newer; plain numbers only, as the lock file has them. */
function isAtLeast(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

describe('Dependencies', () => {
  const { packages } = json('package-lock.json') as {
    packages: Record<string, { version: string; dev?: boolean }>;
  };
  const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>;

  test.each(Object.entries(FLOORS))(
    '%s is locked at %s or newer, wherever the product takes it from',
    (name, floor) => {
      // The parsers that ours is measured beside bring their own copies, which are no part of the product.
      const installed = Object.keys(packages).filter(
        (path) => path.endsWith(`node_modules/${name}`) && !packages[path]?.dev,
      );
      expect(installed.length).toBeGreaterThan(0);
      for (const path of installed) expect(isAtLeast(packages[path]?.version ?? '0', floor)).toBe(true);
    },
  );

  test('every direct dependency is pinned to one version', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('at most six packages are part of the product', () => {
    expect(Object.keys(dependencies ?? {}).length).toBeLessThanOrEqual(6);
  });

  test('versions are compared by their numbers', () => {
    expect(isAtLeast('5.12.1', '5.12.1')).toBe(true);
    expect(isAtLeast('5.9.3', '5.12.1')).toBe(false);
    expect(isAtLeast('6.0.0', '5.12.1')).toBe(true);
  });
});
