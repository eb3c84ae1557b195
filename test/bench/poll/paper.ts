/** What the papers of the town print: Chinese texts of a usual length, always the same ones. */

/** Articles in a feed. */
export const ARTICLES = 20;
/** Bytes of an article's text. */
const TEXT = 1200;

const SENTENCES = [
  '昨夜河水上涨，清晨已经退去，桥上的行人比平日多了一些。',
  '图书馆的旧目录终于整理完毕，下周起读者可以按年份查阅。',
  '渡轮公司说，冬季班次不变，只是末班船提前二十分钟。',
  '山脚的茶园今年收得晚，价钱却比去年好。',
  '剧场门口排起长队，戏票在半个钟头里卖完了。',
  '气象台提醒，夜里有雾，开车的人请走慢一些。',
  '老街的石板路修了三个月，如今雨天也不再积水。',
  '学校把操场借给村里晒谷子，孩子们改在礼堂上体育课。',
  '一位摄影师把二十年来的底片捐给了档案馆。',
  '码头的钟停了两天，修钟的师傅说是海风里的盐。',
  '市场里的鱼贩记得每一位老主顾的名字。',
  '新的公交线路经过医院、邮局和两所小学。',
];

/** Always the same numbers, 0 to 1 (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ENCODER = new TextEncoder();

function text(roll: () => number): string {
  let paragraphs = '';
  let size = 0;
  while (size < TEXT) {
    const sentence = `${SENTENCES[Math.floor(roll() * SENTENCES.length)]}`;
    paragraphs += `<p>${sentence}</p>`;
    size += ENCODER.encode(sentence).length;
  }
  return paragraphs;
}

const DAY = 24 * 3_600_000;

/** @param opened the newest article is an hour older. */
export function feed(name: string, home: string, seed: number, opened: number): Uint8Array {
  const roll = dice(seed);
  const items = Array.from({ length: ARTICLES }, (_, index) => {
    const published = new Date(opened - 3_600_000 - Math.floor((index + roll()) * DAY)).toUTCString();
    const title = SENTENCES[Math.floor(roll() * SENTENCES.length)]?.slice(0, 14) ?? '';
    return `<item>
<title>${title} ${seed}-${ARTICLES - index}</title>
<link>${home}${ARTICLES - index}</link>
<guid isPermaLink="true">${home}${ARTICLES - index}</guid>
<pubDate>${published}</pubDate>
<dc:creator>编辑部</dc:creator>
<description><![CDATA[${text(roll)}]]></description>
</item>
`;
  });
  return ENCODER.encode(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${name}</title>
<link>${home}</link>
<description>${name}的消息</description>
<language>zh-CN</language>
${items.join('')}</channel>
</rss>
`);
}
