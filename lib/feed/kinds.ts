import type { Enclosure } from '../model.ts';

export type MediaKind = 'image' | 'audio' | 'video';

const ENDINGS: [MediaKind, RegExp][] = [
  ['image', /\.(?:jpe?g|png|gif|webp|avif|svg)$/i],
  ['audio', /\.(?:mp3|m4[ab]|aac|og[ga]|opus|flac|wav)$/i],
  ['video', /\.(?:mp4|m4v|webm|mov|ogv)$/i],
];

/** Types that say no more than that there are bytes, or are none. */
const SAYS_NOTHING = /^[^/]*$|octet-stream|download|unknown/;

/** What an address is by its ending, whatever it asks for behind that. */
export function kindByEnding(url: string): MediaKind | undefined {
  const path = URL.parse(url)?.pathname ?? '';
  return ENDINGS.find(([, ending]) => ending.test(path))?.[0];
}

/** Whether it is to be seen or heard: by its type, or by its ending where the type says nothing. */
export function kindOf({ url, type = '' }: Pick<Enclosure, 'url' | 'type'>): MediaKind | undefined {
  const [, said] = /^(image|audio|video)\//.exec(type) ?? [];
  if (said) return said as MediaKind;
  return SAYS_NOTHING.test(type) ? kindByEnding(url) : undefined;
}
