import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Article, Body, Settings } from '../../lib/model.ts';
import { type Content, useContent } from './content.ts';
import { articleName } from './names.ts';

/** What is known of a text once it has been laid out. */
export interface Laid {
  lang?: string;
  dir?: 'ltr' | 'rtl';
  minutes: number;
  /** How many blocks were taken out. */
  hidden: number;
  /** Nothing of it can be seen. */
  empty: boolean;
  /** Shows them below the text; what it returns hides them again. */
  reveal: () => () => void;
}

interface Props {
  article: Article;
  body: Body;
  lang: string | undefined;
  images: Settings['images'];
  onLaid: (laid: Laid) => void;
  onLink: (url: string) => void;
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

/** @returns what ends it. */
function lay({ render, showable, show, reveal }: Content, frame: HTMLIFrameElement, props: Props): () => void {
  const { article, body, lang, images, onLaid, onLink } = props;
  const { title, url } = article;
  const rendered = render(
    { html: body.html, ...(body.baseUrl && { baseUrl: body.baseUrl }) },
    { title, images, ...(url && { url }), ...(lang && { lang }) },
  );
  const hidden = showable(rendered.hidden);
  const end = show(frame, rendered, { onOpen: onLink, onKey: (event) => passOn(event, frame) });
  onLaid({
    minutes: rendered.minutes,
    hidden: hidden.length,
    empty: rendered.empty,
    reveal: () => reveal(frame, hidden),
    ...(rendered.lang && { lang: rendered.lang }),
    ...(rendered.dir && { dir: rendered.dir }),
  });
  return end;
}

/** The foreign HTML of one article, in a frame in which nothing runs. It lays out one article and no other: key it. */
export function ArticleText(props: Props) {
  const content = useContent();
  const frame = useRef<HTMLIFrameElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (!content || !frame.current) return;
    try {
      return lay(content, frame.current, props);
    } catch (error) {
      console.error(error);
      setBroken(true);
    }
    return undefined;
  }, [content, props.images]);
  if (content === null) return <p class="say">{t('article_notLoaded')}</p>;
  if (broken) return <p class="say">{t('article_broken')}</p>;
  return content ? <iframe class="frame" {...content.FRAME} title={articleName(props.article)} ref={frame} /> : null;
}
