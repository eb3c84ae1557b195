import type { Paper } from '../paper.ts';

/**
 * What a full-text relay does to a story: a date line and the lead picture before it, empty promotion blocks inside, a
 * share bar whose buttons are custom elements after it, and the relay's own advertisement as a trailer.
 */
function relayed(
  date: string,
  picture: string | undefined,
  lead: string,
  paragraphs: string[],
  title: string,
): string[] {
  const text = encodeURIComponent(title);
  const address = encodeURIComponent('https://bei.test/s.F');
  const share = (href: string): string => `<a href="${href}" target="_blank" rel="noopener nofollow"><span></span></a>`;
  return [
    `<div>${date}</div>${picture ? `<img src="https://beichuang.test/pictures/${picture}">` : ''}<p><strong>${lead}</strong></p>`,
    `<div>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}<div data-selfpromo-newsletter></div><div data-selfpromo-app></div></div>`,
    `<div><div>分享 :</div><div>${share(`https://www.facebook.com/dialog/share?app_id=1200&amp;href=${address}&amp;locale=zh_CN`)}${share(`whatsapp://send?text=${text}%20-%20${address}`)}${share(`https://web.whatsapp.com/send?text=${text}%20-%20${address}`)}${share(`https://x.com/intent/tweet?url=${address}&amp;via=beichuang&amp;text=${text}&amp;lang=zh-cn`)}<span data-root-share><share-button v-on:open="openModal"></share-button><share-modal v-if="displayModal" v-on:close="closeModal"></share-modal></span></div></div>`,
    '<br><hr><div>更多全文订阅源：<br><a href="https://relay.test" style="color:orange" target="_blank">https://relay.test</a> <br><a href="https://relay-mirror.test" style="color:orange" target="_blank">https://relay-mirror.test</a><br></div>',
  ];
}

const SCALE = '旧书摊上的借书卡：四十年里，同一本游记被谁带回过家';
const TRANSLATION = '一本书的第三个译本：译者在后记里删掉了什么';
const CROSSING = '江上慢读：把一本小说分给十二次过江';
const CATALOGUE = '图书馆把卡片柜搬回了大厅';
const MARGIN = '写在页边的人';

export const BEICHUANG: Paper = {
  host: 'beichuang.test',
  title: '北窗读书',
  description: '书评与书人，全文转送。',
  lang: 'zh-CN',
  format: 'rss2',
  path: '/full.xml',
  full: true,
  stories: [
    {
      title: SCALE,
      ago: 4,
      summary: '一张借书卡上有十九个名字，我们找到了其中十一个人。',
      body: relayed(
        '22/11/2026 - 10:40',
        'bookshop.svg',
        '南门旧书摊上，一本一九八一年版的游记以八元售出。书后的纸袋里还插着原来的借书卡，上面有十九个名字，最早的一个写于一九八二年春天。',
        [
          '买书的人是一位中学地理老师。她没有读游记，先读了那张卡。名字的字迹各不相同，有两个被雨水洇开，有一个写了又划掉，旁边补了一行小字：“替妹妹还。”',
          '她照着名字去找人。三个月里，她找到了十一位。最年长的八十四岁，记得书里写过一座没有栏杆的桥；最年轻的当年还在念小学，借它只是因为封面上有一艘船。',
          '卡上借期最长的一次是七个月。借书人后来当了轮机员，他说那年冬天跟船去了北方，书一直放在铺位底下，回来时封面多了一圈茶渍，还书的人没有罚他。',
          '十一个人里，有九个说从来没有到过书里写的地方。有一位去过，去的时候带着手抄的半页目录，到了才发现那座桥已经有了栏杆。',
          '如今这本书又有了第二十个读者。她在卡片最末一行写下自己的名字和日期，归还日期一栏空着。',
        ],
        SCALE,
      ),
    },
    {
      title: TRANSLATION,
      ago: 124,
      body: relayed(
        '22/11/2026 - 08:30',
        undefined,
        '同一部小说在四十年间有了三个译本。最新一版的译者在后记里删去了整整一页，编辑把那一页留在了抽屉里。',
        [
          '被删的一页谈的是一个词：原文里的“静”，前两位译者分别译作“安静”和“寂静”。第三位译者试了十一种写法，最后用的是一个逗号。',
          '“一页后记讲一个逗号，太吵了。”她这样解释。',
        ],
        TRANSLATION,
      ),
    },
    {
      title: CROSSING,
      ago: 2700,
      body: relayed(
        '20/11/2026 - 13:00',
        'ferry.svg',
        '她每天坐同一班渡轮，九分钟读三页，一个月刚好读到主人公离家。',
        [
          '船上读书有船上的规矩：靠岸前一分钟合上，不看最后一行。她说最后一行要留到明天，这样过江就成了一件有悬念的事。',
          '十二次过江读完一章，一个冬天读完一本。',
        ],
        CROSSING,
      ),
    },
    {
      title: CATALOGUE,
      ago: 5600,
      body: relayed(
        '18/11/2026 - 09:10',
        undefined,
        '电脑检索快得多，可是没有人会在电脑里翻到隔壁那一张。',
        ['馆长说，卡片柜搬回来以后，借阅量没有变，借错的书多了，还书时说“这本也好看”的人也多了。'],
        CATALOGUE,
      ),
    },
    {
      title: MARGIN,
      ago: 9900,
      body: relayed(
        '15/11/2026 - 17:20',
        undefined,
        '一批旧书的页边写满了铅笔字，字迹属于同一个人，书却来自七家图书馆。',
        ['没有人知道他是谁。最后一本的末页上写着：到此为止，眼睛不行了，诸位接着读。'],
        MARGIN,
      ),
    },
  ],
};
