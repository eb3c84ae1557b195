import { expect, test } from 'vitest';
import { lookInside, readFiles } from '../../../lib/pages/optionsFiles.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const OPML = '<opml version="2.0"><body><outline text="Tide" xmlUrl="https://tide.example/f"/></body></opml>';
const SAVED =
  '<!--1700000000000-->\n[The night ferry](https://tide.example/1)\n------\n\n<p>It leaves at ten past eleven.</p>\n';

test('a list of subscriptions is known by what it holds, whatever its name', () => {
  expect(lookInside('feeds.xml', bytes(OPML))).toMatchObject({ feeds: [{ url: 'https://tide.example/f' }] });
});

test('a saved article is known by its first line or by its name', () => {
  for (const name of ['ferry.md', 'ferry.txt', 'ferry.html', 'ferry']) {
    expect(lookInside(name, bytes(SAVED)), name).toMatchObject({ article: { title: 'The night ferry' } });
  }
});

test.each([
  ['nothing.opml', '', 'empty'],
  ['spaces.md', '  \n ', 'empty'],
  ['notes.pdf', '%PDF-1.7 and so on', 'other'],
  ['shopping.txt', 'milk, bread', 'other'],
  ['none.opml', '<opml version="2.0"><body></body></opml>', 'none'],
  ['page.xml', '<html><body>hello</body></html>', 'other'],
])('%s is told to be of no use: %j is "%s"', (name, content, trouble) => {
  expect(lookInside(name, bytes(content))).toEqual({ name, trouble });
});

test('a file that is too large is not read, one that cannot be read does not hold up the others', async () => {
  const large = { name: 'large.opml', size: 30_000_000, arrayBuffer: () => Promise.reject(new Error('read')) };
  const gone = {
    name: 'gone.opml',
    size: 10,
    arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
  };
  const found = await readFiles([large as unknown as File, gone as unknown as File, new File([OPML], 'good.opml')]);
  expect(found).toMatchObject([
    { name: 'large.opml', trouble: 'large' },
    { name: 'gone.opml', trouble: 'broken' },
    { name: 'good.opml', feeds: [{ url: 'https://tide.example/f' }] },
  ]);
});
