import { createRequire } from 'node:module';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { mend, type Vocabulary } from '../../../lib/feed/mend.ts';
import { PARSER } from '../../../lib/feed/xml.ts';

/** As it is published: one file, which nothing was left out of. */
const Whole: typeof XMLParser = createRequire(import.meta.url)('fast-xml-parser').XMLParser;

const VOCABULARY: Vocabulary = new Map([
  ['rss', 'group'],
  ['channel', 'group'],
  ['item', 'article'],
  ['title', 'leaf'],
  ['link', 'leaf'],
  ['dc:date', 'leaf'],
]);

const FEED = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]>
<rss version='2.0' xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base=https://paper.test>
  <channel><title>Tidewater &a; &amp; co</title><!-- one --><unknown a="1"/>
    <item rdf:about="a > b &lt; c &quot;d&quot; \t e"><title lang="">007</title><link href='x"y' rel=alternate /></item>
    <item><title><![CDATA[<b>1e5</b>]]></title><dc:date>2026-01-01</dc:date></item>
    <item __proto__="1" constructor='2' hasOwnProperty="3"><title/></item>
  </channel>
</rss>`;

describe('The parser of the package', () => {
  test('reads a mended document as the whole one does', () => {
    const { xml } = mend(FEED, VOCABULARY);
    expect(xml).toContain('<item');
    expect(new XMLParser(PARSER).parse(xml)).toEqual(new Whole(PARSER).parse(xml));
  });

  test('gives up where the whole one does: past a hundred levels', () => {
    const deep = (levels: number): string => '<rss>'.repeat(levels) + '</rss>'.repeat(levels);
    for (const Parser of [XMLParser, Whole]) {
      expect(() => new Parser(PARSER).parse(deep(100))).not.toThrow();
      expect(() => new Parser(PARSER).parse(deep(103))).toThrow();
    }
  });

  test('reads no DOCTYPE, which a mended document has none of', () => {
    expect(() => new XMLParser(PARSER).parse('<!DOCTYPE rss [<!ENTITY a "b">]><rss/>')).toThrow('DOCTYPE');
    expect(mend(FEED, VOCABULARY).xml).not.toContain('<!');
  });
});
