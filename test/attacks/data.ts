import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One hostile snippet of HTML. */
export interface Payload {
  id: string;
  cls: string;
  payload: string;
}

/** One hostile document, and what a reader may make of it: `reject`, `items:N`, `min:N`, `reject_or_items:N` or `safe`. */
export interface Hostile {
  file: string;
  family: string;
  content_type: string;
  expect: string;
  title_exact?: string;
  bytes: Uint8Array;
}

const lines = <T>(file: string): T[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as T)
    : [];

/** Every payload of a folder's `xss.jsonl`. */
export const payloadsOf = (folder: string): Payload[] => lines<Payload>(join(folder, 'xss.jsonl'));

/** Every document that a folder's `xml/index.jsonl` names, with its bytes. */
export const documentsOf = (folder: string): Hostile[] =>
  lines<Omit<Hostile, 'bytes'>>(join(folder, 'xml/index.jsonl')).map((one) => ({
    ...one,
    bytes: new Uint8Array(readFileSync(join(folder, one.file))),
  }));

/** `count` of them, spread evenly. */
export const sampleOf = <T>(all: readonly T[], count: number): T[] =>
  Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor((at * all.length) / count)]).filter(
    (one) => one !== undefined,
  );
