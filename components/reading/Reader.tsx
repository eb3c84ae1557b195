import { useEffect } from 'preact/hooks';
import { explain } from '../../lib/explain.ts';
import { t } from '../../lib/i18n.ts';
import { Caps } from '../parts/Keycap.tsx';
import { ArticlePane } from './ArticlePane.tsx';
import { FirstRun } from './FirstRun.tsx';
import { ListPane } from './ListPane.tsx';
import { Plainly } from './Nothing.tsx';
import { articleName, viewName } from './names.ts';
import { Overlays } from './Overlays.tsx';
import type { ReaderProps } from './props.ts';
import { Sidebar } from './Sidebar.tsx';

/** The one reader, at its three widths. */
export function Reader(reader: ReaderProps) {
  const { from, trouble, feeds, article, narrow, caps, view } = reader;
  const name = article ? articleName(article) : viewName(view, feeds ?? []).text;
  useEffect(() => {
    if (from === 'reader') document.title = name ? `${name} – ${t('extensionName')}` : t('extensionName');
  }, [from, name]);
  if (trouble === 'broken') return <Plainly say={explain({ kind: 'storage', why: 'broken' })} />;
  if (trouble === 'newer') return <Plainly say={t('reader_newer')} />;
  if (trouble === 'lost') return <Plainly say={t('reader_lost')} again />;
  if (feeds?.length === 0)
    return (
      <Caps.Provider value={caps}>
        <FirstRun reader={reader} />
        <Overlays reader={reader} />
      </Caps.Provider>
    );
  return (
    <Caps.Provider value={caps}>
      {from === 'reader' && <Sidebar reader={reader} />}
      <ListPane reader={reader} inert={narrow && article !== undefined} />
      {article && <ArticlePane reader={reader} article={article} />}
      {!article && !narrow && <Unopened />}
      <Overlays reader={reader} />
    </Caps.Provider>
  );
}

/** The third column before anything is open. */
function Unopened() {
  return (
    <div class="pane unopened">
      <p>{t('article_none')}</p>
    </div>
  );
}
