/** What makes the element a frame for foreign HTML: no scripts, no cookies of its own. Give it a `title` besides. */
export const FRAME = {
  src: '/article.html',
  sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  credentialless: true,
} as const;

const isOurs = (page: Document): boolean => page.URL.split('#')[0]?.endsWith(FRAME.src) === true;

/** Calls back once the frame holds our page, at once where it already does. */
export function whenReady(frame: HTMLIFrameElement, then: (page: Document) => void, signal: AbortSignal): void {
  let done = false;
  const tryNow = (): void => {
    const page = frame.contentDocument;
    if (done || !page || !isOurs(page) || page.readyState !== 'complete') return;
    done = true;
    then(page);
  };
  tryNow();
  // One that shows one article after the other must not stay wherever something may have led it.
  if (frame.contentDocument === null && frame.isConnected) frame.src = FRAME.src;
  if (!done) frame.addEventListener('load', tryNow, { signal });
}
