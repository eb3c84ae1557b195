import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { attached } from '../../lib/content/attached.ts';
import { dirOf } from '../../lib/content/language.ts';
import type { Viewing } from '../../lib/content/viewing.ts';
import { messageLang, plural, t } from '../../lib/i18n.ts';
import type { Article, Feed } from '../../lib/model.ts';
import { Keycap } from '../parts/Keycap.tsx';
import { later } from '../parts/later.tsx';
import { Toast } from '../parts/Toast.tsx';
import { ArticleBar } from './ArticleBar.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleText, type Laid } from './ArticleText.tsx';
import { Enclosures } from './Enclosures.tsx';
import { FullText, Summary } from './FullText.tsx';
import { useFinding } from './finding.ts';
import { useHearing } from './hearing.ts';
import { articleLang, articleName } from './names.ts';
import type { ReaderProps } from './props.ts';
import { ReadEnd } from './ReadEnd.tsx';
import { Withheld } from './Withheld.tsx';

const PictureView = later(() => import('./PictureView.tsx').then((file) => file.PictureView));
const FindBar = later(() => import('./FindBar.tsx').then((file) => file.FindBar));

/** An open article: its bar, what stands above and below its text, and the text in its frame. */
export function ArticlePane({ reader, article }: { reader: ReaderProps; article: Article }) {
  const progress = useRef<HTMLProgressElement>(null);
  const [finding, setFinding] = useFinding(reader);
  useEffect(() => {
    requestIdleCallback(() => void FindBar.prefetch().catch(() => undefined));
  }, []);
  const [lying, setLying] = useState<{ id: number; laid: Laid }>();
  const [viewing, setViewing] = useState<Viewing>();
  const laid = lying?.id === article.id ? lying.laid : undefined;
  return (
    <main class="pane" aria-label={t('reader_article')}>
      <ArticleBar reader={reader} article={article} progress={progress} onFind={() => setFinding(true)} />
      {finding && <FindBar edition={laid} onClose={() => setFinding(false)} />}
      <Scroller
        id={article.id}
        label={articleName(article)}
        takesFocus={reader.narrow}
        onProgress={(percent) => {
          if (progress.current) progress.current.value = percent;
        }}
      >
        <Opened
          reader={reader}
          article={article}
          laid={laid}
          onLaid={(now) => setLying({ id: article.id, laid: now })}
          onView={setViewing}
        />
      </Scroller>
      {viewing && <PictureView viewing={viewing} onOpen={reader.acts.openLink} onClose={() => setViewing(undefined)} />}
      {reader.narrow && <Toast toast={reader.toast} onUndo={reader.acts.undo} />}
    </main>
  );
}

interface ScrollerProps {
  /** The article's. */
  id: number;
  label: string;
  takesFocus: boolean;
  onProgress: (percent: number) => void;
  children: preact.ComponentChildren;
}

/** Puts another article's beginning in sight. It stands before that article, so that this is done before its text goes on elsewhere. */
function Begin({ onBegin }: { onBegin: () => void }) {
  useLayoutEffect(onBegin, []);
  return null;
}

/** Whether the focus is nowhere, or in the text, which goes. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement.matches('body, .frame');
}

/** What the article scrolls in. It takes the focus where it lies over the list, or where the focus would be lost. */
function Scroller({ id, label, takesFocus, onProgress, children }: ScrollerProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const measure = () => {
    const { current } = scroller;
    if (!current) return;
    const way = current.scrollHeight - current.clientHeight;
    onProgress(way > 0 ? Math.round((current.scrollTop / way) * 100) : 0);
  };
  const begin = () => {
    const { current } = scroller;
    if (!current) return;
    current.scrollTop = 0;
    onProgress(0);
    if (!takesFocus && !isFocusLost()) return;
    // What has the focus already is not told anew.
    current.blur();
    current.focus({ preventScroll: true });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
    <section class="scroll arrive" id="article" aria-label={label} tabIndex={0} ref={scroller} onScroll={measure}>
      <Begin key={id} onBegin={begin} />
      {children}
    </section>
  );
}

