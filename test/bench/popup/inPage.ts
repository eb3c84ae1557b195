/** What runs inside the popup to be measured; each function may use nothing from around it. */

declare const chrome: typeof import('wxt/browser').browser;

/** Milliseconds from the navigation to the first headline's paint; where nothing is read from a database, to the first paint. */
export const painted = (): Promise<number> =>
  new Promise((resolve) => {
    const seen = (list: PerformanceObserverEntryList) => {
      const last = list.getEntries().at(-1);
      const isThere = document.querySelector('.row') !== null || document.querySelector('[data-bare]') !== null;
      if (last && isThere) resolve(last.startTime);
    };
    new PerformanceObserver(seen).observe({ type: 'largest-contentful-paint', buffered: true });
  });

/** Milliseconds until `j` has painted another article, each of `times` times. */
export async function goOn(times: number): Promise<number[]> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const shown = () => {
    const title = document.querySelector('.head h1')?.textContent;
    const text = document.querySelector<HTMLIFrameElement>('.article iframe')?.contentDocument?.querySelector('main');
    return title && text?.textContent && text.querySelector('p') ? `${title}` : undefined;
  };
  const press = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true }));
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const before = shown();
    const start = performance.now();
    press('j');
    while (shown() === before || shown() === undefined) await frame();
    await frame();
    took.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  return took;
}

/**
 * Scrolls the list for `frames` frames; milliseconds each of them took from its first step, which is telling the list that
 * it was scrolled, to after its paint, and between them.
 */
export async function scroll(frames: number): Promise<{ work: number[]; between: number[]; rows: number }> {
  const scroller = document.querySelector('.middle .scroll');
  const work: number[] = [];
  const between: number[] = [];
  let last = performance.now();
  let told: number | undefined;
  let painted = () => {};
  const onScroll = () => {
    // A browser that is late draws the next frame before it delivers the message.
    painted();
    told ??= performance.now();
  };
  document.addEventListener('scroll', onScroll, { capture: true });
  for (let turn = 0; turn < frames && scroller; turn += 1) {
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const now = performance.now();
        const start = told ?? now;
        told = undefined;
        between.push(now - last);
        last = now;
        scroller.scrollTop += 90;
        painted = () => {
          painted = () => {};
          work.push(performance.now() - start);
          resolve();
        };
        const channel = new MessageChannel();
        channel.port1.onmessage = () => painted();
        channel.port2.postMessage(undefined);
      }),
    );
  }
  document.removeEventListener('scroll', onScroll, { capture: true });
  return { work, between, rows: document.querySelectorAll('.row').length };
}

/** Loads the list to its end or to so many rows' height. */
export async function lengthen(pixels: number): Promise<number> {
  const scroller = document.querySelector('.middle .scroll');
  if (!scroller) return 0;
  const end = performance.now() + 20_000;
  while (scroller.scrollHeight < pixels && performance.now() < end) {
    scroller.scrollTop = scroller.scrollHeight;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
  }
  scroller.scrollTop = 0;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return scroller.scrollHeight;
}

/** Presses a key, and waits until no row is unread any more, or one is again: milliseconds to the paint, and to the badge. */
export async function mark(key: string, shiftKey: boolean, wanted: string): Promise<{ paint: number; badge: number }> {
  const start = performance.now();
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, shiftKey, bubbles: true }),
  );
  const isDone = () => (document.querySelector('.row.is-unread') === null) === (wanted === '');
  while (!isDone()) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const paint = performance.now() - start;
  while ((await chrome.action.getBadgeText({})) !== wanted) await new Promise((resolve) => setTimeout(resolve, 10));
  return { paint, badge: performance.now() - start };
}
