/** Players of other sites as cards: what it is, and where. Nothing is asked of the site before the click. */
import { messageLang, t } from '../i18n.ts';

export interface Player {
  link: Element;
  kind: 'video' | 'embed';
  host: string;
  /** What the page that embeds it calls it; '' where that says nothing. */
  title: string;
}

/** What players are called by default, which says nothing. */
const NOTHING =
  /^(?:(?:youtube|vimeo|embedded)?[\s-]*(?:video|content|media|iframe|embed)?\s*(?:player|content)?|untitled)$/i;

/** A player's title, if it is one. */
export const titleOf = (title: string | null): string => {
  const words = (title ?? '').replace(/\s+/g, ' ').trim();
  return NOTHING.test(words) || /^https?:/i.test(words) ? '' : words.slice(0, 120);
};

/** Makes the links of players cards. To be called on what is about to be shown. */
export function dressPlayers(players: readonly Player[]): void {
  for (const { link, kind, host, title } of players) {
    const page = link.ownerDocument;
    const [name, where] = [page.createElement('b'), page.createElement('small')];
    const what = kind === 'video' ? t('article_video') : t('article_embed');
    name.append(title || what);
    name.dir = 'auto';
    if (title === '') name.lang = messageLang();
    where.lang = messageLang();
    where.append(title === '' ? host : kind === 'video' ? t('article_videoAt', host) : t('article_embedAt', host));
    link.replaceChildren(name, ' ', where);
    link.setAttribute('data-card', kind);
  }
}
