import '../parts/moreIcons.tsx';
import { explain } from '../../lib/explain.ts';
import { messageLang, plural, t } from '../../lib/i18n.ts';
import type { FeedError } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { shortAddress } from './address.ts';
import { inARow } from './facts.ts';

/** What came of files: of a list of subscriptions, of saved articles, and of files of no use. */
export interface Outcome {
  report?: { added: number; already: number; waiting: number; refused: { url: string; error: FeedError }[] };
  /** Feeds fetched for the first time, of all that were added. */
  progress?: { done: number; of: number; failing: number };
  archived?: { added: number; already: number };
  /** Why nothing could be kept. */
  failed?: FeedError;
  troubles: { name: string; trouble: 'other' | 'broken' | 'large' | 'empty' | 'none' }[];
}

const TROUBLE = {
  other: 'options_fileOther',
  broken: 'options_fileBroken',
  large: 'options_fileLarge',
  empty: 'options_fileEmpty',
  none: 'options_fileNone',
} as const;

/** What has happened, in sentences. */
export function ImportReport({ report, progress, archived, failed, troubles }: Outcome) {
  return (
    <div class="report">
      {progress && !report && !failed && <p class="say">{t('options_asking')}</p>}
      {report && <Imported report={report} />}
      {report && progress && progress.of > 0 && <Fetching {...progress} />}
      {archived && <Archived {...archived} />}
      {failed && (
        <p class="trouble">
          <Icon name="warning" small /> <span>{explain(failed)}</span>
        </p>
      )}
      {troubles.map(({ name, trouble }) => (
        <p class="trouble" key={name}>
          <Icon name="warning" small /> <span>{t(TROUBLE[trouble], name)}</span>
        </p>
      ))}
    </div>
  );
}

function Imported({ report }: { report: NonNullable<Outcome['report']> }) {
  const { added, already, waiting, refused } = report;
  const facts = [
    (added > 0 || already + waiting + refused.length === 0) && plural('options_added', added),
    already > 0 && plural('options_alreadyThere', already),
    waiting > 0 && plural('options_waiting', waiting),
    refused.length > 0 && plural('options_refused', refused.length),
  ];
  return (
    <>
      <p class="result">
        <Icon name="check" /> <strong>{inARow(facts)}</strong>
      </p>
      {refused.length > 0 && (
        <ul class="refused">
          {refused.map(({ url, error }) => (
            <li key={url}>
              <bdi dir="ltr">{shortAddress(url)}</bdi> <small>{explain(error)}</small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Fetching({ done, of, failing }: NonNullable<Outcome['progress']>) {
  const n = (count: number) => count.toLocaleString(messageLang());
  return (
    <>
      {done < of && <progress class="inking" max={of} value={done} aria-label={t('options_fetching')} />}
      <p class="say">
        {done < of ? t('options_fetched', n(done), n(of)) : plural('options_fetchedAll', of)}{' '}
        {failing > 0 && (
          <a class="link" href="#subscriptions">
            {plural('options_failing', failing)}
          </a>
        )}
      </p>
    </>
  );
}

function Archived({ added, already }: NonNullable<Outcome['archived']>) {
  const put = plural('options_archived', added);
  const there = plural('options_archivedAlready', already);
  return (
    <p class="result">
      <Icon name="check" />{' '}
      <strong>{already === 0 ? put : added === 0 ? there : t('options_twoSentences', put, there)}</strong>
    </p>
  );
}
