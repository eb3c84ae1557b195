import { expect, test, vi } from 'vitest';
import { FRAME, whenReady } from '../../../lib/content/ready.ts';

const page = (url: string) => ({ URL: url, readyState: 'complete' });

function frameWith(contentDocument: object | null) {
  const heard: (() => void)[] = [];
  const frame = {
    contentDocument,
    isConnected: true,
    src: '',
    addEventListener: (_: string, hear: () => void) => heard.push(hear),
  };
  const load = () => {
    for (const hear of heard) hear();
  };
  return { frame, element: frame as unknown as HTMLIFrameElement, load };
}

test('a frame that holds our page is ready at once, also after a jump within it', () => {
  for (const url of ['moz-extension://x/article.html', 'moz-extension://x/article.html#note']) {
    const then = vi.fn();
    whenReady(frameWith(page(url)).element, then, new AbortController().signal);
    expect(then).toHaveBeenCalledOnce();
  }
});

test('one whose page is on its way is ready when that has come', () => {
  const { frame, element, load } = frameWith(page('about:blank'));
  const then = vi.fn();
  whenReady(element, then, new AbortController().signal);
  expect([then.mock.calls.length, frame.src]).toEqual([0, '']);
  frame.contentDocument = page('moz-extension://x/article.html');
  load();
  load();
  expect(then).toHaveBeenCalledOnce();
});

test('one that something has led to another site is called back', () => {
  const { frame, element } = frameWith(null);
  whenReady(element, vi.fn(), new AbortController().signal);
  expect(frame.src).toBe(FRAME.src);
});
