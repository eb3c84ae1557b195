/** Runs hostile documents through lib/feed and holds the results against what each file's index expects. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOpml } from '../../lib/feed/opml.ts';
import { parseFeed } from '../../lib/feed/parse.ts';

interface Attack {
  file: string;
  family: string;
  content_type: string;
  /** `reject`, `items:N`, `min:N`, `reject_or_items:N` or `safe`. */
  expect: string;
  title_exact?: string;
}

export interface AttackResult {
  file: string;
  /** What went wrong; missing where nothing did. */
  harm?: string;
}

const MOST_MS = 1000;
const MOST_BYTES = 256e6;

interface Outcome {
  rejected: boolean;
  items: number;
  title: string | undefined;
}

function run({ family, content_type }: Attack, bytes: Uint8Array): Outcome {
  if (family === 'opml') {
    const result = parseOpml(bytes);
    return 'error' in result
      ? { rejected: true, items: 0, title: undefined }
      : { rejected: false, items: result.feeds.length, title: result.feeds[0]?.title };
  }
  const result = parseFeed(bytes, { url: 'https://feed.test/', contentType: content_type });
  return 'error' in result
    ? { rejected: true, items: 0, title: undefined }
    : { rejected: false, items: result.feed.articles.length, title: result.feed.articles[0]?.title };
}

function asExpected(expected: string, { rejected, items }: Outcome): boolean {
  const [what, count] = expected.split(':');
  switch (what) {
    case 'reject':
      return rejected;
    case 'items':
      return !rejected && items === Number(count);
    case 'min':
      return !rejected && items >= Number(count);
    case 'reject_or_items':
      return rejected || items === Number(count);
    default:
      return true;
  }
}

function harm(attacked: Attack, bytes: Uint8Array): string | undefined {
  const heap = process.memoryUsage().heapUsed;
  const start = process.cpuUsage();
  let outcome: Outcome;
  try {
    outcome = run(attacked, bytes);
  } catch (error) {
    return `threw ${error}`;
  }
  // The reader's own time: a busy machine is no fault of its.
  const ms = process.cpuUsage(start).user / 1000;
  if (ms > MOST_MS) return `took ${ms.toFixed(0)} ms`;
  const grown = process.memoryUsage().heapUsed - heap;
  if (grown > MOST_BYTES) return `took ${(grown / 1e6).toFixed(0)} MB`;
  if ('polluted' in {}) return 'reached the prototype of all objects';
  if (!asExpected(attacked.expect, outcome)) {
    return `expected ${attacked.expect}, got ${outcome.rejected ? 'an error' : `${outcome.items} items`}`;
  }
  const { title_exact: title } = attacked;
  if (title !== undefined && outcome.title !== title) return `title ${JSON.stringify(outcome.title)}, not ${title}`;
  return undefined;
}

/** The result of every file the index in `folder` names. */
export function attack(folder: string): AttackResult[] {
  const index = join(folder, 'xml/index.jsonl');
  if (!existsSync(index)) return [];
  const attacks = readFileSync(index, 'utf8').split('\n').filter(Boolean);
  return attacks.map((line) => {
    const attacked = JSON.parse(line) as Attack;
    const found = harm(attacked, new Uint8Array(readFileSync(join(folder, attacked.file))));
    return { file: attacked.file, ...(found !== undefined && { harm: found }) };
  });
}
