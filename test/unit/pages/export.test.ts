import '../store/database.ts';
import { expect, test, vi } from 'vitest';
import { download } from '../../../lib/pages/download.ts';
import { exportFeeds } from '../../../lib/pages/optionsImport.ts';
import { addFeed, freshDatabase } from '../store/database.ts';

vi.mock('../../../lib/pages/download.ts', () => ({ download: vi.fn() }));

test('an export has every feed there is, whatever the page shows of them yet', async () => {
  const db = await freshDatabase();
  for (let n = 1; n <= 50; n++) await addFeed(db, `https://wire-${n}.test/feed.xml`);
  await exportFeeds(db, Date.UTC(2026, 10, 30));
  const [name, , text] = vi.mocked(download).mock.calls[0] ?? [];
  expect(name).toBe('courant-2026-11-30.opml');
  expect(String(text).match(/xmlUrl="https:\/\/wire-\d+\.test\/feed\.xml"/g)).toHaveLength(50);
});
