import { t } from '../../lib/i18n.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Keycap } from '../parts/Keycap.tsx';
import { articleName, viewName } from './names.ts';
import type { ReaderProps } from './props.ts';
import './mark.css';

const DAY = 24 * 3_600_000;

const AGES = [
  { text: 'mark_day', days: 1 },
  { text: 'mark_week', days: 7 },
  { text: 'mark_month', days: 30 },
] as const;

/** Which part of the list is marked as read; each can be undone. */
export function MarkPage({ reader }: { reader: ReaderProps }) {
  const { acts, view, feeds = [], rows, selectedId, now } = reader;
  const chosen = rows.find(({ id }) => id === selectedId);
  const name = viewName(view, feeds);
  const mark = (act: () => void) => () => {
    acts.over(undefined);
    act();
  };
  return (
    <Dialog title={t('mark_title')} onClose={() => acts.over(undefined)}>
      <div class="choosing">
        <p class="say">{chosen ? t('mark_about', name.text, articleName(chosen)) : t('mark_aboutList', name.text)}</p>
        <p class="stack">
          <button type="button" class="button" onClick={mark(acts.markAll)}>
            {t('list_markAll')} <Keycap of="markAll" />
          </button>
          {chosen && (
            <>
              <button type="button" class="button" onClick={mark(() => acts.markAbove(chosen.id))}>
                {t('mark_above')}
              </button>
              <button
                type="button"
                class="button"
                onClick={mark(() => acts.markOlder({ date: chosen.date, id: chosen.id }))}
              >
                {t('mark_below')}
              </button>
            </>
          )}
          {view.kind !== 'today' &&
            AGES.map(({ text, days }) => (
              <button
                key={text}
                type="button"
                class="button"
                onClick={mark(() => acts.markOlder({ date: now - days * DAY, id: 0 }))}
              >
                {t(text)}
              </button>
            ))}
        </p>
      </div>
    </Dialog>
  );
}
