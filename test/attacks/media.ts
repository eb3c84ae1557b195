import { until } from '../browsers/until.ts';
import { readerOn } from '../e2e/pages.ts';
import type { Asked, Handler } from '../newsroom/reply.ts';
import { json, serving } from './feeds.ts';
import { between } from './markers.ts';
import type { Outcome } from './outcome.ts';
import type { Round } from './round.ts';

/** Granted, for it is a test host; and one that nobody granted. */
const GRANTED = 'planted.test';
const FOREIGN = 'pictures.example';
const PIXELS = 'pixels.planted.test';
const PLAIN = 'plain.planted.test';

/** Cookies of every kind a site may plant, and what each is called. */
const COOKIES = [
  'none=1; SameSite=None; Secure; Max-Age=9999',
  'lax=1; SameSite=Lax; Secure; Max-Age=9999',
  'strict=1; SameSite=Strict; Secure; Max-Age=9999',
  'unmarked=1; Secure; Max-Age=9999',
];
const NAMES = ['none', 'lax', 'strict', 'unmarked'];

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200"/></svg>';

/** Plants its cookies at `/plant`, tells at `/told` which came back, and has a picture everywhere else. */
const site: Handler = ({ path, headers }) => {
  if (path === '/plant' || path === '/told') {
    const planting = path === '/plant' ? COOKIES : [];
    return {
      headers: {
        'content-type': 'text/html',
        ...(planting.length > 0 && { 'set-cookie': planting as unknown as string }),
      },
      body: `<!doctype html><title>${headers.cookie ?? ''}</title>`,
    };
  }
  return { headers: { 'content-type': 'image/svg+xml', 'set-cookie': 'late=1; Secure; SameSite=None' }, body: DRAWING };
};

/** An article whose pictures should load, and much beside them that must not. */
const ARTICLE = between(`
  <img src="https://${GRANTED}/granted.svg" alt="one">
  <img src="https://${FOREIGN}/foreign.svg" alt="two">
  <img src="http://${PLAIN}/raised.svg" alt="three">
  <img src="https://${PIXELS}/one.gif" width="1" height="1">
  <img src="https://${PIXELS}/none.gif" width=0 height=0>
  <img src="https://${PIXELS}/styled.gif" style="width:1px;height:1px">
  <img src="https://${PIXELS}/hidden.gif" style="display:none">
  <img src="">
  <img>
  <img src="http://192.168.0.1/router.gif"><img src="https://10.0.0.7/disk.gif"><img src="https://localhost/here.gif">
  <img src="https://printer.local/p.gif"><img src="https://[::1]/v6.gif"><img srcset="http://127.0.0.1:8080/x 2x">
  <video poster="https://172.16.0.1/p.jpg"></video>`);

const cookiesOf = ({ headers }: Asked): string[] => NAMES.filter((name) => headers.cookie?.includes(`${name}=`));

/** Visits a site as a person does, so that it plants its cookies; throws where none comes back to it. */
async function plant({ browser }: Round, host: string): Promise<void> {
  const tab = await browser.open(`https://${host}/plant`);
  await tab.goto(`https://${host}/told`);
  const told = await tab.evaluate(() => document.title);
  await tab.close();
  for (const name of NAMES) if (!told.includes(`${name}=`)) throw new Error(`${host} could not plant ${name}: ${told}`);
}

/** Pictures that a person sees are loaded, without cookies; pixels, private hosts and plain http are not. */
export async function playMedia(round: Round): Promise<Outcome> {
  const { newsroom, kind } = round;
  for (const host of [GRANTED, FOREIGN, PIXELS, PLAIN]) newsroom.answer(host, site);
  for (const host of [GRANTED, FOREIGN]) await plant(round, host);
  const feed = serving(
    json(
      {
        title: 'Planted',
        articles: [{ guid: 'one', title: 'A planted article', html: ARTICLE, published: Date.now() }],
      },
      GRANTED,
    ),
  );
  newsroom.answer(GRANTED, (asked) => (asked.path === '/feed' ? feed(asked) : site(asked)));
  const begun = newsroom.requests().length;
  const since = (host: string): Asked[] =>
    newsroom
      .requests({ host })
      .slice(-1000)
      .filter((one) => newsroom.requests().indexOf(one) >= begun);
  await round.subscribe([`https://${GRANTED}/feed`], 'Planted');
  const article = (await round.product.all('articles')).find(({ title }) => title === 'A planted article');
  const broken: string[] = [];
  const early =
    [FOREIGN, PIXELS, PLAIN].flatMap(since).length + since(GRANTED).filter(({ path }) => path !== '/feed').length;
  if (early > 0) broken.push(`${early} requests for pictures before the article was opened`);
  const reader = readerOn(await round.browser.open(`reader.html#view=all&article=${article?.id}`));
  await reader.articleText();
  await until('the three pictures', () =>
    [`${GRANTED}/granted.svg`, `${FOREIGN}/foreign.svg`, `${PLAIN}/raised.svg`].every((wanted) =>
      newsroom.requests().some(({ host, path, secure }) => secure && `${host}${path}` === wanted),
    ),
  );
  const asked = newsroom.requests().slice(begun);
  for (const { host, path, secure } of asked) {
    if (host === PIXELS) broken.push(`a pixel was loaded: ${path}`);
    if (host === PLAIN && !secure) broken.push(`loaded without encryption: ${path}`);
    if (/^(?:192\.168|10\.|172\.16|127\.|localhost|printer\.local|\[)/.test(host))
      broken.push(`asked the own network: ${host}${path}`);
  }
  const told = new Set<string>();
  for (const one of asked.filter(({ host }) => host === GRANTED || host === FOREIGN)) {
    for (const name of cookiesOf(one)) {
      // What any page that embeds the picture would send: Firefox knows no frame without credentials.
      const isUnavoidable = kind === 'firefox' && one.host === FOREIGN && /^(?:none|unmarked)$/.test(name);
      if (isUnavoidable) told.add(name);
      else broken.push(`${one.host}${one.path} was told the cookie ${name}`);
    }
    if (one.headers.referer || /extension:/.test(one.headers.origin ?? ''))
      broken.push(`${one.host}${one.path} was told who asks`);
  }
  const note = told.size > 0 ? `not granted hosts were told: ${[...told].join(', ')}` : 'no cookie was told to anybody';
  return { what: 'pictures loaded with cookies planted, and what is no picture', played: asked.length, broken, note };
}
