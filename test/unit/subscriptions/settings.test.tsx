// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ImportExport } from '../../../components/subscriptions/ImportExport.tsx';
import { ReadingSettings } from '../../../components/subscriptions/ReadingSettings.tsx';
import { RefreshSettings } from '../../../components/subscriptions/RefreshSettings.tsx';
import { SettingsNav } from '../../../components/subscriptions/SettingsNav.tsx';
import type { Settings } from '../../../lib/model.ts';
import { all, button, change, click, one, press, show, text } from './page.ts';

const SETTINGS: Settings = {
  theme: 'system',
  density: 'normal',
  face: 'serif',
  indent: false,
  readScale: 1,
  measure: 'normal',
  share: [],
  newestUnread: 20,
  readOn: 'open',
  unreadOnly: true,
  images: 'always',
  clean: [],
  badge: true,
  saveAs: 'cleaned',
  interval: 'rhythm',
  rsshub: '',
};

afterEach(() => show(null));

const labelled = (label: string) => {
  const found = all<HTMLLabelElement>('label').find((each) => each.textContent?.startsWith(label));
  return `#${CSS.escape(found?.htmlFor ?? 'none')}`;
};

describe('the settings', () => {
  test.each([
    ['Theme', 'dark', { theme: 'dark' }],
    ['Lists', 'compact', { density: 'compact' }],
    ['Typeface', 'sans', { face: 'sans' }],
    ['Text size', '1.25', { readScale: 1.25 }],
    ['Width of the text', 'wide', { measure: 'wide' }],
    ['Images', 'ask', { images: 'ask' }],
    ['Images', 'never', { images: 'never' }],
    ['Save as Markdown', 'received', { saveAs: 'received' }],
  ])('of reading: %s to %s', async (label, value, patch) => {
    const onChange = vi.fn();
    await show(<ReadingSettings settings={SETTINGS} onChange={onChange} onShare={vi.fn()} />);
    await change(labelled(label), value);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(patch);
  });

  test('of reading: the first-line indent is a switch', async () => {
    const onChange = vi.fn();
    await show(<ReadingSettings settings={SETTINGS} onChange={onChange} onShare={vi.fn()} />);
    await click(labelled('Indent first lines'));
    expect(onChange).toHaveBeenCalledWith({ indent: true });
  });

  test('of reading: what articles are shown without is switched off and on by its kind', async () => {
    const onChange = vi.fn();
    await show(
      <ReadingSettings settings={{ ...SETTINGS, clean: ['share bars'] }} onChange={onChange} onShare={onChange} />,
    );
    expect(one<HTMLInputElement>(labelled('Hide share links')).checked).toBe(false);
    expect(one<HTMLInputElement>(labelled('Hide a repeated title or first picture')).checked).toBe(true);
    await click(labelled('Hide share links'));
    await click(labelled('Hide a repeated title or first picture'));
    expect(onChange.mock.calls).toEqual([[{ clean: [] }], [{ clean: ['share bars', 'title', 'lead'] }]]);
  });

  test('of refreshing: the interval, the unread of a new feed, the badge', async () => {
    const onChange = vi.fn();
    await show(<RefreshSettings settings={SETTINGS} onChange={onChange} />);
    expect(one<HTMLSelectElement>(labelled('Check feeds')).value).toBe('rhythm');
    await change(labelled('Check feeds'), '900000');
    await change(labelled('Check feeds'), 'never');
    await change(labelled('Unread articles'), '50');
    await click(labelled('Count on the toolbar'));
    expect(onChange.mock.calls).toEqual([
      [{ interval: 900_000 }],
      [{ interval: 'never' }],
      [{ newestUnread: 50 }],
      [{ badge: false }],
    ]);
  });

  test('of refreshing: the RSSHub server is taken as typed, without the spaces around it', async () => {
    const onChange = vi.fn();
    await show(<RefreshSettings settings={SETTINGS} onChange={onChange} />);
    await change(labelled('RSSHub server'), ' hub.example ');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ rsshub: 'hub.example' });
  });

  test('of refreshing: a value of one’s own stays among the choices', async () => {
    await show(<RefreshSettings settings={{ ...SETTINGS, newestUnread: 7, interval: 7_200_000 }} onChange={vi.fn()} />);
    const check = one<HTMLSelectElement>(labelled('Check feeds'));
    expect(check.selectedOptions[0]?.textContent).toBe('Every 2 hours');
    expect(one<HTMLSelectElement>(labelled('Unread articles')).value).toBe('7');
  });
});

