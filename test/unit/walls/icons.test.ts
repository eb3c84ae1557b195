import { expect, test } from 'vitest';
import { importsOf, sources } from './sources.ts';

const files = sources('components', 'entrypoints').filter(({ path }) => path.endsWith('.tsx'));
const textOf = (name: string): string => files.find(({ path }) => path.endsWith(`parts/${name}`))?.text ?? '';

/** The icons that are fetched after the first paint. */
const MORE = [...textOf('moreIcons.tsx').matchAll(/^ {2}'?([a-z-]+)'?: /gm)].map((match) => match[1] ?? '');

test('whoever draws an icon that no first paint needs makes those icons known', () => {
  expect(MORE.length).toBeGreaterThan(20);
  const draws = new RegExp(`(icon|name)(=|: |=\\{[^}]*)['"](${MORE.join('|')})['"]`);
  const forgetful = files
    .filter(({ path, text }) => !path.includes('moreIcons') && draws.test(text))
    .filter(({ text }) => !importsOf(text).some((name) => name.endsWith('/moreIcons.tsx')));
  expect(forgetful.map(({ path }) => path)).toEqual([]);
});
