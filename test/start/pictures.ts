import { join } from 'node:path';
import type { Browser, View } from '../browsers/browser.ts';
import type { Page } from '../browsers/page.ts';

interface Picture {
  name: string;
  path: string;
  view: View;
  /** Goes to where the picture is taken. */
  pose: (page: Page) => Promise<void>;
}

const FRAME = '.article iframe';
/** Stories with a picture, one in Latin letters and one in Chinese. */
export const ENGLISH = /^Harbour council keeps the night ferry/;
export const CHINESE = /^末班渡轮保留到春天/;

/** Opens a story, and waits for its pictures. */
export async function openStory(page: Page, title: RegExp): Promise<void> {
  await page.see('.row');
  await page.click({ css: '.row .row-title a', name: title });
  await page.see({ css: 'figure', frame: FRAME });
  await page.waitFor((css) => {
    const images = [...(document.querySelector<HTMLIFrameElement>(css)?.contentDocument?.images ?? [])];
    return images.every((image) => image.complete);
  }, FRAME);
}

/** The popup, and the tab. */
export const POPUP: View = { width: 420, height: 600 };
export const WIDE: View = { width: 1200, height: 800 };

const PICTURES: Picture[] = [
  { name: 'popup-list', path: 'popup.html#view=unread', view: POPUP, pose: (page) => page.see('.row') },
  // A popup without an address goes on where the one before was left. What the first round has read is no longer unread.
  { name: 'popup-article', path: 'popup.html#view=all', view: POPUP, pose: (page) => openStory(page, CHINESE) },
  { name: 'options', path: 'options.html', view: WIDE, pose: (page) => page.see('.feeds .opener') },
  { name: 'reader', path: 'reader.html#view=all', view: WIDE, pose: (page) => openStory(page, ENGLISH) },
];

/** Takes each picture in light and dark; gives the names of the files. */
export async function takePictures(browser: Browser, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await browser.setColorScheme(scheme);
    for (const { name, path, view, pose } of PICTURES) {
      const page = await browser.open(path, view);
      await pose(page);
      const file = `${name}-${scheme}.png`;
      await page.screenshot(join(folder, file));
      files.push(file);
      await page.close();
    }
  }
  return files;
}
