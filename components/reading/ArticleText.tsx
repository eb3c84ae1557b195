import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Repeated } from '../../lib/content/clean/repeats.ts';
import type { Viewing } from '../../lib/content/viewing.ts';
import { t } from '../../lib/i18n.ts';
import type { Article, Body, Settings } from '../../lib/model.ts';
import type { HideRule, ReadTo } from '../../lib/reading.ts';
import { type Content, useContent } from './content.ts';
import { articleName } from './names.ts';
import { why } from './why.ts';

/** What is known of a text once it has been laid out. */
export interface Laid {
  lang?: string;
  dir?: 'ltr' | 'rtl';
  minutes: number;
  /** So short that there may be more of it on its page. */
  isBrief: boolean;
  /** How many blocks were taken out. */
  hidden: number;
  /** How many pictures were kept back, to be asked for. */
  withheld: number;
  /** Nothing of it can be seen. */
  empty: boolean;
  /** Shows them below the text; what it returns hides them again. */
  reveal: () => () => void;
}

interface Props {
  article: Article;
  /** Missing while it is being read, and where there is none: then there is nothing to see. */
  body: Body | undefined;
  /** Tells the article's texts apart: its feed's, and that of its page. */
  text: string | undefined;
  lang: string | undefined;
  /** `ask`: pictures are kept back, and their number is told. */
  images: Settings['images'];
  /** Steps of the clean-up that are switched off. */
  off: readonly string[];
  /** What the person hides in articles of this feed. */
  own: readonly HideRule[] | undefined;
  /** What its feed repeats, once it is known. */
  repeated: Repeated | undefined;
  /** How far it was read the last time. */
  readTo: ReadTo | undefined;
  onLaid: (laid: Laid) => void;
  onRead: (to: ReadTo | undefined) => void;
  onLink: (url: string) => void;
  onView: (viewing: Viewing) => void;
  /** It stands in the frame. */
  onShown: () => void;
}

/** Keys that the link or player under the keyboard takes for itself. */
const isPressed = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') &&
  Boolean((target as Partial<Element> | null)?.closest?.('a, summary, audio, video'));

/** A key pressed inside the frame is pressed on the frame, where the page's own keys are heard. */
function passOn(event: KeyboardEvent, frame: HTMLElement): void {
  if (isPressed(event)) return;
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing } = event;
  const same = { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing, bubbles: true, cancelable: true };
  if (!frame.dispatchEvent(new KeyboardEvent('keydown', same))) event.preventDefault();
}

interface Standing {
  /** Hides what its feed has been found to repeat. */
  shorten: (repeated: Repeated) => void;
  end: () => void;
}

function lay(
  { render, showable, show, reveal, withhold, takeTail, standing }: Content,
  frame: HTMLIFrameElement,
  body: Body,
  props: Props,
): Standing {
  const { article, lang, images, off, own, repeated, readTo, onLaid, onLink } = props;
  const { title, url, author } = article;
  const rendered = render(body, {
    title,
    images: images === 'never' ? 'never' : 'always',
    off,
    ...(own && { own }),
    ...(repeated && { repeated }),
    ...(url && { url }),
    ...(author && { author }),
    ...(lang && { lang }),
  });
  const hidden = showable(rendered.hidden);
  const withheld = images === 'ask' ? withhold(rendered.fragment) : 0;
  if (images === 'ask') for (const { fragment } of hidden) withhold(fragment);
  const ends = [standing.followReading(frame, readTo, props.onRead)];
  const onShown = () => {
    if (readTo) standing.goOn(frame, readTo);
    props.onShown();
  };
  const onKey = (event: KeyboardEvent) => passOn(event, frame);
  ends.push(show(frame, rendered, { onOpen: onLink, onKey, onView: props.onView, onShown }));
  const laid = (): Laid => ({
    minutes: rendered.minutes,
    isBrief: rendered.isBrief,
    hidden: hidden.length,
    withheld,
    empty: rendered.empty,
    reveal: () => reveal(frame, hidden, why),
    ...(rendered.lang && { lang: rendered.lang }),
    ...(rendered.dir && { dir: rendered.dir }),
  });
  onLaid(laid());
  return {
    shorten: (keys) => {
      const block = takeTail(frame, keys);
      if (!block) return;
      hidden.push(block);
      onLaid(laid());
    },
    end: () => {
      for (const end of ends) end();
    },
  };
}

/** The foreign HTML of an article, in a frame in which nothing runs; the same frame for one article after the other. */
export function ArticleText(props: Props) {
  const content = useContent();
  const frame = useRef<HTMLIFrameElement>(null);
  const standing = useRef<Standing | undefined>(undefined);
  const { article, body, text, images } = props;
  const [broken, setBroken] = useState<number>();
  useLayoutEffect(() => {
    if (!content || !frame.current || !body) return;
    try {
      const laid = lay(content, frame.current, body, props);
      standing.current = laid;
      setBroken(undefined);
      return () => {
        standing.current = undefined;
        laid.end();
      };
    } catch (error) {
      console.error(error);
      setBroken(article.id);
    }
    return undefined;
  }, [content, images, article.id, text, body !== undefined]);
  useEffect(() => {
    if (props.repeated) standing.current?.shorten(props.repeated);
  }, [props.repeated]);
  if (content === null) return <p class="say">{t('article_notLoaded')}</p>;
  const isBroken = broken === article.id;
  return (
    <>
      {isBroken && <p class="say">{t('article_broken')}</p>}
      {content && (
        <iframe class="frame" {...content.FRAME} hidden={!body || isBroken} title={articleName(article)} ref={frame} />
      )}
    </>
  );
}
