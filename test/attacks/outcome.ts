/** What one part of the attacks came to. */
export interface Outcome {
  what: string;
  /** How many were played; a part that plays nothing has failed. */
  played: number;
  /** Every promise that was broken, as a sentence. */
  broken: string[];
  /** Figures worth a look. */
  note?: string;
}

const MOST_SHOWN = 12;

/** Prints it, and says whether it held. */
export function told(where: string, { what, played, broken, note }: Outcome): boolean {
  const held = broken.length === 0 && played > 0;
  const count = `${played - Math.min(played, broken.length)}/${played}`.padStart(11);
  process.stdout.write(`${held ? '  ' : '✗ '}${where.padEnd(9)} ${what.padEnd(58)} ${count}  ${note ?? ''}\n`);
  for (const line of broken.slice(0, MOST_SHOWN)) process.stdout.write(`  - ${line.slice(0, 300)}\n`);
  if (broken.length > MOST_SHOWN) process.stdout.write(`  - and ${broken.length - MOST_SHOWN} more\n`);
  return held;
}
