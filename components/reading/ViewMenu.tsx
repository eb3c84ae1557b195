import { messageLang, t } from '../../lib/i18n.ts';
import type { Feed, View } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { later } from '../parts/later.tsx';
import { Menu } from '../parts/Menu.tsx';
import { viewCount, viewName } from './names.ts';

const ViewChoices = later(() => import('./ViewChoices.tsx').then((file) => file.ViewChoices));

/** Fetches what the menu shows. */
export const prefetchChoices = ViewChoices.prefetch;

export interface ViewProps {
  view: View;
  feeds: Feed[];
  /** How many of today's articles are unread. */
  today?: number | undefined;
  onChoose: (view: View) => void;
}

/** A number beside a name; none where there is nothing to count. */
export const Count = ({ n }: { n: number }) =>
  n > 0 ? <span class="count">{n.toLocaleString(messageLang())}</span> : null;

/** The name of what the list shows; it opens the choice of everything a list can show. */
export function ViewMenu({ view, feeds, today, onChoose }: ViewProps) {
  const name = viewName(view, feeds);
  return (
    <Menu
      label={t('list_choose')}
      also="views"
      button={(props) => (
        <button type="button" class="view" {...props}>
          <b lang={name.lang}>
            <bdi>{name.text}</bdi>
          </b>{' '}
          <Count n={viewCount(view, feeds, today)} /> <Icon name="chevron" small />
        </button>
      )}
    >
      <ViewChoices view={view} feeds={feeds} today={today} onChoose={onChoose} />
    </Menu>
  );
}
