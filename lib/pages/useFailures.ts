import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n.ts';

/** What was thrown, as a sentence; the words are fetched when they are needed. */
export const sentenceFor = (thrown: unknown): Promise<string> =>
  import('./failures.ts').then(
    ({ sentenceOf }) => sentenceOf(thrown),
    () => t('error_unexpected'),
  );

/**
 * Says what nothing else has caught: every verb returns at once and may fail later. The browser writes it to the console
 * by itself.
 */
export function useFailures(say: (toast: { text: string }) => void): void {
  const latest = useRef(say);
  latest.current = say;
  useEffect(() => {
    const tell = async (thrown: unknown) => latest.current({ text: await sentenceFor(thrown) });
    const rejected = ({ reason }: PromiseRejectionEvent) => void tell(reason);
    const thrown = ({ error }: ErrorEvent) => {
      // Browsers report a ResizeObserver that is behind as an error without one; nothing has failed there.
      if (error) void tell(error);
    };
    addEventListener('unhandledrejection', rejected);
    addEventListener('error', thrown);
    return () => {
      removeEventListener('unhandledrejection', rejected);
      removeEventListener('error', thrown);
    };
  }, []);
}
