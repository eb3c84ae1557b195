import { t } from '../../lib/i18n.ts';
import { later } from '../parts/later.tsx';
import { Menu } from '../parts/Menu.tsx';
import { Tool } from '../parts/Tool.tsx';
import type { ReaderProps } from './props.ts';

const MoreItems = later(() => import('./MoreItems.tsx').then((file) => file.MoreItems));

/** Fetches what the menu shows. */
export const prefetchMore = MoreItems.prefetch;

/** The button of everything else that can be done. */
export function MoreMenu({ reader }: { reader: ReaderProps }) {
  return (
    <Menu label={t('reader_more')} button={(props) => <Tool icon="more" label={t('reader_more')} {...props} />}>
      <MoreItems reader={reader} />
    </Menu>
  );
}
