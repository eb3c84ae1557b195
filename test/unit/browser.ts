/** As much of the browser's API as the units under test use, in memory. A set-up file of every unit test. */
import { afterAll } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const listeners = new Set<(changes: Record<string, { newValue?: unknown }>, area: string) => void>();

export const fake = {
  /** What the person answers to the next permission prompts. */
  grants: true,
  /** Everything asked of the browser, in order. */
  calls: [] as { name: string; value: unknown }[],
  storage: new Map<string, unknown>(),
  session: new Map<string, unknown>(),
  alarms: new Map<string, unknown>(),
  /** Whether an address (as a match pattern) is granted. */
  isGranted: (_origin: string): boolean => true,
  /** Whoever listens to sites being granted. */
  onGranted: new Set<() => void>(),
};

const KEYS = (keys: string | string[] | undefined, kept: Map<string, unknown>): string[] =>
  keys === undefined ? [...kept.keys()] : [keys].flat();

/** One of the browser's storage areas, which tells its listeners what changes. */
function areaOf(name: string, kept: Map<string, unknown>) {
  const tell = (changes: Record<string, { newValue?: unknown }>) => {
    for (const listener of listeners) listener(changes, name);
  };
  const remove = async (keys?: string | string[]) => {
    for (const key of KEYS(keys, kept)) if (kept.delete(key)) tell({ [key]: {} });
  };
  return {
    get: async (keys?: string | string[]) =>
      Object.fromEntries(
        KEYS(keys, kept).flatMap((key) => (kept.has(key) ? [[key, structuredClone(kept.get(key))]] : [])),
      ),
    getKeys: async () => [...kept.keys()],
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) {
        const newValue = structuredClone(value);
        kept.set(key, newValue);
        tell({ [key]: { newValue } });
      }
    },
    remove,
    clear: () => remove(),
  };
}

const called = (name: string, value: unknown): void => void fake.calls.push({ name, value });

/** The English message, as a browser would give it; an unknown key gives nothing. */
const message = (key: string, words: string[] = []): string =>
  ((messages as Record<string, { message: string }>)[key]?.message ?? '').replace(
    /\$(\d)/g,
    (_, at) => words[at - 1] ?? '',
  );

Object.assign(globalThis, {
  chrome: {
    runtime: {
      id: 'courant',
      getManifest: () => ({ version: '0.1.0' }),
      getURL: (path: string) => `chrome-extension://courant${path.startsWith('/') ? path : `/${path}`}`,
      sendMessage: async (message: unknown) => called('sendMessage', message),
      getPlatformInfo: async () => ({}),
    },
    permissions: {
      request: async (request: unknown) => {
        called('request', request);
        return fake.grants;
      },
      getAll: async () => ({ origins: fake.isGranted('<all_urls>') ? ['<all_urls>'] : [] }),
      onAdded: {
        addListener: (listener: () => void) => void fake.onGranted.add(listener),
        removeListener: (listener: () => void) => void fake.onGranted.delete(listener),
      },
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => fake.isGranted(origin)),
    },
    alarms: {
      get: async (name: string) => fake.alarms.get(name),
      create: async (name: string, info: { when?: number; periodInMinutes?: number }) => {
        called('createAlarm', name);
        const scheduledTime = info.when ?? Date.now() + (info.periodInMinutes ?? 0) * 60_000;
        fake.alarms.set(name, { ...info, name, scheduledTime });
      },
      clear: async (name: string) => fake.alarms.delete(name),
    },
    tabs: { getCurrent: async () => undefined, create: async (tab: unknown) => called('createTab', tab) },
    action: {
      setBadgeText: async (details: unknown) => called('setBadgeText', details),
      setTitle: async (details: unknown) => called('setTitle', details),
      openPopup: async () => called('openPopup', undefined),
    },
    i18n: { getMessage: message, getUILanguage: () => 'en' },
    storage: {
      local: areaOf('local', fake.storage),
      session: areaOf('session', fake.session),
      onChanged: { addListener: listeners.add.bind(listeners), removeListener: listeners.delete.bind(listeners) },
    },
  },
});

/** Names of what was asked of the browser since the start or the last look, in order. */
export const takeCalls = (): string[] => fake.calls.splice(0).map(({ name }) => name);

/** The browser as it is when nobody has done anything yet: every site granted, nothing stored, no alarm. */
export function forget(): void {
  fake.isGranted = () => true;
  fake.storage.clear();
  fake.alarms.clear();
  takeCalls();
}

// jsdom has no idle moments.
globalThis.requestIdleCallback ??= (work) =>
  Number(setTimeout(() => work({ didTimeout: false, timeRemaining: () => 0 })));
globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle);

// What Preact does after a frame must not come when jsdom is gone.
afterAll(async () => {
  if (!('requestAnimationFrame' in globalThis)) return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
});
