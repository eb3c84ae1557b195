/** Feed parsers beside ours. All of them get bytes: what each caller has to do before the parser counts. */
import { XMLParser } from 'fast-xml-parser';
import { parseFeed as feedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import { parseFeed } from '../../lib/feed/parse.ts';

export interface Sample {
  name: string;
  bytes: Uint8Array;
  url: string;
  contentType: string;
}

export interface Peer {
  name: string;
  /** Throws, or says false, where it cannot read the sample. */
  read(sample: Sample): unknown;
}

const CHARSET = /charset\s*=\s*["']?([^\s"';]+)/i;
const DECLARATION = /<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/i;

/** Bytes to text for those that take text: byte order mark, HTTP header, XML declaration, UTF-8. */
function decode({ bytes, contentType }: Sample): string {
  const [a, b] = bytes;
  const wide = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : undefined;
  const wideBig = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 300));
  const named = CHARSET.exec(contentType)?.[1] ?? DECLARATION.exec(start)?.[1] ?? 'utf-8';
  const label = wide ?? wideBig ?? (/^utf-?16/i.test(named) ? 'utf-8' : named);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

export const OURS: Peer = {
  name: 'Courant',
  read: ({ bytes, url, contentType }) => 'feed' in parseFeed(bytes, { url, contentType }),
};

const bare = new XMLParser({ ignoreAttributes: false });

export const PEERS: readonly Peer[] = [
  { name: 'feedsmith', read: (sample) => feedsmith(decode(sample)) },
  { name: 'rss-parser', read: (sample) => new RssParser().parseString(decode(sample)) },
  { name: 'fast-xml-parser', read: (sample) => bare.parse(decode(sample), true) },
];
