import { describe, expect, it } from 'vitest';
import { endOpen } from '../../../lib/content/openEnds.ts';

describe('What an article leaves open', () => {
  it.each([
    ['a frame', '<p>a</p><iframe src=x><p>b</p>', '<p>a</p><iframe src=x></iframe><p>b</p>'],
    ['a frame closed as in XML', '<iframe src="x"/>b', '<iframe src="x"/></iframe>b'],
    ['the first of two frames', '<iframe/><p>b</p><iframe></iframe>', '<iframe/></iframe><p>b</p><iframe></iframe>'],
    ['a player, after its sources', '<video><source src=x><p>b', '<video><source src=x></video><p>b'],
    [
      'a list of choices',
      '<select><option>1<option>2<p>b',
      '<select><option>1</option><option>2</select></option><p>b',
    ],
    ['a drawing, whose tag goes', '<svg><title><p>b', '<title></title><p>b'],
    ['a script that took a tag for its attribute', '<script src=x <p>b</p>', '<script src=x ></script><p>b</p>'],
    ['a comment', 'a<!-- b <p>c', 'a<p>c'],
    ["an attribute's quote", 'a<a href="x><p>c</p>', 'a<p>c</p>'],
    ['a form, which is none', '<form><input name=attributes>a</form>b', '<input name=attributes>ab'],
    ['plain text', 'a<plaintext>b</plaintext>c', 'abc'],
  ])('is ended: %s', (_, html, mended) => {
    expect(endOpen(html)).toBe(mended);
  });

  it.each([
    ['paragraphs and items without an end', '<ul><li>a<li>b</ul><p>c<p>d <b>e'],
    ['text that looks like tags', '<p title="<iframe>">1 < 2 <3 a<b</p>'],
    ['elements that end', '<iframe></iframe><video>x</video><style>a{}</style><details>a</details><!-- x --><svg/>b'],
    ['a drawing that a paragraph ends', '<svg><style>a<p>b</p>'],
    ['what ends in other letters', '<STYLE>a</Style ><TextArea><p></TEXTAREA>'],
  ])('is all that changes, and these stay to the letter: %s', (_, html) => {
    expect(endOpen(html)).toBe(html);
  });

  it('is nothing any more the second time', () => {
    const html = '<math><annotation-xml><p><style><p title="</style><iframe a"b><!--"></style><p>c';
    expect(endOpen(endOpen(html))).toBe(endOpen(html));
  });
});
