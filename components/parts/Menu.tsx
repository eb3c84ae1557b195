import type { ComponentChildren, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuButton {
  id: string;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  'aria-controls': string | undefined;
  onClick: () => void;
}

interface Props {
  label: string;
  /** The button that opens it, given what makes it one. */
  button: (props: MenuButton) => ComponentChildren;
  /** Choosing one of several leaves it open, so that one can try. */
  stays?: boolean;
  /** Further classes. */
  also?: string;
  children: ComponentChildren;
}

const ITEMS = '[role^="menuitem"]:not(:disabled)';

/** Which item the arrow keys, Home and End lead to. */
function stepOf(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

/** The item a key leads to: by the arrows, or by the letter it begins with. */
function itemFor(key: string, items: HTMLElement[]): HTMLElement | undefined {
  const at = items.findIndex((item) => item.matches(':focus'));
  const step = stepOf(key, at, items.length);
  if (step !== undefined) return items[step];
  if ([...key].length !== 1 || key === ' ') return undefined;
  const begins = (item: HTMLElement) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins);
}

/** Calls back on a press or a focus anywhere outside these elements; the article's frame swallows presses, not focus. */
function useElsewhere(open: boolean, ids: string[], onElsewhere: () => void): void {
  useEffect(() => {
    if (!open) return;
    const press = ({ target }: Event) => {
      const inside = target instanceof Node && ids.some((id) => document.getElementById(id)?.contains(target));
      if (!inside) onElsewhere();
    };
    document.addEventListener('pointerdown', press);
    addEventListener('blur', onElsewhere);
    return () => {
      document.removeEventListener('pointerdown', press);
      removeEventListener('blur', onElsewhere);
    };
  }, [open]);
}

/** A button and its menu: arrows move, a letter leads to the item it begins, Escape and a press elsewhere close. */
export function Menu({ label, button, stays, also, children }: Props) {
  const [id, opener] = [useId(), useId()];
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  useElsewhere(open, [id, opener], () => setOpen(false));
  useLayoutEffect(() => {
    if (!open || !menu.current) return;
    const { current } = menu;
    (
      current.querySelector<HTMLElement>('[aria-checked="true"][role$="radio"]') ??
      current.querySelector<HTMLElement>(ITEMS) ??
      // Its items may still be on their way: the keys are heard all the same.
      current
    ).focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    document.getElementById(opener)?.focus();
  };
  const press = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation();
    const leave = event.key === 'Escape' || event.key === 'Tab';
    const to = leave ? undefined : itemFor(event.key, [...event.currentTarget.querySelectorAll<HTMLElement>(ITEMS)]);
    if (leave || to) event.preventDefault();
    if (leave) close();
    to?.focus();
  };
  const choose = (event: TargetedMouseEvent<HTMLDivElement>) => {
    const item = event.target instanceof Element ? event.target.closest(ITEMS) : null;
    if (item && !(stays && item.matches('[role$="radio"]'))) close();
  };
  const classes = also ? `menu ${also}` : 'menu';
  return (
    <>
      {button({
        id: opener,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        onClick: () => setOpen(!open),
      })}
      {open && (
        <div
          class={classes}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          ref={menu}
          onKeyDown={press}
          onClick={choose}
        >
          {children}
        </div>
      )}
    </>
  );
}
