import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pending } from '../../lib/model.ts';

/** A row whose site is granted already is past waiting for the person by then, in milliseconds. */
export const PASSING = 700;

type Known = Map<string, { step: Pending['step']; since: number }>;

/** Since when each row has been in its step, as this page knows it; what stood before the page opened tells itself. */
function sinceWhen(pending: Pending[], known: Known | undefined, now: number): Known {
  const since = (row: Pending): number => {
    if (!known) return row.at;
    const before = known.get(row.address);
    return before?.step === row.step ? before.since : now;
  };
  return new Map(pending.map((row) => [row.address, { step: row.step, since: since(row) }]));
}

/** The rows that really wait for permission: every row begins so, and one whose site is granted goes on at once. */
export function useWaiting(pending: Pending[] | undefined): Pending[] {
  const known = useRef<Known>(undefined);
  const [, look] = useState(0);
  const now = Date.now();
  if (pending) known.current = sinceWhen(pending, known.current, now);
  const rows = pending?.filter(({ step }) => step === 'permission') ?? [];
  const ageOf = ({ address }: Pending): number => now - (known.current?.get(address)?.since ?? now);
  const passing = rows.map(ageOf).filter((age) => age < PASSING);
  const next = passing.length > 0 ? PASSING - Math.max(...passing) : undefined;
  useEffect(() => {
    if (next === undefined) return;
    const timer = setTimeout(() => look((n) => n + 1), next);
    return () => clearTimeout(timer);
  });
  return rows.filter((row) => ageOf(row) >= PASSING);
}
