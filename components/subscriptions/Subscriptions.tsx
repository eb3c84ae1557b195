import '../parts/moreIcons.tsx';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import type { Feed, FeedError } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tool } from '../parts/Tool.tsx';
import { FeedTable } from './FeedTable.tsx';
import { inARow } from './facts.ts';
import { matching } from './groups.ts';
import { isProblem, needsYou } from './health.ts';
import { NoFeeds } from './NoFeeds.tsx';
import { SubscribeForm } from './SubscribeForm.tsx';
import { useShortcuts } from './shortcuts.ts';

/** While the person searches or filters, no folder is folded. */
const NONE: ReadonlySet<string> = new Set();

interface Props {
  feeds: Feed[];
  now: number;
  openId: number | undefined;
  /** What may stand where there are no feeds, beside the form. */
  offer?: ComponentChildren;
  onOpen: (feedId: number) => void;
  /** These two are called within the click or submit, nothing awaited before. */
  onSubscribe: (address: string, onOwnNetwork?: boolean) => FeedError | undefined;
  onGrant: (feeds: Feed[]) => void;
  onMove: (feedId: number, folder: string) => void;
  onRenameFolder: (from: string, to: string) => void;
}

/** The section with all subscriptions: how many there are, a field to find some, a form for one more, the table. */
export function Subscriptions({ feeds, offer, onSubscribe, ...table }: Props) {
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState<string>();
  const [folded, setFolded] = useState<ReadonlySet<string>>(NONE);
  const [troubled, setTroubled] = useState(false);
  const { now } = table;
  const problems = feeds.filter((feed) => isProblem(feed, now));
  const filtered = troubled ? problems : feeds;
  const found = text ? matching(filtered, text) : filtered;
  useShortcuts({ n: () => setAdding(true), '/': () => setText((now) => now ?? '') });

  if (feeds.length === 0) return <NoFeeds onSubscribe={onSubscribe} offer={offer} />;
  return (
    <>
      <header>
        <h1>
          {t('options_subscriptions')} <span class="count">{summary(feeds, now)}</span>
        </h1>
        {(troubled || problems.length > 0) && (
          <button type="button" class="button" aria-pressed={troubled} onClick={() => setTroubled(!troubled)}>
            <Icon name="filter" small /> {plural('options_problems', problems.length)}
          </button>
        )}
        <Find text={text} onText={setText} />
        <button
          type="button"
          class="button first"
          aria-expanded={adding}
          aria-keyshortcuts="n"
          onClick={() => setAdding(!adding)}
        >
          <Icon name="plus" small /> {t('subscribe_do')}
        </button>
      </header>
      {adding && (
        <section class="adding" aria-label={t('subscribe_do')}>
          <p class="say">{t('options_subscribeSay')}</p>
          <SubscribeForm onSubscribe={onSubscribe} found={[]} focus />
        </section>
      )}
      {text && (
        <p class="say found-count" role="status">
          {plural('options_found', found.length)}
        </p>
      )}
      {troubled && !text && problems.length === 0 && (
        <p class="say found-count" role="status">
          {t('options_noProblems')}
        </p>
      )}
      {found.length > 0 && (
        <FeedTable
          feeds={found}
          folded={text || troubled ? NONE : folded}
          onFold={(folder) => setFolded(folded.symmetricDifference(new Set([folder])))}
          {...table}
        />
      )}
    </>
  );
}

function summary(feeds: Feed[], now: number): string {
  const count = plural('options_count', feeds.filter((feed) => feed.kind === 'feed').length);
  const needing = feeds.filter((feed) => needsYou(feed, now)).length;
  return inARow([count, needing > 0 && plural('options_needYou', needing)]);
}

interface FindProps {
  /** Undefined while a button stands for the field. */
  text: string | undefined;
  onText: (text: string | undefined) => void;
}

function Find({ text, onText }: FindProps) {
  const box = useRef<HTMLElement>(null);
  const left = useRef(false);
  const open = text !== undefined;
  useLayoutEffect(() => {
    if (open || left.current) box.current?.querySelector<HTMLElement>('input, button')?.focus();
    left.current = false;
  }, [open]);
  const leave = () => {
    left.current = true;
    onText(undefined);
  };
  if (!open)
    return (
      <search ref={box}>
        <Tool icon="search" label={t('options_find')} aria-keyshortcuts="/" onClick={() => onText('')} />
      </search>
    );
  return (
    <search class="finding" ref={box}>
      <Icon name="search" small />
      <input
        class="field"
        type="search"
        value={text}
        aria-label={t('options_find')}
        placeholder={t('options_find')}
        onInput={(event) => onText(event.currentTarget.value)}
        onBlur={() => text === '' && onText(undefined)}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
      />
    </search>
  );
}
