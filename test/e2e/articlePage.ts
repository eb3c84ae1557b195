import type { Page, Target } from '../browsers/page.ts';
import { choose } from './pages.ts';
import { say } from './words.ts';

/** Every selector of an open article that journeys use beyond those of `pages.ts`. */

const FRAME = '.article iframe';

/** What can be seen and done in an open article. */
export const articleOn = (page: Page) => ({
  /** Scrolls as a wheel would until the paragraph that begins so stands at the top. */
  scrollTo: (begins: string) =>
    page.waitFor(
      (css, start) => {
        const frame = document.querySelector<HTMLIFrameElement>(css);
        const scroller = frame?.closest('#article');
        const wanted = [...(frame?.contentDocument?.querySelectorAll('p') ?? [])].find(({ textContent }) =>
          textContent.startsWith(start),
        );
        if (!frame || !scroller || !wanted || frame.offsetHeight < scroller.clientHeight) return false;
        const y = frame.getBoundingClientRect().top + wanted.getBoundingClientRect().top;
        const heard = new Promise((resolve) =>
          scroller.addEventListener('scroll', () => resolve(true), { once: true }),
        );
        scroller.scrollTop += y - scroller.getBoundingClientRect().top;
        return heard;
      },
      FRAME,
      begins,
    ),
  picture: (name: string): Target => ({ css: 'img[tabindex]', name, frame: FRAME }),
  /** As Tab would. */
  focusPicture: () =>
    page.evaluate(
      (css) =>
        document
          .querySelector<HTMLIFrameElement>(css)
          ?.contentDocument?.querySelector<HTMLElement>('img[tabindex]')
          ?.focus(),
      FRAME,
    ),
  view: 'dialog.view-picture',
  caption: '.view-caption',
  /** How large the picture of the full view stands, once it is there. */
  viewed: () =>
    page.evaluate(() => {
      const image = document
        .querySelector<HTMLIFrameElement>('dialog.view-picture iframe')
        ?.contentDocument?.querySelector('img');
      return image?.complete && image.naturalWidth > 0 ? Math.round(image.getBoundingClientRect().width) : 0;
    }),
  /** Plays what came with the article from this second on. */
  listen: (second: number) =>
    page.waitFor((at) => {
      const audio = document.querySelector<HTMLAudioElement>('.media audio');
      if (!audio) return false;
      audio.currentTime = at;
      return audio.play().then(() => true);
    }, second),
  /** Where what came with the article stands, in seconds. */
  heard: () => page.evaluate(() => document.querySelector<HTMLAudioElement>('.media audio')?.currentTime ?? 0),
  /** Whether the block that begins so can be seen. */
  sees: (begins: string) =>
    page.evaluate(
      (css, start) => {
        const frame = document.querySelector<HTMLIFrameElement>(css);
        const scroller = frame?.closest('#article')?.getBoundingClientRect();
        const wanted = [...(frame?.contentDocument?.querySelectorAll('p, li') ?? [])].find((block) =>
          block.textContent?.startsWith(start),
        );
        if (!frame || !scroller || !wanted) return false;
        const y = frame.getBoundingClientRect().top + wanted.getBoundingClientRect().top;
        return y >= scroller.top && y < scroller.bottom;
      },
      FRAME,
      begins,
    ),
  share: async (name: string) => {
    await choose(page, { css: '.reading button', name: say('reader_more') }, { css: '[role=menuitem]', name });
  },
  findField: '.find input',
  found: () => page.text('.find output'),
  /** The texts that are marked, and the one that is looked at. */
  marked: (name: 'hit' | 'hit-here') =>
    page.evaluate(
      (css, which) => {
        const window = document.querySelector<HTMLIFrameElement>(css)?.contentWindow as
          | (Window & typeof globalThis)
          | null
          | undefined;
        return [...(window?.CSS.highlights.get(which) ?? [])].map((range) => range.toString());
      },
      FRAME,
      name,
    ),
  markedInTitle: (name: 'hit' | 'hit-here') =>
    page.evaluate((which) => [...(CSS.highlights.get(which) ?? [])].map((range) => range.toString()), name),
  focused: () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName),
  /** The first paragraph that can be seen. */
  atTop: () =>
    page.evaluate((css) => {
      const frame = document.querySelector<HTMLIFrameElement>(css);
      const scroller = frame?.closest('#article');
      if (!frame || !scroller) return '';
      const top = scroller.getBoundingClientRect().top - frame.getBoundingClientRect().top;
      const seen = [...(frame.contentDocument?.querySelectorAll('p') ?? [])].find(
        (paragraph) => paragraph.getBoundingClientRect().bottom > top + 2,
      );
      return seen?.textContent ?? '';
    }, FRAME),
});

/** The full text of an article, in the reader and in the sheet of its feed. */
export const fullTextOn = (page: Page) => ({
  /** The line above the text that says how far it is. */
  line: async () => (await page.text('.article [role=status]')).replace(/[\u2068\u2069]/g, ''),
  foot: () => page.text('.article .foot'),
  grant: () => page.click({ css: '.article [role=status] button', name: say('pending_grant') }),
  always: async () => {
    const item = { css: '[role=menuitemcheckbox]', name: new RegExp(`^${say('fullText_always')}`) };
    await choose(page, { css: '.reading button', name: say('reader_more') }, item);
  },
  isOn: () => page.waitFor(() => document.querySelector<HTMLInputElement>('.sheet [role=switch]')?.checked),
  turnOn: () => page.click('.sheet [role=switch]'),
});

/** The person's ways to share, in the settings. */
export const sharingOn = (page: Page) => ({
  names: () => page.texts('.share-name'),
  add: async (name: string, template: string) => {
    await page.click({ css: '.share button', name: say('options_shareAdd') });
    await page.fill('.share-form [name=name]', name);
    await page.fill('.share-form [name=template]', template);
    await page.press('Enter');
  },
  remove: (name: string) => page.click({ css: '.share button', name: say('options_shareRemove', name) }),
});
