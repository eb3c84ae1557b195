import { collapse } from './measure.ts';

const table = (text: string): ReadonlySet<string> => new Set(text.split(/[|\n]/).map((label) => label.trim()));

/** What stands before a row of share links, whole, in the languages of the web; written as `plain` leaves it. */
const CALLS = table(
  `share|share this|share it|share this article|share this story|share this post|share this page|share article|share story|share post|share on|share to|share via|share with
share with friends|share with your friends|share this with|share the story|share the love|sharing|share options|spread the word|tell a friend|tell your friends|send to a friend|like this|like and share
分享|分享到|分享至|分享给|分享给朋友|分享给好友|分享本文|分享此文|分享文章|分享这篇文章|分享本页|分享链接|一键分享|转发|转发到|转发至|转发给朋友|点赞 分享|微信扫一扫|扫一扫|微信扫码分享|扫码分享|分享到微信|分享到微博|分享到朋友圈|微信扫一扫分享
分享這篇文章|分享此頁|分享連結|轉發|轉寄|轉貼|分享給|分享給朋友|分享給好友|分享出去
シェア|シェアする|この記事をシェア|この記事をシェアする|記事をシェア|シェアはこちら|sns でシェア|snsでシェア|snsでシェアする|共有|共有する|この記事を共有|この記事を共有する|記事を共有|友達に教える
공유|공유하기|기사 공유|기사 공유하기|이 기사 공유하기|이 글 공유하기|공유 하기
شارك|شاركها|شاركه|مشاركة|المشاركة|شارك المقال|شارك الخبر|شارك هذا المقال|شارك هذه المقالة|شارك مع أصدقائك|شارك على
partager|partager sur|partagez|partager l article|partager cet article|partager par|teilen|artikel teilen|beitrag teilen|jetzt teilen|teilen auf
compartir|compartir en|comparte|compartir este artículo|comparte este artículo|condividi|condividi su|condividi l articolo|compartilhar|compartilhe|partilhar
поделиться|поделиться в|поделитесь|поделиться ссылкой|расскажите друзьям|поділитися|delen|deel dit artikel|deel|dela|del|jaa|udostępnij|podziel się|sdílet|paylaş|bu haberi paylaş
bagikan|bagikan artikel ini|kongsi|chia sẻ|chia sẻ bài viết|แชร์|แบ่งปัน|साझा करें|शेयर करें|اشتراک گذاری|به اشتراک بگذارید|שתף|שתפו|שיתוף`,
);

/** What else stands on the buttons of such a row: services, and what else one can do with an article. */
const BUTTONS = table(
  `email|e mail|mail|email this|email article|send|print|print this|print article|copy link|copy url|copy|link copied|copied|save|bookmark|more|comments|comment|tweet|tweet this|post|pin it|pin|repost|like|likes|permalink|trackback|trackbacks|reply|replies|report|back to top|top|font size|reply via email|reply by email|comment by email|opens in new window|opens in a new window|read later|listen|0
facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|tumblr|line|messenger|weibo|wechat|pocket|bluesky|threads|mastodon|flipboard|viber|hatena|kakaotalk|band|naver|qq|qzone
打印|纠错|我要纠错|举报|字号|大|中|小|返回顶部|回到顶部|回頂部|收藏|评论|点赞|复制链接|链接已复制|邮件|更多|空间|微信|微信好友|朋友圈|微博|新浪微博|qq空间|qq好友|豆瓣|列印|複製連結|收藏文章
ツイート|ツイートする|ポスト|ポストする|はてブ|はてなブックマーク|ブックマーク|リンクをコピー|urlをコピー|コピー|メール|メールで送る|印刷|印刷する|保存|送る|いいね|ページトップへ|トップへ戻る|通報|文字サイズ
링크 복사|url 복사|주소 복사|인쇄|인쇄하기|프린트|스크랩|이메일|메일|카카오톡|페이스북|트위터|네이버|밴드|라인|좋아요|저장|글자크기|글자 크기|맨 위로|신고|댓글|폰트
انشر|نشر|طباعة|نسخ الرابط|بريد إلكتروني|فيسبوك|تويتر|واتساب|إكس|imprimer|envoyer|copier le lien|drucken|mailen|link kopieren|merken
imprimir|enviar|copiar enlace|stampa|copiar link|распечатать|скопировать ссылку`,
);

