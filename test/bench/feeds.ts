/** Feeds made to measure: RSS as most programs write it, with escaped HTML and CDATA. */

const SENTENCES = [
  'The river rose in the night and was back in its bed by noon.',
  'Nobody had asked the lighthouse keeper, and he would not have told them.',
  'Über die Brücke fahren seit gestern wieder Züge.',
  '昨夜の雨で川が増水したが、朝には静かになった。',
  '昨晚的雨让河水上涨，天亮时已经退去。',
];

function paragraph(number: number): string {
  const sentence = SENTENCES[number % SENTENCES.length] ?? '';
  return `<p>${sentence} <a href="https://paper.test/more/${number}?a=1&amp;b=2">More</a> &mdash; <em>${number}</em></p>`;
}

function body(number: number): string {
  return Array.from({ length: 12 }, (_, index) => paragraph(number + index)).join('\n');
}

function item(number: number): string {
  const escaped = body(number).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `  <item>
    <title>Article ${number} &amp; what came of it</title>
    <link>https://paper.test/${number}</link>
    <guid isPermaLink="false">urn:paper:${number}</guid>
    <pubDate>Mon, 02 Mar 2026 03:04:${String(number % 60).padStart(2, '0')} +0000</pubDate>
    <dc:creator>Ada Berg</dc:creator>
    <category>Rivers</category>
    <description>${escaped}</description>
    <content:encoded><![CDATA[${body(number + 7)}]]></content:encoded>
    <enclosure url="https://paper.test/${number}.mp3" type="audio/mpeg" length="123456"/>
  </item>
`;
}

/** A feed of about so many bytes. */
export function feedOf(size: number): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [
    `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>The Measure</title>
  <link>https://paper.test/</link>
`,
  ];
  const usual = encoder.encode(item(1000)).length;
  const count = Math.max(1, Math.round(size / usual));
  for (let number = 1; number <= count; number++) parts.push(item(number));
  parts.push('</channel>\n</rss>\n');
  return encoder.encode(parts.join(''));
}

/** A feed of one article whose text has so many character references, of all kinds. */
export function entitiesOf(count: number): Uint8Array {
  const kinds = ['&amp;', '&eacute;', '&#20013;', '&#x4e2d;', '&lt;', '&hellip;'];
  const text = Array.from({ length: count }, (_, index) => kinds[index % kinds.length]).join('');
  return new TextEncoder().encode(
    `<rss version="2.0"><channel><title>References</title><item><title>One</title><description>${text}</description></item></channel></rss>`,
  );
}
