import type { HiddenBlock } from '../../lib/content/render.ts';
import { messageLang, t } from '../../lib/i18n.ts';

const WORDS = {
  share: 'article_why_share',
  promotion: 'article_why_promotion',
  related: 'article_why_related',
  trailer: 'article_why_trailer',
  title: 'article_why_title',
  lead: 'article_why_lead',
  repeated: 'article_why_repeated',
  own: 'article_why_own',
} as const;

/** Why a block was hidden, as the label above it. What is never shown again has none. */
export function why(reason: HiddenBlock['reason']): { lang: string; text: string } {
  return { lang: messageLang(), text: reason === 'empty' || reason === 'pixel' ? '' : t(WORDS[reason]) };
}
