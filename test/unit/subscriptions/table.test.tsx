// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { Subscriptions } from '../../../components/subscriptions/Subscriptions.tsx';
import type { Feed } from '../../../lib/model.ts';
import { watchDrawing } from '../drawn.ts';
import { aFeed } from './feeds.ts';
import { all, button, click, key, one, press, show, text, type } from './page.ts';
import { verbs } from './verbs.ts';

const NOW = new Date(2026, 10, 22, 10, 50).getTime();

afterEach(() => show(null));

describe('the table', () => {
  const town = [aFeed({ folder: 'Town', title: 'Alpha', unread: 12 }), aFeed({ folder: 'Town', title: 'Beta' })];
  const barred = aFeed({ title: 'Gamma', paused: 'permission', error: { kind: 'permission', site: 'x.example' } });
  const shown = async (feeds: Feed[] = [...town, barred]) => {
    const on = verbs();
    await show(<Subscriptions feeds={feeds} now={NOW} openId={undefined} {...on} />);
    return on;
  };

  test('says how many feeds there are, and how many need the person', async () => {
    await shown();
    expect(text('h1')).toBe('Subscriptions 3 feeds, 1 needs you');
  });

  test('draws of a feed that was saved its own row, and none for what is not shown of it', async () => {
    const rows = watchDrawing((row) =>
      row.matches('tr') ? row.querySelector('th[scope=row] b')?.textContent : undefined,
    );
    const on = verbs();
    const put = (feeds: Feed[], now = NOW) =>
      show(<Subscriptions feeds={feeds} now={now} openId={undefined} {...on} onOpen={(id) => on.onOpen(id)} />);
    const [alpha, beta] = town as [Feed, Feed];
    await put([alpha, beta, barred]);
    expect(rows()).toEqual(['Alpha', 'Beta', 'Gamma']);
    await put([alpha, { ...beta, unread: 3 }, barred], NOW + 1000);
    expect(rows()).toEqual(['Beta']);
    expect(all('td.unread').map((cell) => cell.textContent)).toEqual(['12', '3', '']);
    await put([{ ...alpha, checkedAt: NOW, validators: { url: alpha.url } }, { ...beta, unread: 3 }, barred]);
    expect(rows()).toEqual([]);
    await put([alpha, { ...beta, unread: 3 }, { ...barred, paused: 'person' }]);
    expect(rows()).toEqual(['Gamma']);
    expect(all('.how .health').at(-1)?.textContent).toBe('Paused by you');
  });

  test('does what it is told now by a row that was not drawn anew', async () => {
    const [first, second] = [verbs(), verbs()];
    const [alpha] = town as [Feed];
    await show(<Subscriptions feeds={[alpha, barred]} now={NOW} openId={undefined} {...first} />);
    const now = { ...barred, errors: 7 };
    await show(<Subscriptions feeds={[alpha, now]} now={NOW} openId={undefined} {...second} />);
    await press('Grant access');
    await click('.opener');
    expect(second.onGrant).toHaveBeenCalledWith([now]);
    expect(second.onOpen).toHaveBeenCalledWith(alpha.id);
    expect([first.onGrant.mock.calls, first.onOpen.mock.calls]).toEqual([[], []]);
  });

  test('has a caption, headed columns, and a header for each folder and feed', async () => {
    await shown();
    expect(text('caption')).not.toBe('');
    expect(all('th[scope=col]')).toHaveLength(5);
    expect(all('th[scope=rowgroup]').map((head) => head.querySelector('bdi')?.textContent)).toEqual([
      'Town',
      'Without a folder',
    ]);
    expect(all('th[scope=row] b').map((name) => name.textContent)).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  test('opens a feed by its row or its button', async () => {
    const on = await shown();
    await click('tr:has(.opener) td');
    await click('.opener');
    expect(on.onOpen.mock.calls).toEqual([[town[0]?.id], [town[0]?.id]]);
  });

  test('grants access without opening the feed', async () => {
    const on = await shown();
    await press('Grant access');
    expect(on.onGrant).toHaveBeenCalledWith([barred]);
    expect(on.onOpen).not.toHaveBeenCalled();
  });

  test('folds a folder and unfolds it', async () => {
    await shown();
    await click('.group');
    expect(all('.opener')).toHaveLength(1);
    expect(one('.group').getAttribute('aria-expanded')).toBe('false');
    await click('.group');
    expect(all('.opener')).toHaveLength(3);
  });

  test('is walked by arrow keys, folders and feeds alike', async () => {
    await shown();
    one('.group').focus();
    await key('ArrowDown');
    await key('ArrowDown');
    expect(document.activeElement).toBe(all('.opener')[1]);
    await key('ArrowUp');
    expect(document.activeElement).toBe(all('.opener')[0]);
  });

  test('renames a folder in its place: Enter takes the name, Escape leaves it', async () => {
    const on = await shown();
    await click('.rename');
    await type('City', '.group-line input');
    await key('Enter', one('.group-line input'));
    expect(on.onRenameFolder).toHaveBeenCalledExactlyOnceWith('Town', 'City');
    await click('.rename');
    await type('Elsewhere', '.group-line input');
    await key('Escape', one('.group-line input'));
    expect(on.onRenameFolder).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(one('.group'));
  });

  test('shows the problem feeds alone, in folded folders too, and says when there are none left', async () => {
    const late = aFeed({ folder: 'Town', title: 'Delta', error: { kind: 'timeout' }, failingSince: NOW - 3_600_000 });
    await shown([...town, barred, late]);
    await click('.group');
    await press('2 problem feeds');
    expect(all('.opener b').map((name) => name.textContent)).toEqual(['Delta', 'Gamma']);
    expect(button('2 problem feeds').getAttribute('aria-pressed')).toBe('true');
    await shown(town);
    expect(text('[role=status]')).toBe('No feed is in trouble.');
    await press('0 problem feeds');
    expect(all('.opener')).toHaveLength(0);
    expect(all('button').some((each) => each.textContent?.includes('problem'))).toBe(false);
  });

  test('leads to the form of a feed that asks for a name and a password', async () => {
    const asking = aFeed({ title: 'Alpha', error: { kind: 'http', status: 401 } });
    const on = await shown([asking]);
    await click('[aria-label="Sign in at Alpha"]');
    expect(on.onOpen).toHaveBeenCalledExactlyOnceWith(asking.id);
  });

  test('is searched with a field that the slash key opens, also in folded folders', async () => {
    await shown();
    await click('.group');
    await key('/');
    await type('beta', 'input[type=search]');
    expect(all('.opener b').map((name) => name.textContent)).toEqual(['Beta']);
    expect(text('[role=status]')).toBe('1 feed found');
    await type('nothing like it', 'input[type=search]');
    expect(text('[role=status]')).toBe('0 feeds found');
    await key('Escape', one('input[type=search]'));
    expect(all('.opener')).toHaveLength(1);
    expect(document.activeElement).toBe(one('[aria-label="Find feeds"]'));
  });

  test('gives way to an invitation while there is no feed', async () => {
    await shown([]);
    expect(all('table')).toHaveLength(0);
    expect(one('a[href="#import"]').textContent).toBe('Import an OPML file');
    expect(document.activeElement).toBe(one('input'));
  });

  test('shows foreign names as text', async () => {
    await shown([aFeed({ title: '<img src=x onerror=alert(1)>' })]);
    expect(all('img')).toHaveLength(0);
    expect(text('.opener b')).toBe('<img src=x onerror=alert(1)>');
  });
});
