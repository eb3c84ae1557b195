// @vitest-environment jsdom
import './page.ts';
import { expect, it } from 'vitest';
import { render, serialize } from '../../../lib/content/render.ts';
import { randomHtml, randomOf } from '../../attacks/randomHtml.ts';
import { brokenIn } from './invariants.ts';

const BASE = 'https://feed.example/posts/1';
/** `npm run attacks` takes ten thousand, in a browser. */
const ARTICLES = 120;

it('random articles are harmless and shallow, and stay so when their markup is parsed again', {
  timeout: 60_000,
}, () => {
  for (let seed = 1; seed <= ARTICLES; seed += 1) {
    const html = randomHtml(randomOf(seed));
    const { fragment } = render({ html, baseUrl: BASE }, { title: 'A title', url: BASE, images: 'always' });
    expect(brokenIn(fragment), `seed ${seed}`).toEqual([]);
    const again = new DOMParser().parseFromString(serialize(fragment), 'text/html');
    expect([...again.body.childNodes].flatMap(brokenIn), `seed ${seed}, parsed again`).toEqual([]);
  }
});
