import type { Browser } from '../../browsers/browser.ts';

/** Runs in the extension: as if days had passed for every feed, in one transaction; gives the moment of it. */
async function passDays(): Promise<number> {
  const open = indexedDB.open('courant');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const tx = open.result.transaction('feeds', 'readwrite');
  const feeds = tx.objectStore('feeds');
  const rows = feeds.getAll();
  let now = 0;
  rows.onsuccess = () => {
    // What a poll writes from here on waits for this transaction, so it is later than this.
    now = Date.now();
    for (const feed of rows.result) {
      if (feed.nextPollAt === undefined) continue;
      const checkedAt = feed.checkedAt === undefined ? {} : { checkedAt: feed.checkedAt - 2 * 86_400_000 };
      feeds.put({ ...feed, ...checkedAt, nextPollAt: Math.min(feed.nextPollAt, now - 1) });
    }
  };
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  open.result.close();
  return now;
}

/** Makes every feed that is polled by the clock due; no feed may be asked twice within minutes, so its last poll moves as well. */
export const makeAllDue = (browser: Browser): Promise<number> => browser.evaluate(passDays);
