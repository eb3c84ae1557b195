import { t } from '../../lib/i18n.ts';

/** Words where the page cannot go on, or (after a moment) not yet. */
export function Plainly({ say, soon, again }: { say: string; soon?: boolean; again?: boolean }) {
  return (
    <div class={soon ? 'nothing soon' : 'nothing'} role="status">
      <p>{say}</p>
      {again && (
        <p class="acts">
          <button type="button" class="button" onClick={() => location.reload()}>
            {t('reader_reload')}
          </button>
        </p>
      )}
    </div>
  );
}
