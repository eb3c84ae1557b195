/** Where a player that sites embed has its own page: players refuse to run in a tab of their own, or in our pages. */
const PAGES: readonly [player: RegExp, page: string][] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v|shorts|live)\/([\w-]{6,20})/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, 'https://vimeo.com/$1'],
  [/^https?:\/\/player\.bilibili\.com\/.*[?&]bvid=(\w+)/, 'https://www.bilibili.com/video/$1'],
  [/^https?:\/\/player\.bilibili\.com\/.*[?&]aid=(\d+)/, 'https://www.bilibili.com/video/av$1'],
  [
    /^https?:\/\/(?:www\.|geo\.)?dailymotion\.com\/(?:embed\/video\/|player(?:\/\w+)?\.html\?video=)(\w+)/,
    'https://www.dailymotion.com/video/$1',
  ],
  [/^https?:\/\/player\.youku\.com\/embed\/([\w=]+)/, 'https://v.youku.com/v_show/id_$1.html'],
  [/^https?:\/\/embed\.nicovideo\.jp\/watch\/(\w+)/, 'https://www.nicovideo.jp/watch/$1'],
  [/^https?:\/\/player\.twitch\.tv\/.*[?&]video=v?(\d+)/, 'https://www.twitch.tv/videos/$1'],
];

/** The page a person can watch it on; the player's own address where no better one is known. */
export function pageOfPlayer(address: string): string {
  for (const [player, page] of PAGES) {
    const match = player.exec(address);
    if (match) return page.replace('$1', match[1] ?? '');
  }
  return address;
}

/** Whether an embedded address reads like a player's. */
export const isPlayerAddress = (address: string): boolean =>
  pageOfPlayer(address) !== address ||
  /^https?:\/\/(?:[\w.-]+\.)?(?:player|video|videos|tv|play)\.|\/(?:embed\/video|embed\/v|videos?|player|vod|clips?)(?:[/.?]|$)|video_?(?:id|ext)/i.test(
    address,
  );
