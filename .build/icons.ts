/** `node .build/icons.ts` writes the icons of `public/icon` anew as pictures of at most 256 colours, which is a third of their bytes. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Picture {
  width: number;
  height: number;
  /** Red, green, blue, alpha, from the top left. */
  pixels: Buffer;
}

const HEAD = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer[]>();
  for (let at = HEAD.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    chunks.set(name, [...(chunks.get(name) ?? []), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return new Map([...chunks].map(([name, parts]) => [name, Buffer.concat(parts)]));
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** What a byte was predicted from its neighbours as (PNG, 9.2): left, above, above left. */
function predicted(filter: number, a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return [0, a, b, (a + b) >> 1, pa <= pb && pa <= pc ? a : pb <= pc ? b : c][filter] ?? 0;
}

/** Reads a PNG of 8 bits a channel with alpha, or one that was written here. */
function read(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const [head, palette, alpha] = ['IHDR', 'PLTE', 'tRNS'].map((name) => chunks.get(name));
  const [width, height] = [head?.readUInt32BE(0) ?? 0, head?.readUInt32BE(4) ?? 0];
  const size = palette ? 1 : 4;
  const line = width * size;
  const data = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const plain = Buffer.alloc(line * height);
  for (let at = 0; at < plain.length; at++) {
    const [y, x] = [Math.floor(at / line), at % line];
    const left = x < size ? 0 : (plain[at - size] ?? 0);
    const corner = x < size ? 0 : (plain[at - size - line] ?? 0);
    plain[at] = (data[at + y + 1] ?? 0) + predicted(data[y * (line + 1)] ?? 0, left, plain[at - line] ?? 0, corner);
  }
  if (!palette) return { width, height, pixels: plain };
  const colours = [...plain].map((of) => [...palette.subarray(of * 3, of * 3 + 3), alpha?.[of] ?? 255]);
  return { width, height, pixels: Buffer.from(colours.flat()) };
}

/** Colours nearer than eyes can tell become one. */
const rounded = (value: number): number => Math.min(255, Math.round(value / 8) * 8);

/** @throws where there are more than 256 colours. */
function write({ width, height, pixels }: Picture): Buffer {
  const ofPixels = Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at * 4, at * 4 + 4).map(rounded);
    return alpha === 0 ? 0 : ((red << 24) | (green << 16) | (blue << 8) | alpha) >>> 0;
  });
  // Those that let something through come first, so that `tRNS` may end with them.
  const colours = [...new Set(ofPixels)].sort((a, b) => (a & 255) - (b & 255) || a - b);
  if (colours.length > 256) throw new Error(`There are ${colours.length} colours.`);
  const bytes = (parts: number[]): Buffer => Buffer.from(parts);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const places = new Map(colours.map((colour, at) => [colour, at]));
  const indices = ofPixels.map((colour) => places.get(colour) ?? 0);
  const lines = Array.from({ length: height }, (_, y) => [0, ...indices.slice(y * width, (y + 1) * width)]);
  return Buffer.concat([
    HEAD,
    chunk('IHDR', head),
    chunk('PLTE', bytes(colours.flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255]))),
    chunk('tRNS', bytes(colours.map((colour) => colour & 255).filter((alpha) => alpha < 255))),
    chunk('IDAT', deflateSync(bytes(lines.flat()), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const FOLDER = join(import.meta.dirname, '../public/icon');
for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.png'))) {
  const path = join(FOLDER, name);
  writeFileSync(path, write(read(readFileSync(path))));
}