const plain = (text: string): string =>
  collapse(text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
    .replace(/(?:^| )\d+(?:[km]|万|千)?(?= |$)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** Calls that are put together of parts. */
const CALL =
  /^(?:一键|一鍵|快来|快來|欢迎|歡迎|点击|點擊)?(?:分享|转发|轉發|转载|轉貼)(?:本|此|这篇|這篇|该|該)?(?:文|页|頁|文章|新闻|新聞|内容|內容|报道|報導)?(?:到|至|给|給|出去)?(?:朋友|好友|朋友圈|大家|他人)?$|^(?:この)?(?:記事|投稿|ページ|エントリー|ブログ)?(?:を)?(?:シェア|共有|拡散|ツイート)(?:する|しよう|してね|お願いします|ボタン)?$|^(?:이|본)? ?(?:기사|글|페이지|포스트|뉴스)?(?:를|을)? ?(?:공유|나누기)(?:하기|해 ?주세요|하세요)?$|^(?:شارك|شاركوا|مشاركة)(?: .{1,20})?$|^(?:שתפו|שתף|שיתוף)(?: .{1,20})?$|^(?:share|spread|post|send) (?:this|the|our|it|with|on|via|to)(?: .{1,24})?$|^(?:partage[rz]|teilen sie|teile|compart(?:e|ir)|condividi|compartilh[ea]r?|поделит(?:ься|есь)|paylaş|delen|deel|udostępnij)(?: .{1,24})?$/u;

/** Whether a text is the call before a row of share links and nothing else: "Share:", "分享 :", "シェア". */
export const isShareCall = (text: string): boolean =>
  text.length < 80 && (CALLS.has(plain(text)) || CALL.test(plain(text)));

/** Whether a text is nothing a row of share links could not hold: calls, names of services, counters, marks. */
export function isShareWords(text: string): boolean {
  if (text.length > 200) return false;
  const label = plain(text);
  const known = (word: string): boolean => CALLS.has(word) || BUTTONS.has(word);
  return (
    label === '' || known(label) || /^click to (?:share|email|print|tweet)/.test(label) || label.split(' ').every(known)
  );
}

const AD_LABEL =
  /^[\s\-–—•·*[(（【「]*(?:(?:an? )?(?:advertisements?|advertising|advert|paid (?:content|partnership|post|advertisement)|partner content|branded content|sponsored(?: content| links?| post| story)?|a (?:message|word) from our (?:sponsors?|partners?))|(?:story|article|post|interview|recipe) continues (?:below|after)(?: (?:this|the))?(?: ad(?:vertisement)?)?|(?:continue|keep) reading (?:below|after)(?: (?:this|the))?(?: ad(?:vertisement)?)?|scroll (?:down )?to continue(?: reading)?|广告|廣告|スポンサーリンク|スポンサードリンク|広告|記事の後に続きます|광고|반응형|إعلان|إعلانات|publicité|anzeige|werbung|publicidad|pubblicità|publicidade|реклама|reklama|advertentie|annonse?|pr|ad|ads|promoted|推广|推廣|赞助内容|贊助內容|赞助商|스폰서|협찬|ممول|מודעה|פרסומת|ilan|reklam|quảng cáo|iklan|(?:728x90|300x250|336x280|320x100|320x50|160x600|970x(?:90|250)|468x60)|โฆษณา|विज्ञापन|تبلیغات?)[\s\-–—•·*:：\])）】」]*$/i;

/** A label that says what comes after it: "Werbung – the text goes on below". */
const AD_LABEL_ON =
  /^[\s\p{P}\p{S}]*(?:广告位?|廣告(?:位|版位)?|(?:赞助|贊助)(?:商|广告|廣告)?(?:信息|訊息|内容|內容)?|広告|広告の(?:後|あと)|기사 ?중간 ?광고|광고|werbung|anzeige|publicité|publicidad|publicidade|pubblicità|реклама|إعلان|advertisement)(?:[\s\p{P}\p{S}]+.{0,16}(?:合作|提供|继续|繼續|閱讀|阅读|続き|続く|계속|이어|weiter|fort|continu|suite|sigue|contin|dopo|proseg|продолж|далее|يتبع|تابع|below|after).{0,10}|입니다|이후.{0,10})[\s\p{P}\p{S}]*$/iu;

/** Whether a text is the label of an advertisement and nothing else. */
export const isAdLabel = (text: string): boolean => text.length < 60 && (AD_LABEL.test(text) || AD_LABEL_ON.test(text));

const AD_MARK =
  /^[[【(（<［]\s*(?:ad|advert|advertisement|sponsored|promoted|pr|広告|廣告|广告|推广|推廣|赞助|광고|협찬|إعلان|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама|reklam|iklan)\s*[\]】)）>］]|^(?:sponsored|advertisement|anzeige|werbung|广告|廣告|広告|광고|реклама)\s?[:：|｜]|^(?:реклама|реклама на правах)\s?[.:·]/iu;

/** Whether a text begins with the label of an advertisement: "[광고] ...". */
export const isMarkedAd = (text: string): boolean => text.length < 160 && AD_MARK.test(text);

const PLACEHOLDER =
  /^(?:loading|please wait|skip (?:ad|advertisement|to (?:main )?content)|(?:please )?enable javascript.{0,60}|javascript is (?:disabled|required).{0,60}|your browser does ?n[o’']t support.{0,80}|this (?:video|content|embed) (?:could not|cannot) be.{0,60}|加载中|載入中|正在加载|正在載入|您的浏览器不支持.{0,30}|您的瀏覽器不支援.{0,30}|読み込み中(?:です)?|お使いのブラウザ.{0,40}|로딩 ?중|불러오는 중|جار[ي]? التحميل|laden|wird geladen|chargement(?: en cours)?|cargando|caricamento|carregando|загрузка|yükleniyor|טוען)[\s.…]*$/iu;

/** Whether a text stands in for something that a script would have brought. */
export const isPlaceholder = (text: string): boolean => text.length < 120 && PLACEHOLDER.test(text);
