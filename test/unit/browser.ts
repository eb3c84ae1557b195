/** As much of the browser's API as the units under test use, in memory. A set-up file of every unit test. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const listeners = new Set<(changes: Record<string, { newValue?: unknown }>, area: string) => void>();

export const fake = {
  /** What the person answers to the next permission prompts. */
  grants: true,
  /** Everything asked of the browser, in order. */
  calls: [] as { name: string; value: unknown }[],
  storage: new Map<string, unknown>(),
  /** Whether an address (as a match pattern) is granted. */
  isGranted: (_origin: string): boolean => true,
};

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
      getURL: (path: string) => `chrome-extension://courant${path.startsWith('/') ? path : `/${path}`}`,
      sendMessage: async (message: unknown) => called('sendMessage', message),
      getPlatformInfo: async () => ({}),
    },
    permissions: {
      request: async (request: unknown) => {
        called('request', request);
        return fake.grants;
      },
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => fake.isGranted(origin)),
    },
    alarms: {
      get: async () => (fake.storage.get('alarm') as object) ?? undefined,
      create: async (name: string, info: unknown) => {
        called('createAlarm', name);
        fake.storage.set('alarm', info);
      },
    },
    tabs: { create: async (tab: unknown) => called('createTab', tab) },
    action: {
      setBadgeText: async (details: unknown) => called('setBadgeText', details),
      setTitle: async (details: unknown) => called('setTitle', details),
      openPopup: async () => called('openPopup', undefined),
    },
    i18n: { getMessage: message, getUILanguage: () => 'en' },
    storage: {
      local: {
        get: async (key: string) => (fake.storage.has(key) ? { [key]: fake.storage.get(key) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, newValue] of Object.entries(items)) {
            fake.storage.set(key, newValue);
            for (const listener of listeners) listener({ [key]: { newValue } }, 'local');
          }
        },
      },
      onChanged: { addListener: listeners.add.bind(listeners), removeListener: listeners.delete.bind(listeners) },
    },
  },
});

/** Names of what was asked of the browser since the start or the last look, in order. */
export const takeCalls = (): string[] => fake.calls.splice(0).map(({ name }) => name);
