/** What runs inside the browser, in a page of the extension: plays articles in the real reader, and looks at what comes of them. */
import { parseOpml } from '../../lib/feed/opml.ts';
import { parseFeed } from '../../lib/feed/parse.ts';
import { brokenIn } from '../unit/content/invariants.ts';
import { FIRST, LAST } from './markers.ts';

/** What the reader itself gives pictures, players and wide boxes once they stand; before that it may be nowhere. */
const OURS = /^attribute (?:tabindex|role|aria-label|aria-haspopup|data-card)$/;

interface Played {
  id: number;
  broken: string[];
  ms: number;
}

const found = { executed: 0, media: new Set<string>() };

/** Every way a payload tells that it has run. */
function trap(page: Window): void {
  const caught = (): void => {
    found.executed += 1;
  };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) Reflect.set(page, name, caught);
  for (const name of ['__xss', 'hit', 'XSS', 'xss']) {
    Object.defineProperty(page, name, { set: caught, get: () => undefined, configurable: true });
  }
}

const takeExecuted = (): number => {
  const { executed } = found;
  found.executed = 0;
  return executed;
};

/** Remembers the addresses that pictures and players of an article are loaded from. */
function noteMedia(page: Document): void {
  const note = (element: Element): void => {
    if (!/^(?:img|source|video|audio)$/.test(element.localName)) return;
    for (const name of ['src', 'poster']) found.media.add(URL.parse(element.getAttribute(name) ?? '')?.href ?? '');
    for (const part of (element.getAttribute('srcset') ?? '').split(/,\s+/)) {
      found.media.add(URL.parse(part.trim().split(/\s/)[0] ?? '')?.href ?? '');
    }
  };
  const look = (node: Node): void => {
    if (node.nodeType !== 1) return;
    note(node as Element);
    for (const inside of (node as Element).querySelectorAll('*')) note(inside);
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      look(target);
      for (const node of addedNodes) look(node);
    }
  }).observe(page, { subtree: true, childList: true, attributes: true, attributeFilter: ['src', 'srcset', 'poster'] });
}

/** Before the reader hears of it, each frame's window is a trap and its page is watched. */
function watch(): void {
  trap(window);
  // The window hears nothing of the loads of elements.
  document.addEventListener(
    'load',
    ({ target }) => {
      const frame = target as HTMLIFrameElement;
      if (frame.localName !== 'iframe' || !frame.contentWindow || !frame.contentDocument) return;
      trap(frame.contentWindow);
      noteMedia(frame.contentDocument);
      frame.contentDocument.addEventListener('click', (event) => event.preventDefault(), true);
    },
    true,
  );
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

const EVENTS = ['mouseover', 'pointerenter', 'focus', 'toggle', 'input', 'animationstart', 'load', 'click', 'keyup'];

/** Touches everything a payload may have left a handler on. */
function touch(page: Document): void {
  for (const element of page.body.querySelectorAll('*')) {
    for (const name of EVENTS) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
  }
}

const isSeen = (page: Document, sentence: string): boolean => {
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (!texts.currentNode.nodeValue?.includes(sentence)) continue;
    const box = texts.currentNode.parentElement;
    if (box?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.getClientRects().length > 0)
      return true;
  }
  return false;
};

const PATIENCE = 10_000;

/** The page of the open article's frame, once it holds this article. */
async function shown(title: string): Promise<Document | undefined> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const frame = document.querySelector<HTMLIFrameElement>('.article iframe');
    const page = frame?.contentDocument;
    if (frame?.title === title && page?.querySelector('main')?.hasChildNodes()) return page;
    if (document.querySelector('.article .say')) return page ?? undefined;
    await turn();
  }
  return undefined;
}

/** Goes to an address; Chromium takes two hundred new ones in ten seconds, and ignores the others. */
async function goTo(hash: string): Promise<void> {
  const end = performance.now() + 2 * PATIENCE;
  for (;;) {
    location.hash = hash;
    if (location.hash === hash || performance.now() > end) return;
    await turn();
  }
}

async function playOne(id: number, title: string): Promise<Played> {
  await goTo(`#view=starred&article=${id}`);
  const start = performance.now();
  const page = await shown(title);
  const ms = performance.now() - start;
  if (!page?.body) return { id, ms, broken: [`not shown within ${PATIENCE} ms`] };
  const broken = [...page.body.children]
    .flatMap((child) => [...child.childNodes].flatMap(brokenIn))
    .filter((what) => !OURS.test(what));
  if (!isSeen(page, FIRST)) broken.push('the sentence before it is not seen');
  if (!isSeen(page, LAST)) broken.push('the sentence after it is not seen');
  touch(page);
  await turn();
  if (takeExecuted() > 0) broken.push('a script has run');
  if (!page.URL.endsWith('/article.html')) broken.push(`the frame has gone to ${page.URL}`);
  if ('polluted' in {}) broken.push('the prototype of all objects is reached');
  return { id, ms, broken };
}

/** Opens articles one after another in this page. */
async function play(articles: [id: number, title: string][]): Promise<Played[]> {
  const played: Played[] = [];
  for (const [id, title] of articles) played.push(await playOne(id, title));
  return played;
}

/** What of the product's own page is not as the product writes it. */
function inspect(): string[] {
  const broken: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const { localName } = element;
    if (/^(?:object|embed|base|style|template|video|audio|math|marquee|font|x-.*)$/.test(localName))
      broken.push(`element ${localName}`);
    if (localName === 'img' || (localName === 'iframe' && !element.closest('.article')))
      broken.push(`element ${localName}`);
    if (localName === 'script' && !(element as HTMLScriptElement).src.startsWith(location.origin))
      broken.push('a script');
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) broken.push(`attribute ${localName}@${name}`);
      if (/^(?:href|src|action)$/.test(name) && !/^(?:https?:|#|\/|chrome-extension:|moz-extension:)/i.test(value))
        broken.push(`address ${value.slice(0, 60)}`);
    }
  }
  if (takeExecuted() > 0) broken.push('a script has run');
  if ('polluted' in {}) broken.push('the prototype of all objects is reached');
  return broken;
}

/** Parses a document here and now: this browser's own engine, decoders and clock. */
function parse(base64: string, type: string, isOpml: boolean): { ms: number; polluted: boolean; threw?: string } {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const start = performance.now();
  let threw: string | undefined;
  try {
    if (isOpml) parseOpml(bytes);
    else parseFeed(bytes, { url: 'https://feed.test/', contentType: type });
  } catch (error) {
    threw = String(error);
  }
  return { ms: performance.now() - start, polluted: 'polluted' in {}, ...(threw !== undefined && { threw }) };
}

const tools = { watch, play, inspect, parse, takeMedia: () => [...found.media].filter(Boolean) };

export type Tools = typeof tools;

Object.assign(globalThis, { attacks: tools });
