/** Sound and film that play in place: one at a time, each from where it was left. */

/** How far recordings were heard, in seconds by address, and what keeps it; undefined forgets. */
export interface Heard {
  known: ReadonlyMap<string, number>;
  keep: (url: string, seconds: number | undefined) => void;
}

/** Written at most this often while it plays, in milliseconds. */
const PACE = 5000;
/** So near its beginning or its end, in seconds, a recording has no place. */
const EDGE = 5;

/** What plays now, in the page or in the article's frame. */
let playing: HTMLMediaElement | undefined;

const addressOf = (player: HTMLMediaElement): string =>
  player.currentSrc || player.src || player.querySelector('source')?.src || '';

/** Where a recording stands, in seconds; undefined where it has not begun, or ended. */
export function placeOf(at: number, duration: number): number | undefined {
  const isOver = Number.isFinite(duration) && at > duration - EDGE;
  return at < EDGE || isOver ? undefined : Math.floor(at);
}

const isPlayer = (target: EventTarget | null): target is HTMLMediaElement =>
  /^(?:audio|video)$/.test((target as Partial<Element> | null)?.localName ?? '');

/**
 * Begins every player under `root` where it was left, and keeps where it is: every few seconds, at a pause, and when the
 * page goes.
 */
export function followPlayers(root: Document | Element, { known, keep }: Heard, signal: AbortSignal): void {
  let kept = 0;
  const keepPlace = (player: HTMLMediaElement): void => {
    kept = Date.now();
    keep(addressOf(player), player.ended ? undefined : placeOf(player.currentTime, player.duration));
  };
  const on = (name: string, act: (player: HTMLMediaElement) => void): void =>
    root.addEventListener(name, ({ target }) => isPlayer(target) && act(target), { signal, capture: true });
  const begin = (player: HTMLMediaElement): void => {
    const place = known.get(addressOf(player));
    if (place !== undefined && player.currentTime < 1) player.currentTime = place;
  };
  // Before anything is loaded this is where it will begin, and what it shows.
  root.querySelectorAll<HTMLMediaElement>('audio, video').forEach(begin);
  on('loadedmetadata', begin);
  on('play', (player) => {
    if (playing !== player) playing?.pause();
    playing = player;
  });
  on('timeupdate', (player) => {
    if (!player.paused && Date.now() - kept >= PACE) keepPlace(player);
  });
  on('pause', keepPlace);
  on('ended', keepPlace);
  const leave = (): void => {
    if (playing && !playing.paused && root.contains(playing)) keepPlace(playing);
  };
  addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', leave);
}
