import type { Browser } from '../browsers/browser.ts';
import type { Page, Target } from '../browsers/page.ts';
import { say } from './words.ts';

/** Every selector of the product's pages that journeys use; they stand here and nowhere else. */

const FRAME = '.article iframe';

const button = (name: string | RegExp, within = ''): Target => ({ css: `${within} button`, name });

/** The list of articles and the one that is open: popup, panel and tab alike. */
export function readerOn(page: Page) {
  const row = (title: string | RegExp): Target => ({ css: '.row .row-title a', name: title });
  return {
    page,
    row,
    titles: () => page.texts('.row .row-title'),
    unreadTitles: () => page.texts('.row.is-unread .row-title'),
    /** The number beside the view's name; 0 when it says none. */
    count: () =>
      page.evaluate(() => Number(document.querySelector('.bar-title .count')?.textContent?.replace(/\D/g, '') ?? 0)),
    open: async (title: string | RegExp) => {
      await page.click(row(title));
      await page.see({ css: 'p, div', frame: FRAME });
    },
    back: () => page.click('.back'),
    /** The article's text, of the frame only. */
    articleText: () =>
      page.waitFor((css) => {
        const body = document.querySelector<HTMLIFrameElement>(css)?.contentDocument?.body;
        return body?.textContent.trim();
      }, FRAME),
    articleHtml: () =>
      page.evaluate(
        (css) => document.querySelector<HTMLIFrameElement>(css)?.contentDocument?.body.getHTML() ?? '',
        FRAME,
      ),
    link: (name: string | RegExp): Target => ({ css: 'a', name, frame: FRAME }),
    isRead: (title: string) =>
      page.waitFor((wanted) => {
        const rows = [...document.querySelectorAll('.row')];
        return rows.find((one) => one.querySelector('.row-title')?.textContent?.trim() === wanted)?.matches('.is-read');
      }, title),
    markAll: async () => {
      await page.click(button(say('reader_more'), '.middle .bar'));
      await page.click({ css: '[role=menuitem]', name: new RegExp(`^${say('list_markAll')}`) });
    },
    undo: () => page.click({ css: '.toast button', name: new RegExp(`^${say('list_undo')}`) }),
    star: () => page.click(button(say('list_star'), '.reading')),
    saveAs: async (what: 'article_saveCleaned' | 'article_saveReceived') => {
      await page.click(button(say('reader_more'), '.reading'));
      await page.click({ css: '[role=menuitem]', name: say(what) });
    },
  };
}

export type Reader = ReturnType<typeof readerOn>;

/** The form that takes an address, and the strips of subscriptions under way; they are the same on every page. */
export function subscribingOn(page: Page) {
  const notice = (name: RegExp): Target => ({ css: '.notice', name });
  return {
    subscribe: async (address: string) => {
      await page.fill('form.one .field', address);
      await page.press('Enter');
    },
    trouble: () => page.text('.trouble'),
    notice,
    choose: async (...titles: string[]) => {
      await page.see('form.notice .choices');
      const boxes = await page.texts('.choices label');
      for (const [index, text] of boxes.entries()) {
        const wanted = titles.some((title) => text.startsWith(title));
        const css = `.choices li:nth-child(${index + 1}) .tick`;
        if ((await page.evaluate((one) => document.querySelector<HTMLInputElement>(one)?.checked, css)) !== wanted)
          await page.click(css);
      }
      await page.click(button(say('subscribe_do'), 'form.notice'));
    },
    grant: () => page.click(button(say('pending_grant'), '.notice')),
    forget: (name: string) => page.click(button(say('pending_forgetNamed', name), '.notice')),
  };
}

export function optionsOn(page: Page) {
  return {
    page,
    ...subscribingOn(page),
    feeds: () => page.texts('.feeds .opener bdi'),
    /** The subscribe form stands behind a button once there are feeds. */
    add: async (address: string) => {
      await page.see('.sheet-main h1');
      if ((await page.count('form.one')) === 0) await page.click(button(say('subscribe_do'), '.sheet-main header'));
      await subscribingOn(page).subscribe(address);
    },
    open: (title: string) => page.click({ css: '.feeds .opener b', name: title }),
    unsubscribe: () => page.click(button(say('options_unsubscribe'), '.sheet')),
    undo: () => page.click({ css: '.toast button', name: new RegExp(`^${say('list_undo')}`) }),
    health: (title: string) =>
      page.waitFor((name) => {
        const rows = [...document.querySelectorAll('.feeds tr')];
        return rows
          .find((row) => row.querySelector('.opener b')?.textContent?.trim() === name)
          ?.querySelector('.health')?.textContent;
      }, title),
    pick: (...files: string[]) => page.setFiles('input[type=file]', ...files),
    /** Drops a file on the page, as far as a page can tell: the event carries a file of this name. */
    drop: (name: string, text: string) =>
      page.evaluate(
        (file, content) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], file));
          for (const type of ['dragenter', 'dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        },
        name,
        text,
      ),
    doImport: () => page.click(button(say('options_importDo'), '.preview')),
    report: () => page.text('.report'),
    doExport: () => page.click(button(say('options_exportDo'), '.line')),
  };
}

export const openPopup = async (browser: Browser): Promise<Reader> => readerOn(await browser.open('popup.html'));

export const openOptions = async (browser: Browser, hash = '') => optionsOn(await browser.open(`options.html${hash}`));
