import { render } from 'preact';
import { act } from 'preact/test-utils';

// jsdom has no locks, and in one page nobody contends for one.
if (!('locks' in navigator))
  Object.assign(navigator, { locks: { request: async (_name: string, act: () => unknown) => act() } });

/** Runs a hook in a component of its own and gives what it returned last. */
export async function using<T>(hook: () => T): Promise<{ readonly now: T }> {
  const last = {} as { now: T };
  const Probe = () => {
    last.now = hook();
    return null;
  };
  await act(() => render(<Probe />, document.body));
  return last;
}

/** Ends it. */
export const leave = () => act(() => render(null, document.body));
