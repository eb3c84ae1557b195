import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Caps } from '../parts/Keycap.tsx';
import { later } from '../parts/later.tsx';
import { ListPane } from './ListPane.tsx';
import { prefetchMore } from './MoreMenu.tsx';
import { articleName, viewName } from './names.ts';
import type { ReaderProps } from './props.ts';
import { prefetchChoices } from './ViewMenu.tsx';

const ArticlePane = later(() => import('./ArticlePane.tsx').then((file) => file.ArticlePane));
const FirstRun = later(() => import('./FirstRun.tsx').then((file) => file.FirstRun));
const Overlays = later(() => import('./Overlays.tsx').then((file) => file.Overlays));
const Said = later(() => import('./Said.tsx').then((file) => file.Said));
const Troubled = later(() => import('./Troubled.tsx').then((file) => file.Troubled));

interface Props {
  reader: ReaderProps;
  /** The column of feeds, which only the tab has room for. */
  Column?: ComponentType<{ reader: ReaderProps }> | undefined;
}

/** The one reader, at its three widths. */
export function Reader({ reader, Column }: Props) {
  const { from, trouble, feeds, article, narrow, caps, view } = reader;
  const name = article ? articleName(article) : viewName(view, feeds ?? []).text;
  useEffect(() => {
    if (from === 'reader') document.title = name ? `${name} – ${t('extensionName')}` : t('extensionName');
  }, [from, name]);
  if (trouble) return <Troubled trouble={trouble} copies={reader.copies} now={reader.now} />;
  if (feeds?.length === 0)
    return (
      <Caps.Provider value={caps}>
        <FirstRun reader={reader} />
        {reader.over && <Overlays reader={reader} />}
      </Caps.Provider>
    );
  return (
    <Caps.Provider value={caps}>
      {Column && <Column reader={reader} />}
      <ListPane reader={reader} inert={narrow && article !== undefined} onIdle={prefetch} />
      {article && <ArticlePane reader={reader} article={article} />}
      {!article && !narrow && <Unopened />}
      {reader.over && <Overlays reader={reader} />}
      <Said reader={reader} />
    </Caps.Provider>
  );
}

/** Fetches what the first article and the menus will need: it is heavy, so it is no part of the page's first script. */
const prefetch = async (): Promise<void> => {
  await Promise.all([ArticlePane.prefetch(), prefetchChoices(), prefetchMore()]);
  const { prefetch: content } = await import('./content.ts');
  await content();
};

/** The third column before anything is open. */
function Unopened() {
  return (
    <main class="pane unopened" aria-label={t('reader_article')}>
      <p>{t('article_none')}</p>
    </main>
  );
}
