// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { age } from '../../../components/reading/ages.ts';
import { ageStep, type Drawn, elementsOf, isGood, type Sketch, sketchOf } from '../../../lib/pages/sketch.ts';
import { anArticle, HOUR, MINUTE, NOON } from '../components/articles.ts';
import { all, anew, leave, one, ROWS, show } from '../components/page.tsx';

afterEach(leave);

/** The ids of the rows that are unread. */
const UNREAD = [1, 2];

function taken(ids = UNREAD, now = NOON): Sketch {
  const sketch = sketchOf(document.body, ids, now);
  if (!sketch) throw new Error('There is no sketch.');
  return sketch;
}

/** The page without what is another at every drawing; an attribute that is gone may have stayed behind, empty. */
function drawn(): Node {
  const page = document.body.cloneNode(true) as HTMLElement;
  for (const element of page.querySelectorAll('*')) {
    for (const name of ['id', 'aria-controls']) element.removeAttribute(name);
    if (element.getAttribute('lang') === '') element.removeAttribute('lang');
  }
  return page;
}

const kept = (pane: Drawn): Sketch => ({ ...SKETCH, pane });
const SKETCH: Sketch = { version: '', languages: '', now: NOON, lang: 'en', pane: ['main', {}] };

describe('A sketch', () => {
  test('shows the bar and the wanted rows as they stand in the page, and nothing that comes when pointed at', async () => {
    await show();
    const bar = one('.bar').textContent;
    const titles = all('.row-title').map(({ textContent }) => textContent);
    document.body.replaceChildren(elementsOf(taken(), NOON));
    expect(one('.bar').textContent).toBe(bar);
    expect(all('.row-title').map(({ textContent }) => textContent)).toEqual(titles.slice(0, 2));
    expect(all('.row.is-unread .tile')).toHaveLength(2);
    expect(all('.row-title')[1]?.getAttribute('lang')).toBe('zh-Hans');
    expect(one('.bar svg').namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(one('.bar svg path').namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(all('.row-actions, .day button')).toEqual([]);
  });

  test('has links that lead nowhere', async () => {
    await show();
    document.body.replaceChildren(elementsOf(taken(), NOON));
    expect(all('a')).toHaveLength(2);
    expect(all('[href]')).toEqual([]);
  });

  test('is data: it comes out of its record as it went in', async () => {
    await show();
    const sketch = taken();
    expect(JSON.parse(JSON.stringify(sketch))).toEqual(sketch);
  });

  test('is taken over by the page element by element, and nothing is doubled or left over', async () => {
    await show();
    const sketch = taken();
    const drawnAnew = drawn();
    await leave();
    document.body.replaceChildren(elementsOf(sketch, NOON));
    const early = all('*');
    expect(early.length).toBeGreaterThan(40);
    const page = await anew();
    await page.show();
    expect(drawn().isEqualNode(drawnAnew)).toBe(true);
    expect(early.filter((element) => !element.isConnected)).toEqual([]);
    await page.leave();
  });

  test('gives way to a page that shows something else', async () => {
    await show();
    const sketch = taken();
    await leave();
    const other = { view: { kind: 'starred' }, rows: [anArticle({ id: 9, title: 'Another' })] } as const;
    await show({ ...other, rows: [...other.rows] });
    const drawnAnew = drawn();
    await leave();
    document.body.replaceChildren(elementsOf(sketch, NOON));
    const page = await anew();
    await page.show({ ...other, rows: [...other.rows] });
    expect(drawn().isEqualNode(drawnAnew)).toBe(true);
    await page.leave();
  });

  test('stays where it has been scrolled to when the page takes it over', async () => {
    await show();
    const sketch = taken();
    await leave();
    document.body.replaceChildren(elementsOf(sketch, NOON));
    const page = await anew();
    const scrollTo = vi.spyOn(Element.prototype, 'scrollTo');
    await page.show({ edition: 0 });
    expect(scrollTo).not.toHaveBeenCalled();
    await page.show({ edition: 0, view: { kind: 'all' } });
    await page.show({ edition: 2, view: { kind: 'all' } });
    await page.show({ edition: 3, view: { kind: 'all' } });
    expect(scrollTo).toHaveBeenCalled();
    scrollTo.mockRestore();
    await page.leave();
  });

  test.each([
    ['the first rows are others', UNREAD.toReversed(), {}],
    ['a row is missing', [...UNREAD, 7], {}],
    ['feeds are being refreshed', UNREAD, { refreshing: { total: 3, done: 1 } }],
    ['there is no list', UNREAD, { feeds: [] }],
  ])('is not taken where %s', async (_, ids, change) => {
    await show(change);
    expect(sketchOf(document.body, ids, NOON)).toBeUndefined();
  });

  test('is not taken while a menu is open', async () => {
    await show();
    one('.view').setAttribute('aria-expanded', 'true');
    expect(sketchOf(document.body, UNREAD, NOON)).toBeUndefined();
  });

  test('is not taken where the first day has no wanted row', async () => {
    await show({ rows: [anArticle({ id: 5 }), ...ROWS.map((row) => ({ ...row, date: row.date - 48 * HOUR }))] });
    expect(all('.dated')).toHaveLength(2);
    expect(sketchOf(document.body, UNREAD, NOON)).toBeUndefined();
  });
});

describe('An age in a sketch', () => {
  const AGED = [anArticle({ id: 1, date: NOON - 5 * MINUTE }), anArticle({ id: 2, date: NOON - 3 * HOUR })];
  const told = () => all('time.sep').map(({ textContent }) => textContent);

  test('is shown as long as it would be told in the same words', async () => {
    await show({ rows: AGED });
    const [minutes, three] = told();
    document.body.replaceChildren(elementsOf(taken(), NOON + 20_000));
    expect(told()).toEqual([minutes, three]);
  });

  test('is left out where it would not', async () => {
    await show({ rows: AGED });
    const [, three] = told();
    document.body.replaceChildren(elementsOf(taken(), NOON + 10 * MINUTE));
    expect(told()).toEqual(['', three]);
  });

  test('goes by the same steps as the words', () => {
    const moments = Array.from({ length: 4000 }, (_, n) => NOON - Math.round(n ** 1.7 * 97));
    const wrong = moments.filter((at) =>
      [10_000, MINUTE, 40 * MINUTE, 5 * HOUR].some(
        (later) => ageStep(at, NOON) === ageStep(at, NOON + later) && age(at, NOON) !== age(at, NOON + later),
      ),
    );
    expect(wrong).toEqual([]);
    expect(moments.some((at) => ageStep(at, NOON) === ageStep(at, NOON + 5 * HOUR))).toBe(true);
  });
});

test('a sketch is good for its version, its languages and its day', async () => {
  await show();
  const sketch = taken();
  expect(isGood(sketch, NOON + 11 * HOUR)).toBe(true);
  expect(isGood(sketch, NOON + 13 * HOUR)).toBe(false);
  expect(isGood({ ...sketch, version: '0.0.0' }, NOON)).toBe(false);
  expect(isGood({ ...sketch, languages: 'tlh' }, NOON)).toBe(false);
});

test.each([
  ['an element that runs', ['main', {}, ['script', {}, 'alert(1)']]],
  ['an element that fetches', ['main', {}, ['img', {}]]],
  ['a frame', ['iframe', {}]],
  ['a handler', ['main', { onclick: 'alert(1)' }]],
  ['an address', ['main', {}, ['a', { href: 'javascript:alert(1)' }]]],
  ['a style', ['main', { style: 'color: red' }]],
  ['a number', ['main', {}, 7]],
  ['nothing', null],
])('%s is refused', (_, pane) => {
  expect(() => elementsOf(kept(pane as Drawn), NOON)).toThrow();
});

test('text is text, whatever it says', () => {
  const pane = elementsOf(kept(['main', {}, '<img src=x onerror=alert(1)>']), NOON);
  expect(pane.childElementCount).toBe(0);
  expect(pane.textContent).toBe('<img src=x onerror=alert(1)>');
});
