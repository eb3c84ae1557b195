// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sentenceOf } from '../../../lib/pages/failures.ts';
import { useFailures } from '../../../lib/pages/useFailures.ts';
import { leave, using } from './hook.tsx';

afterEach(leave);

const thrown = (name: string) => new DOMException('the browser says', name);

describe('a failure in words', () => {
  test.each<[string, unknown]>([
    ['There is no room left on this computer to save articles.', thrown('QuotaExceededError')],
    ['There is no room left on this computer to save articles.', new Error('IO error: No space left on device')],
    ['There is no room left on this computer to save articles.', new Error('QuotaExceededError: storage.local')],
    ['The saved articles could not be opened.', thrown('UnknownError')],
    ['The saved articles could not be opened.', thrown('AbortError')],
    ['This page has lost its connection to the saved articles. Reload it.', thrown('InvalidStateError')],
    ['Something went wrong, and this was not done. Try it again.', thrown('NotAllowedError')],
    ['Something went wrong, and this was not done. Try it again.', new TypeError('x is undefined')],
    ['Something went wrong, and this was not done. Try it again.', undefined],
  ])('%s (%o)', (sentence, error) => expect(sentenceOf(error)).toBe(sentence));
});

describe('what nothing has caught', () => {
  const rejection = (reason: unknown) => Object.assign(new Event('unhandledrejection'), { reason });

  test('is said, a verb that fails later as well as a handler that throws', async () => {
    const say = vi.fn();
    await using(() => useFailures(say));
    dispatchEvent(rejection(thrown('QuotaExceededError')));
    await vi.waitFor(() =>
      expect(say).toHaveBeenLastCalledWith({ text: 'There is no room left on this computer to save articles.' }),
    );
    dispatchEvent(new ErrorEvent('error', { error: new TypeError('x is undefined') }));
    await vi.waitFor(() =>
      expect(say).toHaveBeenLastCalledWith({ text: 'Something went wrong, and this was not done. Try it again.' }),
    );
  });
  test('is no failure where the browser only says that an observer is behind', async () => {
    const say = vi.fn();
    await using(() => useFailures(say));
    dispatchEvent(
      new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }),
    );
    expect(say).not.toHaveBeenCalled();
  });
  test('is nobody’s once the page has gone', async () => {
    const say = vi.fn();
    await using(() => useFailures(say));
    await leave();
    dispatchEvent(rejection(new Error()));
    expect(say).not.toHaveBeenCalled();
  });
});
