import { describe, expect, test } from 'vitest';
import { shareAddress, shareTrouble } from '../../../lib/content/share.ts';

const ARTICLE = { url: 'https://tidewater.test/a?b=1&c=2#d', title: 'Ferries & tides: 100 % “true”' };
const share = (template: string) => shareAddress({ name: 'A', template }, ARTICLE);

describe('sharing by a template', () => {
  test('fills in address and title, so that nothing of them is taken for a part of the address', () => {
    expect(share('https://example.org/save?url={url}&title={title}')).toBe(
      `https://example.org/save?url=${encodeURIComponent(ARTICLE.url)}&title=${encodeURIComponent(ARTICLE.title)}`,
    );
  });
  test('writes letters, too', () => {
    expect(share('mailto:?subject={title}&body={url}')).toMatch(/^mailto:\?subject=Ferries%20%26%20tides/);
  });
  test('fills in both wherever and however often they stand, and once only', () => {
    const address = shareAddress(
      { name: 'A', template: 'https://a.test/{title}/{url}/{title}' },
      { url: 'u', title: '{url}' },
    );
    expect(address).toBe('https://a.test/%7Burl%7D/u/%7Burl%7D');
  });
  test('half a character does no harm', () => {
    expect(shareAddress({ name: 'A', template: 'https://a.test/{title}' }, { url: 'u', title: 'a\ud800' })).toBe(
      'https://a.test/a%EF%BF%BD',
    );
  });
});

test.each([
  ['', 'https://a.test/{url}', 'name'],
  ['A', 'no address {url}', 'template'],
  ['A', 'https://{url}/', 'template'],
  ['A', 'javascript:alert({url})', 'scheme'],
  ['A', 'file:///{url}', 'scheme'],
  ['A', 'https://a.test/', 'place'],
  ['A', 'http://127.0.0.1:8080/save?u={url}', undefined],
  ['A', 'mailto:me@a.test?body={url}', undefined],
])('%j with %j: %s', (name, template, trouble) => expect(shareTrouble({ name, template })).toBe(trouble));
