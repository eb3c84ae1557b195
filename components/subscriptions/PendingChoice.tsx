import '../parts/moreIcons.tsx';
import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { FeedCandidate, Pending } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { shortAddress } from './address.ts';
import { SLOT, Slotted } from './Slotted.tsx';

interface Props {
  row: Pending;
  name: string;
  onChoose: (row: Pending, urls: string[]) => void;
  onForget: (address: string) => void;
}

/** A page that announces several feeds: the person ticks the ones to read; the first is ticked beforehand. */
export function PendingChoice({ row, name, onChoose, onForget }: Props) {
  const candidates = row.candidates ?? [];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(candidates.slice(0, 1).map(({ url }) => url)));
  const chosen = candidates.map(({ url }) => url).filter((url) => ticked.has(url));

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (chosen.length > 0) onChoose(row, chosen);
  };

  return (
    <form class="notice" onSubmit={submit}>
      <Icon name="feed" />
      <fieldset>
        <legend>
          <strong>
            <Slotted text={t('pending_choose', SLOT)}>
              <bdi>{name}</bdi>
            </Slotted>
          </strong>{' '}
          {t('pending_chooseWhy')}
        </legend>
        <ul class="choices">
          {candidates.map((candidate) => (
            <Choice
              key={candidate.url}
              candidate={candidate}
              ticked={ticked.has(candidate.url)}
              onToggle={() => setTicked(ticked.symmetricDifference(new Set([candidate.url])))}
            />
          ))}
        </ul>
        <p class="acts">
          <button type="submit" class="button first" disabled={chosen.length === 0}>
            {t('subscribe_do')}
          </button>{' '}
          <button
            type="button"
            class="button plain"
            aria-label={t('pending_forgetNamed', name)}
            onClick={() => onForget(row.address)}
          >
            {t('pending_forget')}
          </button>
        </p>
      </fieldset>
    </form>
  );
}

function Choice({ candidate, ticked, onToggle }: { candidate: FeedCandidate; ticked: boolean; onToggle: () => void }) {
  const address = shortAddress(candidate.url);
  return (
    <li>
      <label>
        <input type="checkbox" class="tick" checked={ticked} onChange={onToggle} />{' '}
        <span>
          <bdi>{candidate.title || address}</bdi> {candidate.title && <small dir="ltr">{address}</small>}
        </span>
      </label>
    </li>
  );
}