test('the navigation marks the section that is open', async () => {
  const sections = [
    { id: 'a', text: 'First', icon: 'feed' },
    { id: 'b', text: 'Second', icon: 'text' },
  ] as const;
  await show(<SettingsNav sections={[...sections]} current="b" />);
  expect(all('a[aria-current=page]').map((link) => [link.textContent?.trim(), link.getAttribute('href')])).toEqual([
    ['Second', '#b'],
  ]);
});

describe('import and export', () => {
  const acts = () => ({ onFiles: vi.fn(), onImport: vi.fn(), onCancel: vi.fn(), onExport: vi.fn() });
  const shown = async (state: Partial<Parameters<typeof ImportExport>[0]> = {}) => {
    const on = acts();
    await show(<ImportExport reading={false} troubles={[]} exportable={3} {...state} {...on} />);
    return on;
  };

  test('hands over the files that are picked', async () => {
    const on = await shown();
    const field = one<HTMLInputElement>('input[type=file]');
    const file = new File(['x'], 'list.opml');
    Object.defineProperty(field, 'files', { value: [file] });
    await act(() => {
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(on.onFiles).toHaveBeenCalledWith([file]);
  });

  test('shows what a file holds before anything happens, and imports within the click', async () => {
    const folders = [
      { name: 'Town', count: 48 },
      { name: '', count: 2 },
    ];
    const on = await shown({ preview: { folders, fresh: 47, already: 2, unusable: 1 } });
    expect(text('.preview h2')).toBe('50 feeds in 1 folder, 2 already there, 1 that cannot be used');
    expect(all('.folders li').map((line) => line.textContent)).toEqual(['Town 48', 'Without a folder 2']);
    button('Import').click();
    expect(on.onImport).toHaveBeenCalledOnce();
    await press('Cancel');
    expect(on.onCancel).toHaveBeenCalledOnce();
  });

  test('offers no import where every feed is there already', async () => {
    await shown({ preview: { folders: [{ name: '', count: 2 }], fresh: 0, already: 2, unusable: 0 } });
    expect(all('.preview button').map((each) => each.textContent)).toEqual(['Close']);
  });

  test('reports what was added, what waits and what was refused, with reasons', async () => {
    const refused = [{ url: 'ftp://x.example/rss', error: { kind: 'address', why: 'scheme' } as const }];
    await shown({ report: { added: 48, already: 2, waiting: 3, refused } });
    expect(text('.result')).toContain('48 feeds added, 2 already there, 3 waiting for access, 1 refused');
    expect(text('.refused')).toBe('ftp://x.example/rss Only addresses that begin with http or https can be read.');
  });

  test('shows how many of the new feeds have been fetched', async () => {
    const report = { added: 22, already: 0, waiting: 0, refused: [] };
    await shown({ report, progress: { done: 5, of: 22, failing: 1 } });
    expect(one<HTMLProgressElement>('progress').value).toBe(5);
    expect(text('.report')).toContain('5 of 22 fetched for the first time. 1 of them is in trouble.');
    await shown({ report, progress: { done: 22, of: 22, failing: 0 } });
    expect(all('progress')).toHaveLength(0);
    expect(text('.report')).toContain('All 22 feeds have been fetched.');
  });

  test('says while the browser asks that it does', async () => {
    await shown({ progress: { done: 0, of: 5, failing: 0 } });
    expect(text('.report')).toBe('The browser asks for access to the sites.');
  });

  test('names the files that are of no use, each with its reason', async () => {
    await shown({
      archived: { added: 1, already: 2 },
      troubles: [
        { name: 'notes.pdf', trouble: 'other' },
        { name: 'half.opml', trouble: 'broken' },
      ],
    });
    expect(text('.result')).toContain('1 article put into the Archive. 2 articles were in the Archive already.');
    expect(all('.trouble').map((line) => line.textContent?.trim())).toEqual([
      '“notes.pdf” is neither an OPML file nor a saved article.',
      '“half.opml” is damaged and cannot be read.',
    ]);
  });

  test('exports only where there is something to export', async () => {
    const on = await shown();
    await press('Export');
    expect(on.onExport).toHaveBeenCalledOnce();
    await shown({ exportable: 0 });
    expect(button('Export').disabled).toBe(true);
  });
});
