// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { places, usePlaces } from '../../../lib/pages/usePlaces.ts';

const KNOWN = 'https://www.reddit.com/r/fog';

test('a page knows addresses by heart once it has been painted, and until then leaves them to their sites', async () => {
  expect(places(KNOWN)).toEqual([]);
  const Page = () => {
    usePlaces();
    return null;
  };
  await act(() => render(<Page />, document.body));
  await vi.waitFor(() => expect(places(KNOWN)).toEqual([{ url: `${KNOWN}/.rss`, title: 'r/fog' }]));
});
