import '../parts/moreIcons.tsx';
import type { TargetedMouseEvent } from 'preact';
import { attached } from '../../lib/content/attached.ts';
import { t } from '../../lib/i18n.ts';
import type { Enclosure } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { length, weight } from './ages.ts';

/** Only what the web speaks, and by the secure way, which is all our pages may load media over. */
function mediaUrl(url: string): string | undefined {
  const address = URL.parse(url)?.href.replace(/^http:/, 'https:');
  return address?.startsWith('https:') ? address : undefined;
}

/** The file's name, as its address ends; else its host. */
export function fileOf(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = pathname.replace(/.*\//, '');
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last;
  }
}

/** What came with an article: sound and film to be played here, everything else as a link. Pictures stand with the text. */
export function Enclosures({ enclosures, onLink }: { enclosures: Enclosure[]; onLink: (url: string) => void }) {
  const shown = attached(enclosures).filter(({ url }) => mediaUrl(url));
  if (shown.length === 0) return null;
  return (
    <section class="media" aria-label={t('article_media')}>
      {shown.map((enclosure) => (
        <Enclosed key={enclosure.url} enclosure={enclosure} onLink={onLink} />
      ))}
    </section>
  );
}

interface EnclosedProps {
  enclosure: ReturnType<typeof attached>[number];
  /** Opens it in a tab behind: left to the browser, such a click would close Chromium's popup. */
  onLink: (url: string) => void;
}

function Enclosed({ enclosure: { url, kind, duration, length: bytes }, onLink }: EnclosedProps) {
  const source = mediaUrl(url) ?? url;
  const name = fileOf(url);
  const press = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 1 && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onLink(url);
  };
  return (
    <figure>
      {/* biome-ignore lint/a11y/useMediaCaption: the publisher's recording comes without captions. */}
      {kind === 'audio' && <audio controls preload="none" src={source} />}
      {/* biome-ignore lint/a11y/useMediaCaption: the publisher's film comes without captions. */}
      {kind === 'video' && <video controls preload="none" src={source} />}
      <figcaption>
        <Icon name={kind ?? 'file'} small />{' '}
        <a class="link" href={url} target="_blank" rel="noopener noreferrer" onClick={press} onAuxClick={press}>
          <bdi dir="ltr">{name}</bdi>
        </a>
        {duration !== undefined && <span class="sep">{length(duration / 60)}</span>}
        {bytes ? <span class="sep">{weight(bytes)}</span> : undefined}
      </figcaption>
    </figure>
  );
}
