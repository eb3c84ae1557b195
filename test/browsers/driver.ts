/** What every spec drives: one browser with the extension in it, whichever browser it is. */

export type Kind = 'chromium' | 'firefox';

/** A host name that nobody knows, in every browser we start. */
export const NOWHERE = 'nowhere.test';

export type Modifier = 'Control' | 'Shift' | 'Alt' | 'Meta';

export interface MouseOptions {
  button?: 'left' | 'middle';
  modifiers?: Modifier[];
}

/** One tab as the protocol gives it; `Page` (page.ts) is what specs use. */
export interface Tab {
  /** Resolves when the document at `url` has loaded. */
  goto(url: string): Promise<void>;
  /** The value of an expression in the page, promises awaited; plain JSON only. */
  evaluate(expression: string): Promise<unknown>;
  /** A real click at a point of the viewport, in CSS pixels. */
  mouse(x: number, y: number, options: MouseOptions): Promise<void>;
  /** A finger's tap at a point, real input; Chromium's only. */
  tap?(x: number, y: number): Promise<void>;
  /** Has the page stand on a screen that fingers alone reach; Chromium's only. */
  touchOnly?(): Promise<void>;
  /** Moves the pointer there, real input. */
  hover(x: number, y: number): Promise<void>;
  /** A real key stroke; names as in `KeyboardEvent.key`. */
  press(key: string, modifiers: Modifier[]): Promise<void>;
  /** Real text input to whatever has the focus. */
  type(text: string): Promise<void>;
  setFiles(selector: string, paths: string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(fullPage: boolean): Promise<Buffer>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  kind: Kind;
  /** Folder of the built extension. */
  extension: string;
  /** Where `*.test` is answered. */
  ports: { http: number; https: number };
  /** A proxy on the loopback that is asked for everything, whatever its host; the test hosts alone when missing. */
  proxy?: number;
  /** Kept when the browser ends; a fresh, temporary one when missing. */
  profile?: string;
  headless?: boolean;
  /** The interface's language, BCP 47; the browser must have it. */
  lang?: string;
}

/** A running browser as its driver gives it; `Browser` (browser.ts) is what specs use. */
export interface Engine {
  /** Origin of the extension's pages, with the scheme and no slash at the end. */
  readonly origin: string;
  /** Folder in which downloads arrive under their own names. */
  readonly downloads: string;
  /** A tab in front, or behind the one that is. */
  newTab(background?: boolean): Promise<Tab>;
  /** Addresses of all open tabs. */
  tabs(): Promise<string[]>;
  setColorScheme(scheme: 'light' | 'dark' | undefined): Promise<void>;
  /** Answers the extension's next request for this match pattern with yes, before it is made. */
  allow(pattern: string): Promise<void>;
  /**
   * Answers the open prompt with no. Chromium's prompt is out of reach, but it ends, refused, with the page that asked:
   * there the caller closes it.
   */
  refuse(): Promise<void>;
  /** Takes a granted match pattern away, as a person does on the browser's own pages. */
  revoke(pattern: string): Promise<void>;
  /** Stops the background at whatever it is doing; pages stay, and the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Has the browser let the extension start itself anew. */
  letReload(): Promise<void>;
  /** Console errors and uncaught exceptions of the extension's contexts, background included, since the launch. */
  troubles(): Promise<string[]>;
  /** Ends the process; `kill` gives it no chance to tidy up. */
  exit(kill: boolean): Promise<void>;
  /** Resolves when the process has ended, by whoever. */
  readonly ended: Promise<void>;
}
