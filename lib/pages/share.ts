import { shareAddress } from '../content/share.ts';
import { withoutTracking } from '../feed/tracking.ts';
import type { Article } from '../model.ts';
import type { ShareTemplate } from '../reading.ts';
import { openSite } from './windows.ts';

/** Opens what a person's template makes of an article: a page in a tab, or a letter where the system writes letters. */
export async function share(article: Article, entry: ShareTemplate): Promise<void> {
  const address = article.url && shareAddress(entry, { url: withoutTracking(article.url), title: article.title });
  if (!address) return;
  if (!address.startsWith('mailto:')) return openSite(address);
  const link = document.createElement('a');
  link.href = address;
  link.click();
}
