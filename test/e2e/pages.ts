import type { Browser } from '../browsers/browser.ts';
import type { Page, Target } from '../browsers/page.ts';
import { until } from '../browsers/until.ts';
import { say } from './words.ts';

/** Every selector of the product's pages that journeys use; they stand here and nowhere else. */

const FRAME = '.article iframe';

const button = (name: string | RegExp, within = ''): Target => ({ css: `${within} button`, name });

/**
 * Opens a menu and chooses from it. A window that loses the focus closes its menus, which a busy browser brings about late,
 * when a tab that was closed before is really gone: as a person would, one opens it again then.
 */
export async function choose(page: Page, opener: Target, item: Target): Promise<void> {
  await until('the menu', async () => {
    const isOpen = await page.evaluate(() => document.querySelector('[role="menu"]') !== null);
    if (!isOpen) await page.click(opener);
    return page.evaluate(() => document.querySelector('[role="menu"] [role^="menuitem"]') !== null);
  });
  await page.click(item);
}

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
      await page.see({ css: '.head h1', name: title });
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
    /** The line that says that pictures wait. */
    withheld: '.article .withheld',
    showPictures: () => page.click(button(say('article_showPictures'), '.withheld')),
    alwaysPictures: () => page.click(button(say('article_alwaysPictures'), '.withheld')),
    /** How tall the article's first picture stands, once it is there. */
    pictureHeight: () =>
      page.waitFor((css) => {
        const image = document.querySelector<HTMLIFrameElement>(css)?.contentDocument?.querySelector('img');
        return image?.complete ? Math.round(image.getBoundingClientRect().height) : 0;
      }, FRAME),
    /** The line that says how much of the article is hidden. */
    hidden: '.article .foot p:has(.link)',
    showHidden: () => page.click(button(say('article_show'), '.article .foot')),
    link: (name: string | RegExp): Target => ({ css: 'a', name, frame: FRAME }),
    isRead: (title: string) =>
      page.waitFor((wanted) => {
        const rows = [...document.querySelectorAll('.row')];
        return rows.find((one) => one.querySelector('.row-title')?.textContent?.trim() === wanted)?.matches('.is-read');
      }, title),
    markAll: async () => {
      const item = { css: '[role=menuitem]', name: new RegExp(`^${say('list_markAll')}`) };
      await choose(page, button(say('reader_more'), '.middle .bar'), item);
    },
    undo: () => page.click({ css: '.toast button', name: new RegExp(`^${say('list_undo')}`) }),
    star: () => page.click(button(say('list_star'), '.reading')),
    saveAs: async (what: 'article_saveCleaned' | 'article_saveReceived') => {
      const item = { css: '[role=menuitem]', name: new RegExp(`^${say(what)}`) };
      await choose(page, button(say('reader_more'), '.reading'), item);
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
    /** The texts of all strips. */
    notices: () => page.texts('.notice'),
    /** Presses the button of a strip. */
    answer: (name: string) => page.click(button(name, '.notice')),
    signIn: async (user: string, password: string) => {
      await page.fill('.sign-in input[name=user]', user);
      await page.fill('.sign-in input[name=password]', password);
      await page.press('Enter');
    },
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
    /** Opens the sheet of a feed. Lines move while feeds come in, so it is tried until it is that one's. */
    open: async (title: string) => {
      await until(`the sheet of ${title}`, async () => {
        await page.click({ css: '.feeds .opener b', name: title });
        return (await page.text('.sheet h2')).includes(title);
      });
    },
    /** What the open sheet says of its feed. */
    story: () => page.text('.sheet .say'),
    inSheet: (name: string) => page.click(button(name, '.sheet')),
    /** Chooses a value where there is one select that offers it: how pictures come, what marks as read. */
    select: (value: 'always' | 'ask' | 'never' | 'open' | 'end' | 'past' | 'hand') =>
      page.waitFor((wanted) => {
        const select = [...document.querySelectorAll('select')].find(({ options }) =>
          [...options].some((option) => option.value === wanted),
        );
        if (!select) return false;
        select.value = wanted;
        return select.dispatchEvent(new Event('change', { bubbles: true }));
      }, value),
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

/** What stands in the place of a page's content: a database in trouble, or a copy to begin with. */
export function keepingOn(page: Page) {
  const OFFER = '.found';
  return {
    page,
    said: () => page.text('.nothing'),
    reload: () => page.click(button(say('reader_reload'), '.nothing')),
    startAnew: () => page.click(button(say('reader_startAnew'), '.nothing')),
    offer: () => page.text(OFFER),
    bringBack: () => page.click(button(say('reader_bringBack'), OFFER)),
    wayBack: () =>
      page.evaluate((css) => {
        if (document.querySelector(css)) return 'offer';
        return document.querySelector('.nothing .else') ? 'anew' : undefined;
      }, OFFER),
    /** The newest of the copies that the settings list. */
    bringBackCopy: () => page.click(button(say('options_bringBack'), '.line')),
    report: () => page.text('.settings section [role=status]'),
    /** The texts of all strips. */
    notices: () => page.texts('.notice'),
    tryAgain: () => page.click(button(say('reader_tryAgain'), '.notice')),
    erase: async () => {
      await page.click(button(say('options_eraseDo'), 'section'));
      await page.click(button(say('options_eraseSure'), 'dialog'));
      await page.waitFor(
        (text) => document.querySelector('.sheet-main')?.textContent?.includes(text),
        say('options_erased'),
      );
    },
  };
}

/** At the list of unread articles, unless told otherwise: without an address it would go on where one was left. */
export const openPopup = async (browser: Browser, hash = '#view=unread'): Promise<Reader> =>
  readerOn(await browser.open(`popup.html${hash}`));

export const openOptions = async (browser: Browser, hash = '') => optionsOn(await browser.open(`options.html${hash}`));
