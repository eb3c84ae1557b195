import { hideClosing } from './closing.ts';
import { hideCredits } from './credits.ts';
import { hideControls, hideEmptyBoxes, hideIdleBreaks } from './empty.ts';
import type { HiddenBlock, Reading } from './hide.ts';
import { boxTables, makeFigures, quietEmphasis } from './layout.ts';
import { hideLeadAgain } from './lead.ts';
import { hideLeftovers } from './leftovers.ts';
import { hideOffers } from './offers.ts';
import { hideOwn } from './own.ts';
import { hidePixels, makePicturesReal } from './pictures.ts';
import { linkPlayers } from './players.ts';
import { hideInvitations, hidePromotions, hideRelatedBoxes } from './promotion.ts';
import { hideRelated } from './related.ts';
import { hideShareBars } from './share.ts';
import { hideRepeated } from './tail.ts';
import { hideTitle } from './title.ts';
import { dropTracking } from './tracking.ts';
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
  { name: 'own rules', kind: 'hide', why: 'the person says so', run: hideOwn },
  { name: 'share bars', kind: 'hide', why: 'their buttons are ours or nobody’s', run: hideShareBars },
  { name: 'promotions', kind: 'hide', why: 'the publisher names them as such', run: hidePromotions },
  {
    name: 'invitations',
    kind: 'hide',
    why: 'newsletters and apps are offered between paragraphs',
    run: hideInvitations,
  },
  { name: 'offers', kind: 'hide', why: 'what is to be pressed leads to letters, apps and payments', run: hideOffers },
  { name: 'related boxes', kind: 'hide', why: 'the publisher names them as such', run: hideRelatedBoxes },
  { name: 'related', kind: 'hide', why: 'other articles are not this one', run: hideRelated },
  { name: 'relay trailer', kind: 'hide', why: 'a relay advertises itself below every article', run: hideRelayTrailer },
  {
    name: 'appeared first',
    kind: 'hide',
    why: 'it says where the feed is from, which is known',
    run: hideAppearedFirst,
  },
  { name: 'own link', kind: 'hide', why: 'the page has a button of its own', run: hideOwnLink },
  { name: 'closing words', kind: 'hide', why: 'calls to comment, rights and tags are not the story', run: hideClosing },
  { name: 'leftovers', kind: 'hide', why: 'many weak signs beside the story add up', run: hideLeftovers },
  { name: 'credits', kind: 'hide', why: 'name and date stand above already', run: hideCredits },
  { name: 'title', kind: 'hide', why: 'it stands above already', run: hideTitle },
  {
    name: 'figures',
    kind: 'repair',
    why: 'a picture alone on its line is one, whatever box it came in',
    run: makeFigures,
  },
  { name: 'lead', kind: 'hide', why: 'it stands there already', run: hideLeadAgain },
  { name: 'tables', kind: 'repair', why: 'a wide one needs something to scroll in', run: boxTables },
  { name: 'emphasis', kind: 'repair', why: 'on a whole line it is a tone, not a stress', run: quietEmphasis },
  { name: 'controls', kind: 'hide', why: 'buttons without scripts do nothing', run: hideControls },
  { name: 'repeated', kind: 'hide', why: 'what all articles of a feed have is of none of them', run: hideRepeated },
  { name: 'empty boxes', kind: 'hide', why: 'they leave gaps', run: hideEmptyBoxes },
  { name: 'idle breaks', kind: 'hide', why: 'they leave gaps where something was taken', run: hideIdleBreaks },
  { name: 'tracking', kind: 'repair', why: 'where a reader came from is nobody’s business', run: dropTracking },
];

/**
 * Cleans an article that `sanitize` made safe: repairs pictures and players, and moves what is not the article (share
 * bars, promotion, trailers, leftovers) into hidden blocks, in place. The marks it judges by are still there afterwards.
 * @param how `off` names steps that the person has switched off.
 * @returns what was hidden and why, in the order of the steps.
 */
export function clean(
  root: DocumentFragment,
  about: Omit<Reading, 'root' | 'hidden' | 'seams'>,
  how: { kinds?: Step['kind'][]; off?: readonly string[] } = {},
): HiddenBlock[] {
  const reading: Reading = { ...about, root, hidden: [], seams: [] };
  const { kinds = ['repair', 'hide'], off = [] } = how;
  for (const step of STEPS) if (kinds.includes(step.kind) && !off.includes(step.name)) step.run(reading);
  for (const seam of reading.seams) seam.remove();
  return reading.hidden;
}
