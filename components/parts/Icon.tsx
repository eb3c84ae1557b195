import type { ComponentChildren } from 'preact';
import type { MORE } from './moreIcons.tsx';

/** The icons of a list, drawn on a square of 20 with a line of 1.5; `Icon` adds line and colour. */
const FIRST = {
  refresh: (
    <>
      <path d="M16.2 10a6.2 6.2 0 1 1-1.9-4.46L16.2 7.4" />
      <path d="M16.2 3.6v3.8h-3.8" />
    </>
  ),
  star: (
    <path d="M10.00 3.50 11.85 8.15 16.85 8.48 13.00 11.67 14.23 16.52 10.00 13.85 5.77 16.52 7.00 11.67 3.15 8.48 8.15 8.15z" />
  ),
  'star-filled': (
    <path
      d="M10.00 3.50 11.85 8.15 16.85 8.48 13.00 11.67 14.23 16.52 10.00 13.85 5.77 16.52 7.00 11.67 3.15 8.48 8.15 8.15z"
      fill="currentColor"
    />
  ),
  check: <path d="m4.25 10.5 3.9 3.9 7.6-8.65" />,
  chevron: <path d="m5.75 8 4.25 4.25L14.25 8" />,
  open: (
    <>
      <path d="M8.5 4.75H5.75a1.5 1.5 0 0 0-1.5 1.5v8a1.5 1.5 0 0 0 1.5 1.5h8a1.5 1.5 0 0 0 1.5-1.5V11.5" />
      <path d="M11.75 4h4.25v4.25M16 4l-6.5 6.5" />
    </>
  ),
  more: (
    <>
      <circle cx="4.75" cy="10" r="1.35" fill="currentColor" stroke="none" />
      <circle cx="10" cy="10" r="1.35" fill="currentColor" stroke="none" />
      <circle cx="15.25" cy="10" r="1.35" fill="currentColor" stroke="none" />
    </>
  ),
  audio: (
    <>
      <path d="M3.5 8v4h2.75l3.75 3.25V4.75L6.25 8z" />
      <path d="M12.75 7.5a3.6 3.6 0 0 1 0 5M15 5.25a6.75 6.75 0 0 1 0 9.5" />
    </>
  ),
  sidebar: (
    <>
      <rect x="3.25" y="4.25" width="13.5" height="11.5" rx="1.5" />
      <path d="M8 4.25v11.5" />
    </>
  ),
  filter: <path d="M3.75 6h12.5M6.25 10h7.5M8.5 14h3" />,
  unread: (
    <>
      <circle cx="10" cy="10" r="6.25" />
      <circle cx="10" cy="10" r="2.5" fill="currentColor" stroke="none" />
    </>
  ),
  video: (
    <>
      <rect x="3.25" y="4.75" width="13.5" height="10.5" rx="1.5" />
      <path d="M8.5 7.75v4.5l3.75-2.25z" />
    </>
  ),
} satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof FIRST | keyof typeof MORE;

const drawings: Partial<Record<IconName, ComponentChildren>> = { ...FIRST };

/** Adds the icons that no first paint needs (moreIcons.tsx). */
export function addIcons(more: Partial<Record<IconName, ComponentChildren>>): void {
  Object.assign(drawings, more);
}

interface Props {
  name: IconName;
  /** 16 instead of 20. */
  small?: boolean;
  /** Mirrored where reading runs to the left. */
  flip?: boolean;
  tone?: 'warn';
  /** Further classes: `spin`, `turn`, `star`, `on`. */
  also?: string;
}

/** An icon beside words or inside a labelled button: it says nothing to a screen reader. */
export function Icon({ name, small, flip, tone, also }: Props) {
  const names = ['icon', small && 's', flip && 'flip', tone, also].filter(Boolean).join(' ');
  return (
    <svg class={names} viewBox="0 0 20 20" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
