import { titleOf } from '../cards.ts';
import { linkAddress, parse } from '../links.ts';
import { isPlayerAddress, pageOfPlayer } from '../players.ts';
import type { Reading } from './hide.ts';
import { isShareAddress } from './shareServices.ts';

/** What a link that stands for a player has until it is dressed as a card. */
export const PLAYER = 'data-player';

const side = (frame: Element, name: string): number => Number.parseFloat(frame.getAttribute(name) ?? '');

/** Frames that count visitors or like buttons: too small to show anything, or a share service's. */
const isNothing = (frame: Element, address: string): boolean =>
  side(frame, 'width') <= 1 || side(frame, 'height') <= 1 || isShareAddress(address);

function addressOf(frame: Element, base: string | undefined): string {
  const value = frame.getAttribute(frame.localName === 'object' ? 'data' : 'src') ?? '';
  return value === '' ? '' : (parse(value, base)?.href ?? '');
}

function linkTo(frame: Element, address: string, reading: Reading): Element {
  const page = frame.ownerDocument;
  const link = page.createElement('a');
  const target = pageOfPlayer(address);
  const isVideo = frame.hasAttribute('allowfullscreen') || isPlayerAddress(address);
  link.setAttribute('href', target);
  const kind = isVideo ? 'video' : 'embed';
  const host = new URL(target).hostname.replace(/^(?:www|m|player)\./, '');
  link.setAttribute(PLAYER, '');
  link.append(reading.playerLabel(kind, host));
  reading.players.push({ link, kind, host, title: titleOf(frame.getAttribute('title')) });
  return link;
}

/** Frames and embeds become plain links to their site: nothing is asked of it before the click. */
export function linkPlayers(reading: Reading): void {
  for (const frame of [...reading.root.querySelectorAll('iframe, embed, object')]) {
    const address = linkAddress(addressOf(frame, reading.baseUrl));
    if (frame.localName === 'object' && frame.querySelector('embed, img')) continue;
    // What stands inside an object is shown where the object cannot be.
    const inside = frame.localName === 'object' ? [...frame.childNodes] : [];
    if (!address?.startsWith('http') || isNothing(frame, address)) {
      frame.replaceWith(...inside);
      continue;
    }
    const box = frame.ownerDocument.createElement('p');
    box.append(linkTo(frame, address, reading));
    frame.replaceWith(box, ...inside);
  }
}
