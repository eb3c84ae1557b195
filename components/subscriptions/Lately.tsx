import { plural, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import type { PollRecord } from '../../lib/polling.ts';
import { shortAddress } from './address.ts';
import { Checks } from './Checks.tsx';
import { answerWords, recordWords, sizeWords } from './checkFacts.ts';
import { pastWords } from './moments.ts';
import { nextCheckStory, plannedWords } from './nextCheck.ts';
import { SLOT, Slotted } from './Slotted.tsx';

const SHOWN = 8;

/** The last polls of a feed, newest first, as a picture and in words, and when it is asked next. */
export function Lately({ feed, now }: { feed: Feed; now: number }) {
  const { history } = feed;
  const next = nextCheckStory(feed, now);
  if (history.length === 0 && !next) return null;
  const lines = history.map((record, place) => <Line key={record.at} history={history} place={place} now={now} />);
  const earlier = lines.slice(0, -SHOWN);
  return (
    <>
      <h3>{t('options_lately')}</h3>
      {history.length > 0 && <Checks history={history} />}
      {next && <p class="say next-check">{next}</p>}
      <ul class="past">{lines.slice(-SHOWN).toReversed()}</ul>
      {earlier.length > 0 && (
        <details class="those">
          <summary class="link">{plural('options_earlier', earlier.length)}</summary>
          <ul class="past">{earlier.toReversed()}</ul>
        </details>
      )}
    </>
  );
}

/** One poll: when, what came, how much of it; the rest behind the line. */
function Line({ history, place, now }: { history: PollRecord[]; place: number; now: number }) {
  const record = history[place];
  if (!record) return null;
  const line = (
    <>
      <time dateTime={new Date(record.at).toISOString()}>{pastWords(record.at, now)}</time>{' '}
      <span>{recordWords(record)}</span>
      {record.bytes !== undefined && <small>{sizeWords(record.bytes)}</small>}
    </>
  );
  const details = <Details record={record} planned={plannedWords(history, place)} now={now} />;
  const has = record.status ?? record.took ?? record.next ?? record.movedTo;
  return (
    <li>
      {has === undefined ? (
        <div>{line}</div>
      ) : (
        <details>
          <summary>{line}</summary>
          {details}
        </details>
      )}
    </li>
  );
}

function Details({ record, planned, now }: { record: PollRecord; planned: string; now: number }) {
  const { next, movedTo } = record;
  return (
    <p>
      {answerWords(record) && <span>{answerWords(record)}</span>}
      {movedTo && (
        <span>
          <Slotted text={t('options_movedTo', SLOT)}>
            <bdi dir="ltr">{shortAddress(movedTo)}</bdi>
          </Slotted>
        </span>
      )}
      {next !== undefined && <span>{t('options_planned', pastWords(next, now))}</span>}
      {planned && <span>{planned}</span>}
    </p>
  );
}
