/** Sharing by the person's own templates: an address with `{url}` and `{title}` in it. Pure. */
import type { ShareTemplate } from '../reading.ts';

/** Longest name and template that are taken, in characters. */
const LONGEST = { name: 60, template: 2000 };

/** What stands in a template for what is shared; only for looking at it. */
const filled = (template: string): string => template.replaceAll('{url}', 'u').replaceAll('{title}', 't');

export type ShareTrouble = 'name' | 'template' | 'scheme' | 'place';

/**
 * What is wrong with a template: no name (or one too long), no address, another scheme than https, http and mailto, or
 * nowhere `{url}` or `{title}`. Undefined where it is right.
 */
export function shareTrouble({ name, template }: ShareTemplate): ShareTrouble | undefined {
  if (name.trim() === '' || name.length > LONGEST.name) return 'name';
  const url = template.length > LONGEST.template ? null : URL.parse(filled(template.trim()));
  if (!url) return 'template';
  if (!/^(?:https?|mailto):$/.test(url.protocol)) return 'scheme';
  // The host is never what is shared: it would be another one each time.
  if (url.protocol !== 'mailto:' && /[{}]/.test(template.split(/[/?#]/)[2] ?? '')) return 'template';
  return /\{(?:url|title)\}/.test(template) ? undefined : 'place';
}

/** The address that shares an article; undefined where the template is none. */
export function shareAddress(entry: ShareTemplate, article: { url: string; title: string }): string | undefined {
  if (shareTrouble(entry)) return undefined;
  const values: Record<string, string> = {
    '{url}': encodeURIComponent(article.url),
    '{title}': encodeURIComponent(article.title.toWellFormed()),
  };
  return entry.template.trim().replace(/\{(?:url|title)\}/g, (place) => values[place] ?? '');
}
