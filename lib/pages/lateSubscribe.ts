import { useEffect } from 'preact/hooks';
import type { subscribeActs } from './subscribeActs.ts';

type Make = typeof subscribeActs;
type Acts = ReturnType<Make>;

let loaded: Make | undefined;

async function load(): Promise<Make> {
  loaded ??= (await import('./subscribeActs.ts')).subscribeActs;
  return loaded;
}

/** Fetches the script of what is done about subscriptions once the page has been painted: before anybody can press for it. */
export function useSubscribeActs(): void {
  useEffect(() => {
    load().catch(console.error);
  }, []);
}

/** `subscribeActs`, in a page whose first paint does without them; while they are on their way a press waits for them. */
export function lateSubscribeActs(...around: Parameters<Make>): Acts {
  if (loaded) return loaded(...around);
  const late = (name: keyof Acts) =>
    (async (...given: never[]) => {
      const act = (await load())(...around)[name] as (...args: never[]) => unknown;
      act(...given);
    }) as never;
  return {
    subscribe: late('subscribe'),
    grant: late('grant'),
    grantFeeds: late('grantFeeds'),
    grantPage: late('grantPage'),
    choose: late('choose'),
    retry: late('retry'),
    signIn: late('signIn'),
    forget: late('forget'),
  };
}
