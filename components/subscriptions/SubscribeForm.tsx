import '../parts/moreIcons.tsx';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { explain } from '../../lib/explain.ts';
import { t } from '../../lib/i18n.ts';
import type { FeedCandidate, FeedError } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tile } from '../parts/Tile.tsx';
import { hostOf } from './address.ts';
import './subscribe.css';

interface Props {
  /** Called within the click or submit, nothing awaited before; what it returns is said under the field. */
  onSubscribe: (address: string, onOwnNetwork?: boolean) => FeedError | undefined;
  /** What the page in front offers. */
  found: FeedCandidate[];
  big?: boolean;
  /** Takes the focus as it appears. */
  focus?: boolean;
}

/** One field for any address, and a line for each feed of the page in front. What was typed stays until it is accepted. */
export function SubscribeForm({ onSubscribe, found, big, focus }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<FeedError>();
  const size = big ? ' big' : '';
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  const submit = (onOwnNetwork?: boolean) => {
    const input = field.current;
    if (!input) return;
    const refused = onSubscribe(input.value, onOwnNetwork);
    setError(refused);
    if (refused) input.focus();
    else input.value = '';
  };

  return (
    <>
      <form
        class="one"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label class="hush" for={id}>
          {t('subscribe_address')}
        </label>
        <input
          class={`field${size}`}
          id={id}
          ref={field}
          type="url"
          inputMode="url"
          placeholder={t('subscribe_placeholder')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-why` : undefined}
          onInput={() => setError(undefined)}
        />
        <button type="submit" class={`button first${size}`}>
          {t('subscribe_do')}
        </button>
      </form>
      <Trouble id={`${id}-why`} error={error} onOwnNetwork={() => submit(true)} />
      {found.map((candidate) => (
        <Found key={candidate.url} candidate={candidate} onSubscribe={() => setError(onSubscribe(candidate.url))} />
      ))}
    </>
  );
}

function Found({ candidate, onSubscribe }: { candidate: FeedCandidate; onSubscribe: () => void }) {
  const name = candidate.title || hostOf(candidate.url);
  return (
    <section class="found" aria-label={t('subscribe_found')}>
      <Tile name={name} />
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <small>{t('subscribe_foundHere')}</small>
      </p>
      <button type="button" class="button" aria-label={t('subscribe_doNamed', name)} onClick={onSubscribe}>
        {t('subscribe_do')}
      </button>
    </section>
  );
}

interface TroubleProps {
  id: string;
  error: FeedError | undefined;
  /** The person says that an address on their own network is meant. */
  onOwnNetwork: () => void;
}

/** Why an address was not taken. The place is always there, so that screen readers hear what comes into it. */
function Trouble({ id, error, onOwnNetwork }: TroubleProps) {
  return (
    <p class="trouble" id={id} role="alert">
      {error && (
        <>
          <Icon name="warning" small />{' '}
          <span>
            {explain(error)}{' '}
            {error.kind === 'address' && error.why === 'private' && (
              <button type="button" class="link" onClick={onOwnNetwork}>
                {t('subscribe_ownNetwork')}
              </button>
            )}
          </span>
        </>
      )}
    </p>
  );
}
