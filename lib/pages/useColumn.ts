import { useEffect, useState } from 'preact/hooks';
import { type Standing, useMedia } from './useStanding.ts';

/** Where it is kept that the person has closed the column. */
const CLOSED = 'columnClosed';

/**
 * Whether the column of feeds is shown. Where there is room it is there and can be closed (false); where there is none
 * it can be called (true), and goes once something has been chosen. Otherwise it is as the width says (undefined).
 */
export function useColumn({ view, openId }: Standing): [boolean | undefined, () => void] {
  const roomy = useMedia('(min-width: 981px)');
  const [column, setColumn] = useState(() => (localStorage.getItem(CLOSED) ? false : undefined));
  useEffect(() => setColumn((shown) => (shown === true ? undefined : shown)), [view, openId]);
  const toggle = () => {
    if (!roomy) return setColumn(column ? undefined : true);
    if (column === false) localStorage.removeItem(CLOSED);
    else localStorage.setItem(CLOSED, '1');
    setColumn(column === false ? undefined : false);
  };
  return [column, toggle];
}
