import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component whose script is fetched when it is first drawn, or before by `prefetch`; until then nothing stands in its
 * place. It keeps what the first paint of a page does not need out of the page's first script.
 * @throws in render, so that the page's boundary shows it, when the script cannot be had.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let Loaded: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const prefetch = (): Promise<void> => {
    loading ??= load().then((component) => {
      Loaded = component;
    });
    return loading;
  };
  function Later(props: Props) {
    const [failure, setFailure] = useState<{ error?: unknown }>();
    const isDrawn = Loaded !== undefined;
    useEffect(() => {
      // It may have come since: effects run after the paint, which a busy browser puts off.
      if (!isDrawn)
        prefetch().then(
          () => setFailure({}),
          (error: unknown) => setFailure({ error }),
        );
    }, []);
    if (failure && 'error' in failure) throw failure.error;
    return Loaded ? <Loaded {...props} /> : null;
  }
  return Object.assign(Later, { prefetch });
}