interface OpenedProps {
  reader: ReaderProps;
  article: Article;
  laid: Laid | undefined;
  onLaid: (laid: Laid) => void;
  onView: (viewing: Viewing) => void;
}

function Opened({ reader, article, laid, onLaid, onView }: OpenedProps) {
  const { body, fullText, unreadable, feeds = [], now, acts, next, settings } = reader;
  const feed = feeds.find(({ id }) => id === article.feedId);
  const [wanted, setWanted] = useState<number>();
  /** The place kept is one of the text that stood there first. */
  const first = useRef<{ id: number; text: string | undefined }>(undefined);
  if (body && first.current?.id !== article.id) first.current = { id: article.id, text: fullText?.text };
  const onShown = useHearing(acts);
  const files = attached(body?.enclosures ?? []).length;
  const lang = laid?.lang ?? articleLang(article, feed);
  /** The button goes with its line: the focus stays in the article. */
  const showPictures = (always?: Feed) => {
    setWanted(article.id);
    if (always) acts.alwaysPictures(always.id);
    document.querySelector<HTMLElement>('#article')?.focus({ preventScroll: true });
  };
  return (
    <article class="article" lang={lang} dir={laid?.dir ?? dirOf(articleName(article)) ?? 'ltr'}>
      <ArticleHead
        article={article}
        feed={feed}
        now={now}
        minutes={laid?.minutes}
        onFeed={() => feed && acts.setView({ kind: 'feed', feedId: feed.id })}
      />
      {laid && laid.withheld > 0 && (
        <Withheld count={laid.withheld} onShow={() => showPictures()} onAlways={feed && (() => showPictures(feed))} />
      )}
      <FullText reader={reader} article={article} />
      {settings && (
        <ArticleText
          article={article}
          body={body ?? undefined}
          text={fullText?.text}
          lang={lang}
          images={settings.images === 'ask' && (wanted === article.id || feed?.images) ? 'always' : settings.images}
          off={settings.clean}
          own={feed?.hide}
          repeated={reader.repeated}
          readTo={fullText?.text === first.current?.text ? reader.readTo : undefined}
          onLaid={onLaid}
          onRead={(to) => acts.keepReadTo(article.id, to)}
          onLink={acts.openLink}
          onView={onView}
          onShown={onShown}
        />
      )}
      {(body === null || (laid?.empty && files === 0)) && <p class="say">{t('article_noText')}</p>}
      {unreadable && <p class="say">{unreadable}</p>}
      {body && <Enclosures key={article.id} enclosures={body.enclosures} onLink={acts.openLink} />}
      {laid && <ReadEnd key={article.id} onSeen={() => acts.ended(article)} />}
      <footer class="foot" lang={messageLang()} dir="ltr">
        {laid && laid.hidden > 0 && <Hidden key={article.id} laid={laid} onToggle={() => onLaid({ ...laid })} />}
        {fullText && (laid?.isBrief || body === null) && files !== 1 && <Summary reader={reader} />}
        {next && <Next article={next} reader={reader} />}
      </footer>
    </article>
  );
}

/** What the clean-up took out, at hand but out of the way; `onToggle` hears of each change to the text. */
function Hidden({ laid, onToggle }: { laid: Laid; onToggle: () => void }) {
  const [hide, setHide] = useState<() => void>();
  const toggle = () => {
    hide?.();
    setHide(hide ? undefined : () => laid.reveal());
    onToggle();
  };
  return (
    <p>
      {plural('article_hidden', laid.hidden)}{' '}
      <button type="button" class="link" aria-expanded={hide !== undefined} onClick={toggle}>
        {hide ? t('article_hide') : t('article_show')}
      </button>
    </p>
  );
}

/** The way on: the next unread article. */
function Next({ article, reader: { feeds = [], acts } }: { article: Article; reader: ReaderProps }) {
  const feed = feeds.find(({ id }) => id === article.feedId);
  return (
    <button type="button" class="next" onClick={() => acts.open(article)}>
      <small>
        {t('article_nextUnread')} <Keycap of="page" />
      </small>
      <b lang={articleLang(article, feed)}>
        <bdi>{articleName(article)}</bdi>
      </b>
    </button>
  );
}
