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

describe('hostile articles', () => {
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

/** Whether a browser would still read the last marker as text, or the payload swallows all that follows it. */
function survives(html: string): boolean {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const marker = [...page.querySelectorAll('p')].find((p) => p.textContent === 'The last marker stands.');
  return (
    marker !== undefined && marker.closest('noscript, template, select, svg, math, title, object, iframe') === null
  );
}

describe.runIf(there)('payloads collected elsewhere', () => {
  const lines = there ? readFileSync(PAYLOADS, 'utf8').trim().split('\n') : [];
  const payloads = lines.map((line): { id: string; payload: string } => JSON.parse(line));

  it.each(['always', 'never'] as const)(
    'are harmless, every one, and leave the article around them standing (pictures: %s)',
    (images) => {
      const failed: string[] = [];
      for (const { id, payload } of payloads) {
        const html = between(payload);
        const { broken, text } = show(html, images);
        if (images === 'always') broken.push(...show(payload).broken);
        if (!text.includes('The first marker stands.')) broken.push('first marker gone');
        if (survives(html) && !text.includes('The last marker stands.')) broken.push('last marker gone');
        if (broken.length > 0) failed.push(`${id}: ${broken.join(', ')}`);
      }
      expect(payloads.length).toBeGreaterThan(1000);
      expect(failed).toEqual([]);
    },
    120_000,
  );
});

describe.skipIf(there)('payloads collected elsewhere', () => {
  it.skip(`are not here: ${PAYLOADS} is missing`, () => undefined);
});
