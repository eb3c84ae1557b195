import { describe, expect, it } from 'vitest';
import { flatten } from '../../../lib/content/nesting.ts';
import { endOpen } from '../../../lib/content/openEnds.ts';

const count = (html: string, tag: string): number => html.split(tag).length - 1;

describe('Nesting', () => {
  it.each([
    ['boxes', `${'<div>'.repeat(150)}x${'</div>'.repeat(150)}`],
    ['paragraphs, items and cells that end one another', `${'<p>a'.repeat(900)}<ul>${'<li>b'.repeat(900)}`],
    ['links that end one another', '<a href=x>a'.repeat(900)],
    ['bold text that nobody ends', '<p><b>a'.repeat(25)],
    ['neighbours', '<div><b>a</b></div>'.repeat(2000)],
  ])('is left alone as people write it: %s', (_, html) => {
    expect(flatten(html)).toBe(html);
  });

  it('is cut, start and end, where there is more of it, and no text goes', () => {
    const html = `${'<div>a'.repeat(1000)}${'b</div>'.repeat(1000)}`;
    const flat = flatten(html);
    expect(count(flat, '<div>')).toBe(230);
    expect(count(flat, '</div>')).toBe(230);
    expect(flat.replaceAll(/<[^>]*>/g, '')).toBe(html.replaceAll(/<[^>]*>/g, ''));
  });

  it('counts a table as what it brings along', () => {
    expect(count(flatten('<table><tr><td>'.repeat(1000)), '<table>')).toBe(25);
  });

  it('lets no format be carried on into thousands of boxes', () => {
    const html = `${Array.from({ length: 20 }, (_, n) => `<font color=${n}>`).join('')}${'<p>a'.repeat(9000)}<b>c</b>`;
    const flat = flatten(html);
    expect(count(flat, '</font>')).toBe(20);
    expect(flat.endsWith('<p>ac')).toBe(true);
  });

  it('keeps the first attributes of a crowd, and the first players', () => {
    const crowd = `<p ${Array.from({ length: 900 }, (_, n) => `a${n}="x>"`).join(' ')} title=z>b`;
    expect(count(flatten(crowd), '"x>"')).toBe(200);
    expect(flatten(crowd).endsWith(' >b')).toBe(true);
    expect(count(flatten('<video src=x></video>c'.repeat(90)), '<video')).toBe(50);
  });
});

describe('A document written to be slow', () => {
  it.each([
    ['tags cut off', `${'<a x="'.repeat(150_000)}="='>'"`],
    ['comments cut off', '<!--'.repeat(250_000)],
    ['ends of nothing', '</b>'.repeat(250_000)],
    ['frames', `${'<iframe/>'.repeat(100_000)}</iframe>`],
    ['white space in a tag', `<p a${' '.repeat(1_000_000)}b>`],
    ['drawings ended by paragraphs', '<svg><p>'.repeat(120_000)],
    ['players', '<video>'.repeat(140_000)],
  ])('is read in a time that grows with its length alone: %s', (_, html) => {
    const start = process.cpuUsage();
    flatten(endOpen(html));
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8);
  });
});
