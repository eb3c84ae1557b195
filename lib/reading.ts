/** The nouns of reading, beside those of `model.ts`. */

/** Where reading stands in an article, at the top of what is seen. */
export interface ReadTo {
  /** Which of the text's blocks, and of how many; -1 where it is none. */
  box: number;
  of: number;
  /** How much of the block has gone by: a share of its height. */
  part: number;
  /** How much of the text has gone by: a share of its height, for a text that has other blocks by now. */
  share: number;
}

/** What a person hides in a feed's articles: elements by a CSS selector, or paragraphs that contain a text. */
export interface HideRule {
  selector?: string;
  text?: string;
}

/** What is hidden in a feed's articles, as the person has said. */
export interface Hiding {
  hide?: HideRule[];
}

/** One way to share an article, made by the person. */
export interface ShareTemplate {
  name: string;
  /** An address (https, http, mailto) with `{url}` and `{title}` where they belong. */
  template: string;
}

/** What the person chose for articles beside `Settings`' own. */
export interface ArticleSettings {
  /** How wide the text may be. */
  measure: 'narrow' | 'normal' | 'wide';
  share: ShareTemplate[];
}

/** The sizes articles are set in: what `Settings.readScale` may be. */
export const SCALES = [0.88, 0.94, 1, 1.12, 1.25, 1.5];

/** The next size up or down (1 or -1); the same at the ends. */
export const scaled = (now: number, step: 1 | -1): number => {
  const at = SCALES.indexOf(now) + step;
  return SCALES[at] ?? now;
};
