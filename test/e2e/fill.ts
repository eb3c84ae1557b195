/** Runs inside a page of the extension, so it may use nothing from around it. */

/**
 * Fills the product's database: articles of 200 feeds, each with a text, the newest fifth of them unread.
 * @returns how many are unread.
 */
export async function fill(count: number): Promise<number> {
  const FEEDS = 200;
  const SLICE = 2000;
  const MINUTE = 60_000;
  const now = Date.now();
  const unread = Math.round(count / 5);
  // Opened before the product has made it, it would be made here, empty.
  while (!(await indexedDB.databases()).some(({ name }) => name === 'courant'))
    await new Promise((resolve) => setTimeout(resolve, 20));
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('courant');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const done = (tx: IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
  const feedOf = (n: number) => (n % FEEDS) + 1;
  const counts = new Map<number, number>();
  for (let n = 0; n < unread; n += 1) counts.set(feedOf(n), (counts.get(feedOf(n)) ?? 0) + 1);
  const begin = db.transaction(['feeds', 'articles', 'bodies', 'sweeps'], 'readwrite');
  for (const name of ['feeds', 'articles', 'bodies', 'sweeps']) begin.objectStore(name).clear();
  for (let id = 1; id <= FEEDS; id += 1)
    begin.objectStore('feeds').put({
      id,
      url: `https://feed${id}.test/`,
      title: `Feed ${id} 河岸日报`,
      folder: id % 3 ? `Folder ${id % 7}` : '',
      kind: 'feed',
      added: now,
      unread: counts.get(id) ?? 0,
      starred: 0,
      checkedAt: now,
      succeededAt: now,
      nextPollAt: now + 86_400_000,
      errors: 0,
      history: [],
      weeks: [3],
    });
  await done(begin);
  const title = (n: number) =>
    n % 2
      ? `末班渡轮保留到春天：夜航线以一票之差躲过裁撤（${n}）`
      : `Harbour council keeps the night ferry by a single vote, number ${n}`;
  const html = (n: number) =>
    Array.from(
      { length: 8 },
      (_, p) => `<p>运行了六十一年的夜班渡轮不会在年底停航。The ferry crosses ${n}.${p} times a night.</p>`,
    ).join('');
  // The newest has n = 0 and the highest id.
  for (let from = 0; from < count; from += SLICE) {
    const tx = db.transaction(['articles', 'bodies'], 'readwrite');
    let all: object[] = [];
    for (let n = Math.min(from + SLICE, count) - 1; n >= from; n -= 1) {
      const id = count - n;
      const date = now - n * MINUTE;
      tx.objectStore('articles').put({
        id,
        feedId: feedOf(n),
        guid: `guid-${n}`,
        keys: [`${feedOf(n)} guid-${n}`],
        url: `https://feed${feedOf(n)}.test/${n}`,
        title: title(n),
        excerpt: '运行了六十一年的夜班渡轮不会在年底停航。'.repeat(4),
        date,
        arrived: date,
        hash: String(n),
        lang: n % 2 ? 'zh-Hans' : 'en',
        ...(n < unread && { unread: 1 }),
      });
      all.push({ id, html: html(n), enclosures: [] });
      if (all.length === 20 || n === from) {
        tx.objectStore('bodies').put({ id: (all[0] as { id: number }).id, all });
        all = [];
      }
    }
    await done(tx);
  }
  db.close();
  new BroadcastChannel('courant').postMessage({ stores: ['feeds', 'articles'] });
  return unread;
}
