import { messageLang, plural, t } from '../../lib/i18n.ts';

interface Props {
  /** How many pictures were kept back. */
  count: number;
  onShow: () => void;
  /** Shows the pictures of all articles of this feed; missing where its feed is not known. */
  onAlways: (() => void) | undefined;
}

/** Says at the top of an article that its pictures wait to be asked for. */
export function Withheld({ count, onShow, onAlways }: Props) {
  return (
    <p class="withheld" lang={messageLang()} dir="auto">
      {plural('article_withheld', count)}{' '}
      <button type="button" class="link" onClick={onShow}>
        {t('article_showPictures')}
      </button>{' '}
      {onAlways && (
        <button type="button" class="link" onClick={onAlways}>
          {t('article_alwaysPictures')}
        </button>
      )}
    </p>
  );
}
