import { hideControls, hideEmptyBoxes, hideIdleBreaks } from './empty.ts';
import type { HiddenBlock, Reading } from './hide.ts';
import { boxTables, makeFigures, quietEmphasis } from './layout.ts';
import { hidePixels, makePicturesReal } from './pictures.ts';
import { linkPlayers } from './players.ts';
import { hideInvitations, hidePromotions, hideRelated } from './promotion.ts';
import { hideShareBars } from './share.ts';
import { hideTitle } from './title.ts';
import { hideAppearedFirst, hideOwnLink, hideRelayTrailer } from './trailer.ts';

interface Step {
  name: string;
  /** Repairs show what was meant to be seen; hidings take away what is not the article. */
  kind: 'repair' | 'hide';
  why: string;
  run: (reading: Reading) => void;
}

/** The steps, in the order in which they see the article. Each stands alone, and takes nothing it has a doubt about. */
export const STEPS: readonly Step[] = [
  { name: 'pictures', kind: 'repair', why: 'scripts that would load them later never run', run: makePicturesReal },
  { name: 'players', kind: 'repair', why: 'players refuse our pages, and would call home', run: linkPlayers },
  { name: 'pixels', kind: 'hide', why: 'they are there to be counted', run: hidePixels },
  { name: 'share bars', kind: 'hide', why: 'their buttons are ours or nobody’s', run: hideShareBars },
  { name: 'promotions', kind: 'hide', why: 'the publisher names them as such', run: hidePromotions },
  {
    name: 'invitations',
    kind: 'hide',
    why: 'newsletters and apps are offered between paragraphs',
    run: hideInvitations,
  },
  { name: 'related', kind: 'hide', why: 'other articles are not this one', run: hideRelated },
  { name: 'relay trailer', kind: 'hide', why: 'a relay advertises itself below every article', run: hideRelayTrailer },
  {
    name: 'appeared first',
    kind: 'hide',
    why: 'it says where the feed is from, which is known',
    run: hideAppearedFirst,
  },
  { name: 'own link', kind: 'hide', why: 'the page has a button of its own', run: hideOwnLink },
  { name: 'title', kind: 'hide', why: 'it stands above already', run: hideTitle },
  {
    name: 'figures',
    kind: 'repair',
    why: 'a picture alone on its line is one, whatever box it came in',
    run: makeFigures,
  },
  { name: 'tables', kind: 'repair', why: 'a wide one needs something to scroll in', run: boxTables },
  { name: 'emphasis', kind: 'repair', why: 'on a whole line it is a tone, not a stress', run: quietEmphasis },
  { name: 'controls', kind: 'hide', why: 'buttons without scripts do nothing', run: hideControls },
  { name: 'empty boxes', kind: 'hide', why: 'they leave gaps', run: hideEmptyBoxes },
  { name: 'idle breaks', kind: 'hide', why: 'they leave gaps where something was taken', run: hideIdleBreaks },
];

/**
 * Cleans an article that `sanitize` made safe: repairs pictures and players, and moves what is not the article (share
 * bars, promotion, trailers, leftovers) into hidden blocks, in place. The marks it judges by are still there afterwards.
 * @returns what was hidden and why, in the order of the steps.
 */
export function clean(
  root: DocumentFragment,
  about: Omit<Reading, 'root' | 'hidden'>,
  kinds: Step['kind'][] = ['repair', 'hide'],
): HiddenBlock[] {
  const reading: Reading = { ...about, root, hidden: [] };
  for (const step of STEPS) if (kinds.includes(step.kind)) step.run(reading);
  return reading.hidden;
}
