import { useLayoutEffect } from 'preact/hooks';
import { explainPage } from '../../lib/explainPage.ts';
import { messageLang, t } from '../../lib/i18n.ts';
import type { Article } from '../../lib/model.ts';
import { Keycap } from '../parts/Keycap.tsx';
import type { ReaderProps } from './props.ts';

/** A host, kept from turning the sentence around it. */
const isolated = (host: string): string => `\u2068${host}\u2069`;

/** The line with the button that was pressed goes with the text it stood under: the focus stays in the article. */
function useFocusInArticle(text: string | undefined): void {
  useLayoutEffect(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('#article')?.focus({ preventScroll: true });
  }, [text]);
}

/** What there is to say about the full text while the feed's stands: it comes, it needs leave, it could not be had. */
export function FullText({ reader: { fullText, acts }, article }: { reader: ReaderProps; article: Article }) {
  useFocusInArticle(fullText?.text);
  const { waits, error, host = '' } = fullText ?? {};
  return (
    <div role="status">
      {(waits || error) && (
        <p class="withheld" lang={messageLang()} dir="auto">
          {waits === 'page' && t('fullText_loading', isolated(host))}
          {waits === 'permission' && (
            <>
              {t('fullText_elsewhere', isolated(host))}{' '}
              <button type="button" class="link" onClick={acts.fullText}>
                {t('pending_grant')}
              </button>
            </>
          )}
          {error && (
            <>
              {t('fullText_failed', explainPage(error))}{' '}
              <button type="button" class="link" onClick={() => acts.site(article)}>
                {t('fullText_open')}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** Under a short text: that there may be more, and how to get it. */
export function Summary({ reader: { fullText, acts } }: { reader: ReaderProps }) {
  if (!fullText || fullText.text === 'full' || fullText.waits || fullText.error) return null;
  return (
    <p>
      {t('fullText_summary')}{' '}
      <button type="button" class="link" onClick={acts.fullText}>
        {t('fullText_load')}
      </button>{' '}
      <Keycap of="fullText" />
    </p>
  );
}
