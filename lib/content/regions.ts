/** What is wider than the page scrolls in a box of its own, which keys reach and which has a name. */
import { t } from '../i18n.ts';

const BOXES = 'div:has(> table:only-child), pre';

/** Names the boxes that scroll. To be called once the article stands. */
export function nameRegions(page: Document): void {
  for (const box of page.querySelectorAll<HTMLElement>(BOXES)) {
    if (box.scrollWidth <= box.clientWidth) continue;
    const caption = box.querySelector('caption')?.textContent.trim();
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', caption || (box.localName === 'pre' ? t('article_code') : t('article_table')));
  }
}
