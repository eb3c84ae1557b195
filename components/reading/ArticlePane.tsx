import { useEffect, useRef, useState } from 'preact/hooks';
import { dirOf } from '../../lib/content/language.ts';
import { messageLang, plural, t } from '../../lib/i18n.ts';
import type { Article } from '../../lib/model.ts';
import { Keycap } from '../parts/Keycap.tsx';
import { Toast } from '../parts/Toast.tsx';
import { ArticleBar } from './ArticleBar.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleText, type Laid } from './ArticleText.tsx';
import { Enclosures } from './Enclosures.tsx';
import { articleLang, articleName } from './names.ts';
import type { ReaderProps } from './props.ts';

/** An open article: its bar, what stands above and below its text, and the text in its frame. */
export function ArticlePane({ reader, article }: { reader: ReaderProps; article: Article }) {
  const progress = useRef<HTMLProgressElement>(null);
  return (
    <main class="pane" aria-label={t('reader_article')}>
      <ArticleBar reader={reader} article={article} progress={progress} />
      <Scroller
        key={article.id}
        label={articleName(article)}
        takesFocus={reader.narrow}
        onProgress={(percent) => {
          if (progress.current) progress.current.value = percent;
        }}
      >
        <Opened reader={reader} article={article} />
      </Scroller>
      {reader.narrow && <Toast toast={reader.toast} onUndo={reader.acts.undo} />}
    </main>
  );
}

interface ScrollerProps {
  label: string;
  takesFocus: boolean;
  onProgress: (percent: number) => void;
  children: preact.ComponentChildren;
}

/** What the article scrolls in. It takes the focus where it lies over the list, or where the focus would be lost. */
function Scroller({ label, takesFocus, onProgress, children }: ScrollerProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const measure = () => {
    const { current } = scroller;
    if (!current) return;
    const way = current.scrollHeight - current.clientHeight;
    onProgress(way > 0 ? Math.round((current.scrollTop / way) * 100) : 0);
  };
  useEffect(() => {
    measure();
    if (takesFocus || document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
    <section class="scroll arrive" id="article" aria-label={label} tabIndex={0} ref={scroller} onScroll={measure}>
      {children}
    </section>
  );
}

function Opened({ reader, article }: { reader: ReaderProps; article: Article }) {
  const { body, unreadable, feeds = [], now, acts, next, settings } = reader;
  const feed = feeds.find(({ id }) => id === article.feedId);
  const [laid, setLaid] = useState<Laid>();
  const lang = laid?.lang ?? articleLang(article, feed);
  return (
    <article class="article" lang={lang} dir={laid?.dir ?? dirOf(articleName(article)) ?? 'ltr'}>
      <ArticleHead
        article={article}
        feed={feed}
        now={now}
        minutes={laid?.minutes}
        onFeed={() => feed && acts.setView({ kind: 'feed', feedId: feed.id })}
      />
      {body && settings && (
        <ArticleText
          article={article}
          body={body}
          lang={lang}
          images={settings.images}
          onLaid={setLaid}
          onLink={acts.openLink}
        />
      )}
      {(body === null || (laid?.empty && body?.enclosures.length === 0)) && <p class="say">{t('article_noText')}</p>}
      {unreadable && <p class="say">{unreadable}</p>}
      {body && <Enclosures enclosures={body.enclosures} onLink={acts.openLink} />}
      <footer class="foot" lang={messageLang()} dir="ltr">
        {laid && laid.hidden > 0 && <Hidden laid={laid} />}
        {next && <Next article={next} reader={reader} />}
      </footer>
    </article>
  );
}

/** What the clean-up took out, at hand but out of the way. */
function Hidden({ laid }: { laid: Laid }) {
  const [hide, setHide] = useState<() => void>();
  const toggle = () => {
    hide?.();
    setHide(hide ? undefined : () => laid.reveal());
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
