import '../parts/moreIcons.tsx';
import type { Ref } from 'preact';
import { type MessageKey, messageLang, t } from '../../lib/i18n.ts';
import type { Article, Settings } from '../../lib/model.ts';
import { SCALES } from '../../lib/reading.ts';
import { Icon } from '../parts/Icon.tsx';
import { Group, Item } from '../parts/Item.tsx';
import { useShortcut } from '../parts/Keycap.tsx';
import { Menu } from '../parts/Menu.tsx';
import { Tool } from '../parts/Tool.tsx';
import { viewName } from './names.ts';
import type { ReaderProps } from './props.ts';
import { siteButton } from './site.ts';

interface Props {
  reader: ReaderProps;
  article: Article;
  /** The rule under the bar: how much has been read. */
  progress: Ref<HTMLProgressElement>;
  onFind: () => void;
}

/** The bar over an open article. */
export function ArticleBar({ reader, article, progress, onFind }: Props) {
  const { view, feeds = [], acts } = reader;
  const { text, lang } = viewName(view, feeds);
  const shortcut = useShortcut('back');
  const { starred, unread, url } = article;
  return (
    <header class="bar reading">
      {reader.narrow && (
        <button
          type="button"
          class="back"
          aria-label={t('article_back', text)}
          aria-keyshortcuts={`${shortcut} Escape`}
          onClick={acts.close}
        >
          <Icon name="back" flip /> <bdi lang={lang}>{text}</bdi>
        </button>
      )}
      <div class="tools" role="toolbar" aria-label={t('article_tools')}>
        <Tool
          icon={starred ? 'star-filled' : 'star'}
          label={t('list_star')}
          command="star"
          aria-pressed={starred === 1}
          onClick={() => acts.star(article)}
        />
        <Tool
          icon={unread ? 'check' : 'unread'}
          label={unread ? t('list_markRead') : t('list_markUnread')}
          command="mark"
          onClick={() => acts.mark(article)}
        />
        <TextMenu reader={reader} />
        {url && <Tool icon="open" flip label={t('list_openSite')} command="site" {...siteButton(acts, article)} />}
        <ArticleMenu reader={reader} article={article} onFind={onFind} />
      </div>
      <progress class="progress" max={100} value={0} aria-label={t('article_readSoFar')} ref={progress} />
    </header>
  );
}

const WIDTHS: [Settings['measure'], MessageKey][] = [
  ['narrow', 'article_widthNarrow'],
  ['normal', 'article_widthNormal'],
  ['wide', 'article_widthWide'],
];

/** How large and how wide every article is set, and in which face. */
function TextMenu({ reader: { acts, settings, from } }: { reader: ReaderProps }) {
  const percent = new Intl.NumberFormat(messageLang(), { style: 'percent' });
  return (
    <Menu stays label={t('article_look')} button={(props) => <Tool icon="text" label={t('article_look')} {...props} />}>
      {SCALES.map((readScale) => (
        <Item
          key={readScale}
          kind="radio"
          checked={settings?.readScale === readScale}
          onClick={() => acts.wear({ readScale })}
        >
          {percent.format(readScale)}
        </Item>
      ))}
      <hr />
      {(['serif', 'sans'] as const).map((face) => (
        <Item key={face} kind="radio" checked={settings?.face === face} onClick={() => acts.wear({ face })}>
          {t(face === 'serif' ? 'article_serif' : 'article_sans')}
        </Item>
      ))}
      {/* No popup or panel is wider than the narrowest. */}
      {from === 'reader' && (
        <>
          <hr />
          <Group label={t('article_width')}>
            {WIDTHS.map(([measure, words]) => (
              <Item
                key={measure}
                kind="radio"
                checked={settings?.measure === measure}
                onClick={() => acts.wear({ measure })}
              >
                {t(words)}
              </Item>
            ))}
          </Group>
        </>
      )}
    </Menu>
  );
}

function ArticleMenu({ reader, article, onFind }: Omit<Props, 'progress'>) {
  const { acts, body, beside, fullText, settings } = reader;
  const { next, previous } = beside;
  const first = settings?.saveAs ?? 'cleaned';
  return (
    <Menu label={t('reader_more')} button={(props) => <Tool icon="more" label={t('reader_more')} {...props} />}>
      {article.url && (
        <Item icon="link" command="copyLink" onClick={() => acts.copyLink(article)}>
          {t('article_copyLink')}
        </Item>
      )}
      <Item icon="file" command="copyMarkdown" disabled={!body} onClick={() => acts.copyMarkdown(article, first)}>
        {t('article_copyMarkdown')}
      </Item>
      {(first === 'cleaned' ? (['cleaned', 'received'] as const) : (['received', 'cleaned'] as const)).map((saveAs) => (
        <Item
          key={saveAs}
          icon="import"
          disabled={!body}
          onClick={() => acts.save(article, saveAs)}
          {...(saveAs === first && { command: 'save' })}
        >
          {saveAs === 'cleaned' ? t('article_saveCleaned') : t('article_saveReceived')}
        </Item>
      ))}
      {fullText && (
        <>
          <hr />
          <Item icon="text" command="fullText" disabled={fullText.waits === 'page'} onClick={acts.fullText}>
            {t(fullText.text === 'full' ? 'fullText_feed' : 'fullText_load')}
          </Item>
          <Item
            icon="feed"
            kind="checkbox"
            checked={fullText.always}
            onClick={() => acts.alwaysFullText(!fullText.always)}
          >
            {t('fullText_always')}
          </Item>
        </>
      )}
      <hr />
      <Item icon="search" command="find" disabled={!body} onClick={onFind}>
        {t('article_find')}
      </Item>
      <Item icon="down" command="next" disabled={!next} onClick={() => next && acts.open(next)}>
        {t('article_next')}
      </Item>
      <Item icon="up" command="previous" disabled={!previous} onClick={() => previous && acts.open(previous)}>
        {t('article_previous')}
      </Item>
      <hr />
      <Item icon="check" command="markSome" onClick={() => acts.over('mark')}>
        {t('list_markSome')}
      </Item>
      <Item icon="settings" onClick={() => acts.openSettings(`#feed-${article.feedId}`)}>
        {t('reader_feedSettings')}
      </Item>
      {article.url && settings && settings.share.length > 0 && (
        <>
          <hr />
          <Group label={t('article_share')}>
            {settings.share.map((entry, at) => (
              <Item key={`${at}${entry.name}`} icon="open" flip onClick={() => acts.share(article, entry)}>
                <bdi>{entry.name}</bdi>
              </Item>
            ))}
          </Group>
        </>
      )}
    </Menu>
  );
}
