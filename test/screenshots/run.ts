/**
 * Takes pictures of every view: `npm run screenshots [-- --lang zh-CN] [--only NAME] [--to FOLDER]`. Light and dark, in
 * English and, where the browser has it, in Chinese.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../browsers/browser.ts';
import { built } from '../e2e/builds.ts';
import { productOf } from '../e2e/product.ts';
import { startNewsroom } from '../newsroom/newsroom.ts';
import { build, ROOT } from '../run/run.ts';
import { FIRST, type Scene, SHOTS, type Shot } from './views.ts';

const { values } = parseArgs({
  options: { lang: { type: 'string' }, only: { type: 'string' }, to: { type: 'string' } },
});

const folder = resolve(values.to ?? join(ROOT, '.output', 'screenshots'));

async function take(scene: Scene, shots: Shot[], lang: string): Promise<void> {
  for (const { name, path, view, before, pose } of shots) {
    await before?.(scene);
    if (values.only && !name.includes(values.only)) continue;
    for (const scheme of ['light', 'dark'] as const) {
      await scene.browser.setColorScheme(scheme);
      const page = await scene.browser.open(path, view);
      await pose?.(page, scene);
      await page.screenshot(join(folder, `${name}-${scheme}-${lang}.png`));
      await page.close();
    }
    process.stdout.write(`  ${name} (${lang})\n`);
  }
}

async function inLanguage(lang: string): Promise<void> {
  for (const [shots, isReading] of [
    [FIRST, false],
    [SHOTS, true],
  ] as const) {
    const newsroom = await startNewsroom();
    const ports = { http: newsroom.httpPort, https: newsroom.httpsPort };
    const browser = await launch({ kind: 'chromium', extension: built('chromium', 'granted'), ports, lang });
    const product = productOf(browser);
    try {
      if (isReading) {
        await product.subscribe(
          ...newsroom.sites.map(({ feedUrl: address }, at) => ({ address, folder: at % 3 ? '' : 'Harbour town' })),
        );
        await product.counts((await product.all('feeds')).reduce((sum, feed) => sum + feed.unread, 0));
      }
      await take({ browser, product }, shots, lang);
    } finally {
      await browser.close();
      await newsroom.close();
    }
  }
}

mkdirSync(folder, { recursive: true });
if (!process.env.COURANT_OUTPUT) await build('chrome', 'e2e');
for (const lang of values.lang ? [values.lang] : ['en', 'zh-CN']) await inLanguage(lang);
process.stdout.write(`The pictures are in ${folder}.\n`);
