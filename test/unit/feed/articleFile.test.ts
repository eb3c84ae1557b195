import { describe, expect, test } from 'vitest';
import { parseArticleFile, writeArticleFile } from '../../../lib/feed/articleFile.ts';
import { bytes } from './parse.ts';

describe('an article as a file', () => {
  test('has its time, its title and address, a rule and its HTML', () => {
    const file = '<!--1794301800000-->\n[潮水上涨](https://tidewater.example/1)\n------\n\n<p>One</p>\n';
    expect(parseArticleFile(bytes(file))).toEqual({
      article: {
        guid: 'https://tidewater.example/1',
        url: 'https://tidewater.example/1',
        baseUrl: 'https://tidewater.example/1',
        title: '潮水上涨',
        published: 1794301800000,
        contentHtml: '<p>One</p>\n',
        categories: [],
        enclosures: [],
      },
    });
    expect(
      writeArticleFile({
        title: '潮水上涨',
        url: 'https://tidewater.example/1',
        published: 1794301800000,
        html: '<p>One</p>\n',
      }),
    ).toBe(file);
  });

  test.each([
    { title: 'Plain', url: 'https://t.example/', published: 0, html: '<p>a</p>' },
    { title: 'A [b] (c) \\ d]', url: 'https://t.example/x', published: 5, html: '\n\n  <!--1-->\n[x](y)\n---\n' },
    { title: '', url: 'https://t.example/x', published: 5, html: '' },
  ])('comes back as it was written: $title', (article) => {
    const read = parseArticleFile(bytes(writeArticleFile(article)));
    expect(read).toMatchObject({ article: { title: article.title, url: article.url, published: article.published } });
    expect('article' in read && (read.article.contentHtml ?? '')).toBe(article.html);
  });

  test('keeps an address with brackets usable, and may have none', () => {
    const text = writeArticleFile({ title: 'T', url: 'https://t.example/a_(b)', published: 1, html: 'x' });
    expect(parseArticleFile(bytes(text))).toMatchObject({ article: { url: 'https://t.example/a_%28b%29' } });
    const bare = parseArticleFile(bytes(writeArticleFile({ title: 'T', published: 1, html: 'x' })));
    expect(bare).toMatchObject({ article: { title: 'T', contentHtml: 'x' } });
    expect('article' in bare && bare.article.url).toBeUndefined();
  });

  test('written on Windows is the same', () => {
    expect(parseArticleFile(bytes('<!--5-->\r\n[T](https://t.example/)\r\n------\r\n\r\n<p>a</p>'))).toMatchObject({
      article: { title: 'T', contentHtml: '<p>a</p>' },
    });
  });

  test('never holds an address that runs', () => {
    const read = parseArticleFile(bytes('<!--5-->\n[T](javascript:alert(1))\n------\n\nx'));
    expect('article' in read && read.article.url).toBeUndefined();
  });

  test('that is none is said to be what it is', () => {
    expect(parseArticleFile(bytes('<html></html>'))).toEqual({ error: { kind: 'not-a-feed', found: 'html' } });
    expect(parseArticleFile(bytes('# Notes'))).toEqual({ error: { kind: 'not-a-feed', found: 'other' } });
    expect(parseArticleFile(bytes(''))).toEqual({ error: { kind: 'not-a-feed', found: 'empty' } });
  });
});
