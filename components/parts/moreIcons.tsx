import type { ComponentChildren } from 'preact';
import { addIcons } from './Icon.tsx';

/** The icons of what comes after a first paint; importing this file makes them known. */
export const MORE = {
  search: (
    <>
      <circle cx="8.75" cy="8.75" r="5" />
      <path d="m12.5 12.5 4 4" />
    </>
  ),
  undo: (
    <>
      <path d="M7.5 4 3.75 7.75 7.5 11.5" />
      <path d="M3.75 7.75h8a4.25 4.25 0 0 1 0 8.5H8" />
    </>
  ),
  back: <path d="M12 4.5 6.5 10l5.5 5.5" />,
  settings: (
    <>
      <path d="M3.5 6.5h6.25M14.25 6.5h2.25M3.5 13.5h2.25M10.25 13.5h6.25" />
      <circle cx="12" cy="6.5" r="2.25" />
      <circle cx="8" cy="13.5" r="2.25" />
    </>
  ),
  folder: (
    <path d="M3.25 6.25A1.25 1.25 0 0 1 4.5 5h3.1l1.9 2h6A1.25 1.25 0 0 1 16.75 8.25v6.25a1.25 1.25 0 0 1-1.25 1.25h-11a1.25 1.25 0 0 1-1.25-1.25z" />
  ),
  feed: (
    <>
      <circle cx="5.25" cy="14.75" r="1.35" fill="currentColor" stroke="none" />
      <path d="M4.25 9.75a6 6 0 0 1 6 6M4.25 4.75a11 11 0 0 1 11 11" />
    </>
  ),
  plus: <path d="M10 4.25v11.5M4.25 10h11.5" />,
  image: (
    <>
      <rect x="3.25" y="4.25" width="13.5" height="11.5" rx="1.5" />
      <circle cx="7.25" cy="8" r="1.25" />
      <path d="m3.75 14.25 4-3.5 2.5 2.1 3-3.1 3.25 3.25" />
    </>
  ),
  warning: (
    <>
      <path d="M10 3.75 17 16H3z" />
      <path d="M10 8.25v3.5" />
      <circle cx="10" cy="13.75" r=".95" fill="currentColor" stroke="none" />
    </>
  ),
  pause: <path d="M7.25 4.75v10.5M12.75 4.75v10.5" />,
  trash: <path d="M3.75 6h12.5M7.75 6V4h4.5v2M5.25 6l.75 10.25h8L14.75 6M8.4 9v4.25M11.6 9v4.25" />,
  drag: (
    <>
      <circle cx="7.5" cy="5" r="1.2" fill="currentColor" stroke="none" />
      <circle cx="7.5" cy="10" r="1.2" fill="currentColor" stroke="none" />
      <circle cx="7.5" cy="15" r="1.2" fill="currentColor" stroke="none" />
      <circle cx="12.5" cy="5" r="1.2" fill="currentColor" stroke="none" />
      <circle cx="12.5" cy="10" r="1.2" fill="currentColor" stroke="none" />
      <circle cx="12.5" cy="15" r="1.2" fill="currentColor" stroke="none" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 6.25V10l2.5 1.75" />
    </>
  ),
  close: <path d="m5.25 5.25 9.5 9.5M14.75 5.25l-9.5 9.5" />,
  text: (
    <>
      <path d="M2.75 15 6.5 5.5h.5L10.75 15M4 12h5.5" />
      <path d="M17 10.5V15M17 12.75a2.1 2.25 0 1 1-4.2 0 2.1 2.25 0 0 1 4.2 0z" />
    </>
  ),
  import: (
    <>
      <path d="M10 3.75v7.75M6.75 8.5 10 11.75l3.25-3.25" />
      <path d="M3.75 12.5v2.25a1.25 1.25 0 0 0 1.25 1.25h10a1.25 1.25 0 0 0 1.25-1.25V12.5" />
    </>
  ),
  offline: (
    <>
      <path d="M3.5 3.5l13 13" />
      <path d="M6.2 6.6A4 4 0 0 0 6 13.9h7.6M9 5.6a4.2 4.2 0 0 1 5 3.3 2.6 2.6 0 0 1 2.3 3.9" />
    </>
  ),
  keyboard: (
    <>
      <rect x="2.5" y="5.25" width="15" height="9.5" rx="1.5" />
      <path d="M7.25 12h5.5" />
      <circle cx="5.5" cy="8.5" r=".85" fill="currentColor" stroke="none" />
      <circle cx="8.5" cy="8.5" r=".85" fill="currentColor" stroke="none" />
      <circle cx="11.5" cy="8.5" r=".85" fill="currentColor" stroke="none" />
      <circle cx="14.5" cy="8.5" r=".85" fill="currentColor" stroke="none" />
    </>
  ),
  bell: (
    <>
      <path d="M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1.25 1H4.25z" />
      <path d="M8.5 16.5h3" />
    </>
  ),
  link: (
    <>
      <path d="m8.4 11.6 3.2-3.2" />
      <path d="m9.5 6.1 1.6-1.6a3.1 3.1 0 0 1 4.4 4.4l-1.6 1.6M10.5 13.9l-1.6 1.6a3.1 3.1 0 0 1-4.4-4.4l1.6-1.6" />
    </>
  ),
  up: <path d="M10 15.75V4.25M5.25 9 10 4.25 14.75 9" />,
  down: <path d="M10 4.25v11.5M5.25 11 10 15.75 14.75 11" />,
  file: <path d="M5.25 3.75h6l3.5 3.5v9h-9.5zM11 4v3.5h3.5" />,
} satisfies Record<string, ComponentChildren>;

addIcons(MORE);
