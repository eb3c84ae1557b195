// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { useStanding } from '../../../lib/pages/useStanding.ts';
import { leave, using } from './hook.tsx';

afterEach(leave);

test('an address typed anew is gone to', async () => {
  location.hash = '#view=unread';
  const standing = await using(useStanding);
  expect(standing.now[0].view).toEqual({ kind: 'unread' });
  location.hash = '#view=all&article=7';
  await vi.waitFor(() => expect(standing.now[0]).toEqual({ view: { kind: 'all' }, selectedId: 7, openId: 7 }));
});

test('an address typed anew is gone to as soon as the page is drawn', async () => {
  location.hash = '#view=unread';
  const seen: unknown[] = [];
  const Probe = () => {
    seen.push(useStanding()[0]);
    return null;
  };
  // Without act(): what waits for the frame after the drawing has not been yet.
  render(<Probe />, document.body);
  location.hash = '#view=all&article=7';
  await vi.waitFor(() => expect(seen.at(-1)).toEqual({ view: { kind: 'all' }, selectedId: 7, openId: 7 }));
  expect(location.hash).toBe('#view=all&article=7');
});

test('the address follows where the person goes', async () => {
  location.hash = '#view=all';
  const standing = await using(useStanding);
  await act(() => standing.now[1]({ view: { kind: 'folder', folder: 'Craft' }, openId: undefined }));
  expect(location.hash).toBe('#folder=Craft');
});

test('an address that says already where one stands is not written once more', async () => {
  location.hash = '#view=unread';
  const standing = await using(useStanding);
  const writing = vi.spyOn(history, 'replaceState');
  location.hash = '#view=all&article=7';
  await vi.waitFor(() => expect(standing.now[0].openId).toBe(7));
  await act(async () => undefined);
  expect(writing).not.toHaveBeenCalled();
  writing.mockRestore();
});
