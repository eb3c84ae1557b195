import { expect, test } from 'vitest';
import { PRODUCT, sources, withoutComments } from './sources.ts';

/** Ways from a string to markup or code that go past the sanitiser. */
const FORBIDDEN =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|DOMParser|createContextualFragment|srcdoc|setHTMLUnsafe|parseHTMLUnsafe)\b|\bdocument\.write|\beval\(|\bnew Function\b/;

const findings = (pattern: RegExp): string[] =>
  sources(...PRODUCT).flatMap(({ path, text }) => {
    const found = pattern.exec(withoutComments(text));
    return found ? [`${path}: ${found[0]}`] : [];
  });

test('no string becomes markup or code but through the sanitiser', () => {
  expect(findings(FORBIDDEN)).toEqual([]);
});

test('no markup carries a style attribute: the policy of the pages would drop it', () => {
  expect(findings(/<[a-zA-Z][^<>]*\sstyle=/)).toEqual([]);
});
