import '../parts/moreIcons.tsx';
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FRAME } from '../../lib/content/ready.ts';
import { type Picture, showPicture, type Viewing } from '../../lib/content/viewing.ts';
import { messageLang, t } from '../../lib/i18n.ts';
import { useModal } from '../parts/modal.ts';
import { Tool } from '../parts/Tool.tsx';
import '../picture.css';

interface Props {
  viewing: Viewing;
  /** Opens a picture's own address in a tab. */
  onOpen: (url: string) => void;
  onClose: () => void;
}

interface Size {
  width: number;
  height: number;
}

/** The pictures of an article over the whole page, one at a time: fitted, or as large as it is. */
export function PictureView({ viewing: { pictures, at: first }, onOpen, onClose }: Props) {
  const dialog = useModal();
  const [at, setAt] = useState(first);
  const [whole, setWhole] = useState(true);
  const picture = pictures[at];
  if (!picture) return null;
  const step = (n: number) => {
    setAt((now) => (now + n + pictures.length) % pictures.length);
    setWhole(true);
  };
  const press = (event: TargetedKeyboardEvent<HTMLDialogElement>) => {
    event.stopPropagation();
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const acts: Record<string, () => void> = {
      ArrowRight: () => step(forward),
      ArrowLeft: () => step(-forward),
      '+': () => setWhole(false),
      '=': () => setWhole(false),
      '-': () => setWhole(true),
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <dialog
      class="view-picture"
      aria-label={t('article_picture')}
      ref={dialog}
      onKeyDown={press}
      onCancel={onClose}
      onClose={onClose}
    >
      <ViewBar
        at={at}
        count={pictures.length}
        whole={whole}
        onStep={step}
        onWhole={setWhole}
        onOpen={() => onOpen(picture.address)}
        onClose={onClose}
      />
      <Stage key={at} picture={picture} whole={whole} onToggle={() => setWhole(!whole)} />
      {(picture.caption || picture.alt) && (
        <p class="view-caption" lang={picture.lang} dir="auto">
          {picture.caption || picture.alt}
        </p>
      )}
    </dialog>
  );
}

interface BarProps {
  at: number;
  count: number;
  whole: boolean;
  onStep: (n: number) => void;
  onWhole: (whole: boolean) => void;
  onOpen: () => void;
  onClose: () => void;
}

function ViewBar({ at, count, whole, onStep, onWhole, onOpen, onClose }: BarProps) {
  return (
    <header class="view-bar">
      <output>{count > 1 && t('article_findCount', at + 1, count)}</output>
      {count > 1 && (
        <>
          <Tool
            icon="back"
            flip
            label={t('article_previousPicture')}
            aria-keyshortcuts="ArrowLeft"
            onClick={() => onStep(-1)}
          />
          <Tool
            icon="back"
            flip
            also="onward"
            label={t('article_nextPicture')}
            aria-keyshortcuts="ArrowRight"
            onClick={() => onStep(1)}
          />
        </>
      )}
      <Tool
        icon="plus"
        label={t('article_naturalSize')}
        aria-pressed={!whole}
        aria-keyshortcuts="+"
        onClick={() => onWhole(!whole)}
      />
      <Tool icon="open" flip label={t('article_openPicture')} onClick={onOpen} />
      <Tool icon="close" label={t('reader_close')} aria-keyshortcuts="Escape" onClick={onClose} />
    </header>
  );
}

/** The picture in a frame like the article's, which a press anywhere makes larger or whole again. */
function Stage({ picture, whole, onToggle }: { picture: Picture; whole: boolean; onToggle: () => void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState<Size | null>();
  useEffect(
    () => (frame.current ? showPicture(frame.current, picture, (now) => setSize(now ?? null)) : undefined),
    [picture],
  );
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return;
    current.style.inlineSize = whole || !size ? '' : `${size.width}px`;
    current.style.blockSize = whole || !size ? '' : `${size.height}px`;
    const stage = current.parentElement;
    if (stage && !whole)
      stage.scrollTo((stage.scrollWidth - stage.clientWidth) / 2, (stage.scrollHeight - stage.clientHeight) / 2);
  }, [whole, size]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button in the bar and its key do the same.
    <div class={whole ? 'view-stage' : 'view-stage is-natural'} onClick={onToggle}>
      {size === null && (
        <p class="say" lang={messageLang()}>
          {t('article_pictureLost')}
        </p>
      )}
      <iframe {...FRAME} title={picture.alt || t('article_picture')} tabIndex={-1} ref={frame} />
    </div>
  );
}
