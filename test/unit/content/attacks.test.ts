// @vitest-environment jsdom
import './page.ts';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { render, serialize } from '../../../lib/content/render.ts';
import { ATTACKS } from './attacks.ts';
import { brokenIn } from './invariants.ts';

const PAYLOADS = '../shared/attacks/xss.jsonl';
const there = existsSync(PAYLOADS);
const BASE = 'https://feed.example/posts/1';

function show(html: string, images: 'always' | 'never' = 'always') {
  const shown = render({ html, baseUrl: BASE }, { title: 'A title', url: BASE, images });
  const fragments = [shown.fragment, ...shown.hidden.map(({ fragment }) => fragment)];
  return {
    fragment: shown.fragment,
    text: fragments.map((fragment) => fragment.textContent).join(' '),
    broken: fragments.flatMap(brokenIn),
  };
}

/** Between two marker sentences, since a blank article would break no rule either. */
const between = (html: string): string =>
  `<p>The first marker stands.</p><div>${html}</div><p>The last marker stands.</p>`;

/** Some are large, and this is no browser. */
const PATIENCE = 60_000;

describe('hostile articles', { timeout: PATIENCE }, () => {
  it.each(ATTACKS)('leave nothing behind but text: $name', ({ html, keeps }) => {
    const { text, broken } = show(html);
    expect(broken).toEqual([]);
    if (keeps) expect(text).toContain('story');
  });

  it.each(ATTACKS)('are the same when made safe a second time: $name', ({ html }) => {
    const once = serialize(show(html).fragment);
    expect(serialize(show(once).fragment)).toBe(once);
  });

  it('load nothing where the person wants no pictures', () => {
    for (const { html } of ATTACKS) {
      const { fragment, broken } = show(html, 'never');
      expect(broken).toEqual([]);
      expect([...fragment.querySelectorAll('img[srcset], img:not([src^="data:"]), [poster], picture source')]).toEqual(
        [],
      );
    }
  });

  it('throw where something gets past the strip', async () => {
    const { verify } = await import('../../../lib/content/verify.ts');
    const page = document.implementation.createHTMLDocument('');
    for (const [tag, name, value] of [
      ['script', 'src', 'x'],
      ['p', 'onclick', 'x'],
      ['a', 'href', 'javascript:1'],
      ['img', 'src', 'http://a.example/x.png'],
      ['p', 'id', 'x'],
    ] as const) {
      const fragment = page.createDocumentFragment();
      fragment.append(page.createElement(tag));
      fragment.firstElementChild?.setAttribute(name, value);
      expect(() => verify(fragment)).toThrow(/Not to be shown|Missing/);
    }
  });
});

describe.runIf(there)('payloads collected elsewhere', () => {
  const lines = there ? readFileSync(PAYLOADS, 'utf8').trim().split('\n') : [];
  const payloads = lines.map((line): { id: string; payload: string } => JSON.parse(line));

  // With pictures, `npm run attacks` plays them all in the browsers.
  it('are harmless where no pictures are wanted, every one, and leave the article around them standing', () => {
    const failed: string[] = [];
    for (const { id, payload } of payloads) {
      const { broken, text } = show(between(payload), 'never');
      if (!text.includes('The first marker stands.')) broken.push('first marker gone');
      if (!text.includes('The last marker stands.')) broken.push('last marker gone');
      if (broken.length > 0) failed.push(`${id}: ${broken.join(', ')}`);
    }
    expect(payloads.length).toBeGreaterThan(1000);
    expect(failed).toEqual([]);
  }, 120_000);
});

describe.skipIf(there)('payloads collected elsewhere', () => {
  it.skip(`are not here: ${PAYLOADS} is missing`, () => undefined);
});
