import '../parts/moreIcons.tsx';
import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isSelector } from '../../lib/content/clean/own.ts';
import type { Block } from '../../lib/content/preview.ts';
import { t } from '../../lib/i18n.ts';
import type { Body, Feed } from '../../lib/model.ts';
import type { HideRule } from '../../lib/reading.ts';
import { useFocusKept } from '../parts/focus.ts';
import { Tool } from '../parts/Tool.tsx';
import { SelectLine } from './SelectLine.tsx';

interface Props {
  feed: Feed;
  /** The text of its newest article; null where there is none. */
  newest: Body | null | undefined;
  onHide: (feedId: number, rules: HideRule[]) => void;
}

type How = 'text' | 'selector';

const wordsOf = ({ selector, text }: HideRule): string => selector ?? text ?? '';

/** What a person hides in one feed's articles, and how its newest article comes out. */
export function HideRules({ feed, newest, onHide }: Props) {
  const rules = feed.hide ?? [];
  const [how, setHow] = useState<How>('text');
  const [words, setWords] = useState('');
  const [invalid, setInvalid] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const typed = words.trim();
  const trying: HideRule = { [how]: typed };
  const add = (event: Event) => {
    event.preventDefault();
    if (typed === '') return;
    // The button goes out of use with what was typed.
    field.current?.focus();
    if (how === 'selector' && !isSelector(typed)) return setInvalid(true);
    onHide(feed.id, [...rules.filter((rule) => rule[how] !== typed), trying]);
    setWords('');
  };
  return (
    <>
      <h3>{t('options_hideHeading')}</h3>
      <Kept rules={rules} onKeep={(kept) => onHide(feed.id, kept)} />
      <form class="hide-rule" onSubmit={add}>
        <SelectLine
          label={t('options_hideHow')}
          value={how}
          choices={[
            { value: 'text', text: t('options_hideByText') },
            { value: 'selector', text: t('options_hideBySelector') },
          ]}
          onChoose={(chosen) => {
            setHow(chosen);
            setInvalid(false);
          }}
        />
        <Words
          field={field}
          how={how}
          words={words}
          invalid={invalid}
          onWords={(now) => {
            setWords(now);
            setInvalid(false);
          }}
        />
      </form>
      <Preview newest={newest} rules={typed === '' ? rules : [...rules, trying]} />
    </>
  );
}

/** The rules there are, each with the way to do without it. */
function Kept({ rules, onKeep }: { rules: HideRule[]; onKeep: (rules: HideRule[]) => void }) {
  const box = useFocusKept();
  return (
    <div ref={box}>
      {rules.length > 0 && (
        <ul class="hide-rules">
          {rules.map((rule) => (
            <li key={`${rule.selector ? 'selector' : 'text'} ${wordsOf(rule)}`}>
              <bdi class={rule.selector === undefined ? undefined : 'code'}>{wordsOf(rule)}</bdi>{' '}
              <Tool
                icon="close"
                label={t('options_hideRemove', wordsOf(rule))}
                onClick={() => onKeep(rules.filter((each) => each !== rule))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface WordsProps {
  field: RefObject<HTMLInputElement | null>;
  how: How;
  words: string;
  invalid: boolean;
  onWords: (words: string) => void;
}

function Words({ field, how, words, invalid, onWords }: WordsProps) {
  const id = useId();
  return (
    <>
      <p class="acts">
        <input
          class="field"
          ref={field}
          dir={how === 'selector' ? 'ltr' : 'auto'}
          aria-label={t(how === 'text' ? 'options_hideByText' : 'options_hideBySelector')}
          aria-invalid={invalid}
          aria-describedby={invalid ? id : undefined}
          autocomplete="off"
          spellcheck={false}
          value={words}
          onInput={(event) => onWords(event.currentTarget.value)}
        />{' '}
        <button type="submit" class="button" disabled={words.trim() === ''}>
          {t('options_hideAdd')}
        </button>
      </p>
      <p class="say" id={id} role="alert">
        {invalid && t('options_hideInvalid')}
      </p>
    </>
  );
}

/** The newest article's blocks, those hidden struck out, the first of them in sight. */
function Preview({ newest, rules }: { newest: Body | null | undefined; rules: HideRule[] }) {
  const [blocks, setBlocks] = useState<Block[]>();
  const box = useRef<HTMLOListElement>(null);
  const asked = JSON.stringify(rules);
  useEffect(() => {
    if (!newest) return setBlocks(undefined);
    let over = false;
    import('../../lib/content/preview.ts').then(({ preview }) => {
      if (!over) setBlocks(preview(newest, JSON.parse(asked)));
    }, console.error);
    return () => {
      over = true;
    };
  }, [newest, asked]);
  // By hand: scrollIntoView would move the sheet, too, away from the field.
  useLayoutEffect(() => {
    const { current } = box;
    const hit = current?.querySelector('s');
    if (current && hit) current.scrollTop += hit.getBoundingClientRect().top - current.getBoundingClientRect().top - 3;
  }, [blocks]);
  if (newest === null) return <p class="say">{t('options_hideNothingYet')}</p>;
  if (!blocks || rules.length === 0) return null;
  return (
    <>
      <p class="say">{t('options_hidePreview')}</p>
      <ol class="hide-preview" dir="auto" ref={box}>
        {blocks.map(({ text, hidden }, at) => (
          <li key={at}>{hidden ? <s>{text}</s> : text}</li>
        ))}
      </ol>
    </>
  );
}
