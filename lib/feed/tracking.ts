/** Parameters that tell a site where its reader came from, and which click it was; no page shows anything else for them. */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_[^=]*',
    'mtm_[^=]*',
    'pk_(?:campaign|kwd|keyword|source|medium|content)',
    'hsa_[^=]*',
    '_hs(?:enc|mi)',
    '(?:fb|g|d|ms|tw|tt|y|ys)clid',
    'rb_clickid',
    '[gw]braid',
    'gclsrc',
    'igsh(?:id)?',
    'mc_[ce]id',
    'mkt_tok',
    'oly_(?:enc|anon)_id',
    'vero_(?:id|conv)',
    'li_fat_id',
    'ref_(?:src|url)',
    'wt_?[mz]c',
    'spm',
    '_openstat',
    '__(?:tn|cft|xts)__[^=]*',
  ].join('|')})$`,
  'i',
);

/** An address without the parameters that only count readers; all else in it stays as it is, to the letter. */
export function withoutTracking(address: string): string {
  const [, path = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  if (query === undefined) return address.replace(/#utm_[^#]*$/i, '');
  const pairs = query.split('&');
  const kept = pairs.filter((pair) => !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  const rest = /^#utm_/i.test(fragment) ? '' : fragment;
  if (kept.length === pairs.length && rest === fragment) return address;
  return path + (kept.length > 0 ? `?${kept.join('&')}` : '') + rest;
}
