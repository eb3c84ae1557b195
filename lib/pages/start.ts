import { type ComponentChild, render } from 'preact';
import { messageLang } from '../i18n.ts';
import { takeOver } from './takeOver.ts';
import { keepTheme } from './theme.ts';

/** Puts a page of ours into its document: its language, its look, its content. */
export function start(page: ComponentChild): void {
  document.documentElement.lang = messageLang();
  document.documentElement.dir = 'ltr';
  keepTheme();
  const draw = () => render(page, document.body);
  if (window.early) void takeOver(window.early, draw);
  else draw();
}
