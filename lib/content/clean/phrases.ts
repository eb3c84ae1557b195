/** The words of promotion, related links and relay trailers, in several languages. No pattern names a site or brand. */

import { folded } from './measure.ts';

const any = (...patterns: string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

const INVITATION = any(
  '^clique aqui (?:para|e) (?:seguir|entrar|receber|acompanhar|assinar|participar)|^(?:如果|若)(?:您|你)?(?:喜欢|喜歡).{0,16}(?:欢迎|歡迎|请|請).{0,40}(?:订阅|訂閱|关注|關注|留言|打赏|分享|五星)|^(?:siga|siga-nos|acompanhe|sigue|síguenos|sigan|suivez|segui|seguici) ?(?:-?nos\\b|(?:o|a|el|la|le|il|nosso|nossa|nuestro|nuestra|notre|nos|il nostro) (?:canal|chaîne|página|page|perfil|compte|cuenta|conta|canale|pagina)\\b)',
  '^(?:please )?(?:sign(?:ing)? up (?:for|to|here|now|below|free)|subscribe (?:to|for|now|here|below|via)|get (?:the|our|your|more|all|daily|weekly) .{0,60}(?:newsletter|inbox|briefing|app)\\b)',
  '^(?:click|tap) here to (?:subscribe|sign up|join|download|donate)|^(?:download|get|install) (?:the|our) (?:free |new |mobile )?.{0,30}\\bapp\\b',
  '^(?:already (?:a|an|have an?) .{0,24}(?:member|subscriber|account)|this (?:article|post|story|content|episode) is (?:for|only|reserved|available|exclusive) .{0,40}(?:members|subscribers|supporters))|^(?:you can )?follow (?:@\\S+|[\\p{L} .’-]{2,40}) (?:on|at|via) |^subscribe ?(?:[:：]|on|in|wherever|and follow)|^listen ?(?:[:：]|wherever|and follow)|^(?:we.re|we are|find (?:me|us)) (?:also |now )?on |^(?:join|be one of|read by) (?:over |more than |our )?[\\d.,]+[km]?\\+? ',
  '^(?:follow|like|find|join|add) us (?:on|at|here)|^(?:join|become part of) our (?:newsletter|mailing list|community|channel|telegram|whatsapp)',
  '^(?:support|donate to) (?:our|us|independent)|^become a (?:member|subscriber|supporter|patron)|^(?:want|like) (?:more|what you read|this (?:story|article|post))\\b.{0,80}(?:subscribe|sign up|newsletter)',
  '^(?:enjoy(?:ed|ing)?|liked?) (?:this|the) (?:article|story|post|newsletter)\\b.{0,80}(?:subscribe|sign up|share|newsletter)|^(?:never miss|don.t miss) (?:a|another|our) (?:story|post|update|newsletter)|(?:to|in) your inbox(?: |[.!]|$)|^.{0,60}\\breader-(?:supported|funded) (?:publication|newsletter|journalism)|^to receive (?:new posts|our)|becoming a (?:free|paid|free or paid) (?:subscriber|member)',
  '^(?:stories|articles|reporting|journalism|work) like (?:this|these)(?: one)? .{0,40}(?:funded|supported|paid for|made possible) by|^(?:this|our) (?:site|work|journalism|reporting|newsroom|project) (?:is|are) (?:funded|supported|made possible) by (?:our )?(?:readers|donations|members|listeners)|^(?:help us|chip in|make a donation|if you (?:like|liked|enjoy|enjoyed|value|appreciate) (?:this|our|what) .{0,60}(?:subscrib|support|donat|member|newsletter|patreon|coffee))',
  '^(?:read|get|open|view|continue)(?: this| the)?(?: story| article| more)? (?:in|on|with) (?:the|our) .{0,24}\\bapp\\b',
  '^(?:点击|點擊|扫码|掃碼|长按|長按|扫描|掃描|识别|欢迎|歡迎|快来|立即|马上|请|請)?(?:此处|这里|這裡|下方|上方|二维码|二維碼|下图|图中)*(?:订阅|訂閱|关注|關注|下载|下載|追蹤)(?:我们|我們|本报|本報|本站|本号|本號|本刊|公众号|公眾號|微信|电子报|電子報|邮件|郵件|通讯|通訊|简报|簡報|客户端|客戶端|手机|手機|应用|應用|官方|我的|一下|頻道|频道|播客)',
  '^(?:扫码|掃碼|扫描二维码|掃描|长按(?:识别)?二维码|长按识别).{0,40}(?:关注|關注|订阅|訂閱|下载|下載|加入)|^(?:更多|精彩)内容.{0,12}(?:关注|下载|订阅)',
  '^(?:点击|點擊|轻触|輕觸|戳)?(?:上方|下方|文末|左下角|右上角|顶部|頂部|上面|下面)?的?(?:蓝字|藍字|名片|卡片|头像|頭像).{0,12}(?:关注|關注|订阅|訂閱|追蹤)|^(?:点击|點擊)(?:上方|下方).{0,12}(?:关注|關注|订阅|訂閱)',
  '^(?:打开|打開|下载|下載|安装|安裝|使用|前往|更多.{0,12}(?:请|請)?(?:下载|下載)).{0,16}(?:app|客户端|客戶端|小程序)(?:[，,！!。]|$|看|阅读|閱讀|查看|享|获取|獲取)|^(?:加入|添加|加).{0,16}(?:好友|粉絲|粉丝|微信群|读者群|讀者群|社群|官方帳號|官方账号|频道|頻道)',
  '^.{0,10}(?:剩余|餘下|余下|以下|此处|本文|全文).{0,10}(?:付费|付費|会员|會員|订阅|訂閱).{0,24}(?:阅读|閱讀|查看|解锁|解鎖|内容|內容|专享|專享|可见|可見)|^(?:更多|欲知|想看|想了解).{0,20}(?:请|請|欢迎|歡迎|敬请).{0,8}(?:关注|關注|下载|下載|订阅|訂閱|追蹤|上|浏览|搜索|加入)|^(?:欢迎|歡迎|敬请|敬請)(?:大家|各位|您|你)?.{0,10}(?:关注|關注|订阅|訂閱|下载|下載|加入|追蹤|按讚)|^(?:按讚|追蹤|訂閱|关注|关注并|搜索|微信搜索|搜一搜).{0,20}(?:粉絲|粉丝|專頁|頻道|频道|公众号|公眾號|微博|抖音|小红书|视频号|帐号|帳號|账号|電子報|电子报|newsletter|podcast|播客)',
  '^.{0,12}(?:追蹤|关注|關注|订阅|訂閱)(?:我们|我們)(?:的|$|[!！。])',
  '^(?:开通|開通|加入|成为|成為|升级|升級)(?:本站|本刊|我们的|我們的)?(?:付费|付費)?(?:会员|會員)|^(?:赞助|贊助|打赏|打賞|赞赏|讚賞|支持)(?:我们|我們|本站|本刊|本报|本報|作者|《)|请作者喝|請作者喝|^(?:如果|若|要是)?(?:您|你)?(?:觉得|覺得|喜欢|喜歡).{0,16}(?:赞赏|讚賞|打赏|打賞|赞助|贊助|支持我|支持作者)',
  '^(?:下载|下載|安装|安裝)(?:我们的|我們的|本报|本報|官方|最新|手机|手機|安卓|苹果|ios|android|免费)?.{0,8}(?:app|客户端|客戶端)',
  '(?:メールマガジン|メルマガ|ニュースレター).{0,30}(?:登録|購読|配信中|受け取)|^.{0,30}(?:アプリ).{0,10}(?:ダウンロード|インストール)|^.{0,30}(?:フォロー|チャンネル登録|友だち追加)(?:する|はこちら|お願い|してください|をお願い)|^.{0,24}(?:メルマガ|メールマガジン|ニュースレター|アプリ)(?:で|に|を|も|なら|の).{0,24}(?:届け|配信|登録|購読|ダウンロード|読める|読めます|楽しめ|お得)|^(?:この|当)?(?:ブログ|サイト|記事)?.{0,10}(?:を|への?)(?:ご支援|サポート|応援|寄付)(?:する|して|を?お願い|ください)|^(?:この|ここから)(?:先|続き|記事).{0,12}(?:会員|有料|購読者|メンバー)|^.{0,12}(?:公式)?(?:x|twitter|ツイッター|instagram|インスタ|facebook|line|youtube|note|tiktok|sns).{0,12}(?:フォロー|登録|はこちら|もチェック|アカウント|やって|配信|発信)|^(?:読者になる|記事をサポート|会員登録|無料登録|購読の?お申し?込み|定期購読)',
  '(?:뉴스레터|이메일).{0,20}(?:구독|신청|받아)|^.{0,24}(?:구독하기|구독하세요|구독 신청|팔로우하|앱 다운로드|채널 추가|채널을 추가)|^.{0,24}(?:앱|어플)(?:을|에서|으로)? ?.{0,12}(?:다운(?:로드)? ?(?:하|받|$)|설치(?:하|해|$)|보세요|만나)|^.{0,24}(?:정기 ?후원|후원하기|후원해|후원회원|회원 ?가입)|^.{0,16}(?:네이버|카카오|유튜브|인스타|텔레그램|페이스북|홈페이지).{0,20}(?:구독|추가|팔로우|바로 ?가기|만나보|검색)|^.{0,10}(?:유료|회원|구독자) ?(?:회원 ?)?(?:전용|한정)',
  '^(?:للاشتراك|لمتابعة|لمتابعتنا|للانضمام|لتحميل|لتنزيل|لدعم|لتلقي|ليصلك|كن اول)|^(?:يمكنكم|يمكنك) (?:متابعتنا|الاشتراك|متابعة)|^(?:اشترك|اشتركوا|سجل|انضم|انضموا|تابعنا|تابعونا|حمل|حملوا|نزل|نزلوا|ادعم|ادعموا|تبرع|تبرعوا)(?: |$).{0,80}(?:النشرة|نشرتنا|نشرة|البريد|بريدك|قناتنا|قناة|تطبيق|صفحتنا|صحافتنا|موقعنا|على|الان|مجانا)',
  '^(?:הירשמו|הצטרפו|עקבו|הורידו|תמכו|הרשמו|מנויים) .{0,60}(?:ניוזלטר|לערוץ|ערוץ|אחרינו|אפליקציה|אפליקציית|העיתונות|בנו|עכשיו|לקבוצת)|^(?:عضو|مشترک|دنبال|دانلود) .{0,60}(?:خبرنامه|کانال|اپلیکیشن|شوید|کنید)|^(?:हमारे|हमें) .{0,60}(?:न्यूज़लेटर|सब्सक्राइब|फॉलो|ऐप|चैनल)|^(?:ติดตามเรา|สมัครรับ|ดาวน์โหลดแอป)',
  '^(?:abonnez-vous|inscrivez-vous|suivez-nous|téléchargez (?:l|notre)|recevez (?:notre|la|toute|chaque|nos|gratuitement|le meilleur)|rejoignez(?:-nous| notre| la communauté)|soutenez(?:-nous| notre| la presse)|faites un don|unser(?:en)? newsletter|laden sie (?:unsere|die) |unterstützen sie uns|holen sie sich |hol dir (?:die|unsere)|abonnieren sie|jetzt abonnieren|folg(?:e|t|en sie) (?:uns|mir|dem|der)|wir sind (?:auch )?auf|werde(?:n sie)? (?:mitglied|teil)|verpassen sie |bleib(?:en sie)? (?:auf dem laufenden|informiert)|lade (?:die|unsere) app|suivez |retrouvez-nous |ne manquez (?:pas|plus|rien)|restez informé|newsletter abonnieren|melden sie sich)',
  '^(?:sigue (?:a|nuestr|el canal)|estamos en|no te pierdas (?:nada|ningun|nuestr)|sé parte|segui |seguiteci|resta aggiornato|non perderti|acompanhe|fique por dentro|entre no (?:nosso )?(?:canal|grupo)|participe do|suscríbete|suscríbase|síguenos|síganos|descarga (?:la|nuestra)|apúntate|recibe (?:cada|nuestr|las|en tu)|únete a (?:nuestr|la comunidad)|apóyanos|hazte (?:socio|suscriptor|miembro)|sostienici|sostieni (?:il|l)|ricevi (?:ogni|la|le)|receba (?:nossa|as|no seu)|apoie (?:o|a|nosso)|iscriviti|seguici|scarica (?:la|l)|assine|inscreva-se|siga-nos|baixe o)',
  '^(?:подпишитесь|подписывайтесь|скачайте|читайте нас|поддержите (?:нас|наш|редакцию|проект)|поддержать (?:нас|проект|редакцию)|мы в (?:телеграм|telegram|вк|соц)|наш (?:канал|телеграм|telegram|паблик)|вступайте|следите за|больше (?:новостей|материалов) в|оформите подписку|підписуйтесь|підпишіться|wesprzyj(?:cie)? |destek ol|bültenimize|uygulamamızı|prenumerera på|meld je aan|steun (?:ons|onze)|unduh aplikasi|tải ứng dụng|присоединяйтесь|abone ol|takip et|abonneer|volg ons|schrijf je in|zapisz się|obserwuj nas|langganan|ikuti kami|đăng ký nhận|theo dõi)',
);

/** Signs before the first word of a call. */
const ADORNMENT = /^(?:[\s\p{Extended_Pictographic}\p{So}►▶→>|｜]|\ufe0f)+(?=\p{L})/u;

/** Text as phrases are looked up in it: folded, without signs before its first word. */
export const called = (text: string): string => folded(text).replace(ADORNMENT, '');

/** Whether a text begins with an invitation to subscribe, follow, install or pay. */
export const invites = (text: string): boolean => INVITATION.test(called(text));

/** Whether any sentence of a text begins with such an invitation. */
export const invitesAnywhere = (text: string): boolean => text.split(/(?<=[.!?。！？])\s*/u).some(invites);

/** An invitation to scan a code that stands beside it. */
export const SCAN = any(
  '^(?:请|請|欢迎|歡迎|微信|打开微信|使用微信)?(?:长按|長按|扫码|掃碼|扫描|掃描|扫一扫|掃一掃|识别|識別).{0,24}(?:关注|關注|订阅|訂閱|下载|下載|加入|添加|追蹤)',
  '^scan (?:the|this|our) (?:qr )?code (?:to|and) (?:follow|subscribe|join|download)|^qrコード.{0,12}(?:友だち追加|フォロー|登録|ダウンロード)',
);

/** The heading of a list of other articles, whole. */
export const MORE_HEADING = any(
  '^(?:read (?:more|also|next|this next)|also read|you (?:may|might|will|would)(?: also)? (?:like|enjoy|be interested in)(?: this)?|don.t miss|(?:more|other|latest|related|recommended|popular|trending|top|further) (?:stories|articles|news|posts|coverage|headlines|videos|content|links|topics)(?: (?:on|from|for|about|by|in) .{1,40})?|related|recommended(?: for you)?|related (?:reading|coverage|posts?)|you might have missed|in case you missed it|keep reading|up next|next up|ilgili haber|previous(?: post| article)?|next(?: post| article)|from (?:the|our) archives?|popular (?:now|this week)|stories you may have missed|explore more|more like this|more (?:in|on) .{1,40}|read these next|more from .{1,40}|most (?:read|popular|viewed)|what to read next|editor.s picks?|trending(?: now)?)$',
  '^(?:(?:相关|关联)(?:阅读|新闻|文章|报道|链接|内容|推荐|专题)|相關(?:閱讀|新聞|文章|報導|連結|內容|推薦|專題)|(?:推荐|延伸|更多|热门|精彩|猜你喜欢|扩展)(?:阅读|新闻|文章|报道|推荐|内容)|(?:推薦|延伸|更多|熱門|相關|精選)(?:閱讀|新聞|文章|報導|推薦)|(?:往期|历史|歷史|本期|近期|编辑|編輯|小编|精选|精選|今日|为你|為你|猜你|更多|热点|热门|熱門|同类|更多精彩|本周|本週)(?:推荐|推薦|回顾|回顧|精选|精選|文章|好文|内容|內容|热文|熱文|热点|阅读|新闻)|大家(?:都|还|還|也)?(?:在|爱|愛|喜欢|喜歡)(?:看|读|讀)|(?:热|熱)(?:门|門)?(?:文|榜|点|點)?(?:推荐|推薦|排行|榜)|你(?:可能|也许|或许)?(?:还|也|還)?(?:想看|想读|会喜欢|會喜歡|會想看)|下一篇|上一篇|看了(?:本文|这篇|這篇)的人?(?:还|也|還)看了?|更多(?:精彩|好文|相关|相關).{0,6}|看更多.{0,8}|你可能(?:还|也|會|会)?(?:喜欢|感兴趣|喜歡)|猜你喜欢|为您推荐|還有更多)$',
  '^(?:関連(?:記事|リンク|ニュース|情報|コンテンツ|キーワード)?|(?:あわせて|合わせて|次に)(?:読みたい|読む|読まれている)(?:記事)?|こちらの?(?:記事)?も(?:おすすめ|どうぞ)|人気(?:記事|の記事|ランキング)|もっと読む|他の記事|最新記事|(?:新着|注目|話題|過去|前回|次回|同じカテゴリ|こ?の?カテゴリ|この連載|連載)の?(?:記事|ニュース|一覧)|(?:この|こちらの)記事を読んだ人.{0,16}|(?:あなたに)?(?:おすすめ|オススメ)(?:の)?(?:記事|コンテンツ|ニュース|情報)?|(?:前|次)の記事|よく読まれている(?:記事)?|今読まれている(?:記事)?|(?:アクセス)?ランキング)$',
  '^(?:관련 ?(?:기사|뉴스|글|링크|콘텐츠)|함께 ?(?:읽으면|볼만한|보면) ?.{0,10}|추천 ?(?:기사|뉴스|글)|인기 ?(?:기사|뉴스)|많이 본 (?:기사|뉴스)|더 ?(?:보기|읽기)|이 ?기사도.{0,10}|(?:이|같은) ?(?:글|카테고리|시리즈).{0,10}(?:글|기사)|다른 ?(?:글|기사|소식).{0,6}|주요 ?(?:기사|뉴스)|최신 ?(?:기사|뉴스|글)|실시간 ?.{0,8}|오늘의 ?.{0,8}|지금 ?(?:뜨는|많이).{0,10}|이전 ?글|다음 ?글)$',
  '^(?:(?:اقرا|اقراوا|اقرؤوا|اقرئي|شاهد|طالع|لا يفوتك|للمزيد|انظر) ?(?:ايضا|المزيد|كذلك|ايضاً)?|(?:مواضيع|اخبار|مقالات|مواد|موضوعات|تقارير) (?:ذات صلة|متعلقة|مشابهة|اخرى|قد تهمك|قد تعجبك)|(?:المزيد|مزيد) من .{1,30}|قد (?:يعجبك|يهمك|تعجبك|تهمك|يعجبكم|يهمكم)(?: ايضا)?|الاكثر (?:قراءة|مشاهدة|شيوعا)|ذات صلة|(?:مطالب|اخبار|خبرهای) (?:مرتبط|مشابه)|بیشتر بخوانید|همچنین بخوانید)$',
  '^(?:כתבות (?:נוספות|קשורות|מומלצות).{0,30}|(?:עוד|קראו|לקריאה) (?:בנושא|עוד|גם|נוספת|באותו נושא|כתבות).{0,20}|אולי יעניין אתכם.{0,16}|מומלצים|עוד באתר|यह भी पढ़ें|ये भी पढ़ें|संबंधित (?:खबरें|लेख)|และอีก|อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง)$',
  '^(?:(?:à )?lire (?:aussi|également)|sur le même (?:sujet|thème)|articles (?:liés|similaires|connexes)|auch interessant|passend zum thema|(?:weitere|mehr|ähnliche|verwandte|aktuelle|beliebte) (?:artikel|beiträge|themen|nachrichten|meldungen|texte|links)(?: .{1,40})?|mehr (?:aus|von|zu|zum|über) .{1,40}|lesen sie (?:auch|mehr|weiter)|lies auch|(?:auch|jetzt) lesenswert|meistgelesen|das könnte .{1,30} interessieren|à (?:voir|découvrir)(?: aussi)?|à lire|(?:nos|autres|derniers|plus d)[’ ]?(?:articles|actualités|suggestions).{0,30}|vous aimerez aussi|les plus lus|dans la même (?:rubrique|catégorie|série)|sur ce (?:sujet|thème)|ces articles .{1,40})$',
  '^(?:lee? también|lea también|leer también|te puede interesar|noticias relacionadas|más (?:noticias|información)|leggi anche|potrebbe interessarti(?: anche)?|articoli correlati|leia (?:também|mais|ainda)|más (?:sobre|de|en|leíd).{0,40}|otras? (?:noticias|artículos|entradas).{0,24}|también te (?:puede|podría) .{1,24}|lo más (?:leído|visto)|(?:entradas|artículos|contenidos?|temas) (?:relacionad[oa]s?|similares|recomendad[oa]s?)|sigue leyendo|no te pierdas|(?:altri|ultimi) (?:articoli|post).{0,24}|sullo stesso (?:tema|argomento)|ti potrebbe .{1,24}|i più letti|(?:mais|outras) (?:notícias|lidas|sobre).{0,24}|você (?:também )?(?:pode|vai) (?:gostar|se interessar).{0,12}|(?:posts|artigos|matérias) relacionad[oa]s|veja também|notícias relacionadas)$',
  '^(?:читайте (?:также|ещё|еще)|(?:материалы|новости|статьи|ссылки) по теме|(?:другие|ещё|еще|похожие|последние|свежие|популярные|рекомендуемые|связанные) (?:статьи|новости|материалы|публикации|записи).{0,24}|(?:ещё|еще|также|больше) (?:по теме|в рубрике|на тему).{0,24}|вам (?:может|также|будет).{1,30}|самое (?:читаемое|популярное|интересное)|по теме|что ещё почитать|рекомендуем(?: почитать)?|інші (?:новини|статті)|за темою|схожі .{1,20}|lees ook|meer over dit onderwerp|läs också|les også|læs også|czytaj też|zobacz też|ilgili haberler|benzer haberler|ayrıca oku|(?:gerelateerde?|andere|meer) (?:artikelen|berichten|nieuws)|relaterade? .{1,20}|mer om .{1,30}|(?:relaterte|relaterede) .{1,20}|lue myös|(?:powiązane|podobne|polecane) .{1,20}|więcej na ten temat|(?:benzer|diğer|önerilen|son) (?:haberler|yazılar|içerikler)|bunlar da ilginizi çekebilir|(?:artikel|berita) (?:terkait|lainnya)|baca (?:juga|selengkapnya)|(?:bài viết|tin) (?:liên quan|cùng chuyên mục|khác)|xem thêm)$',
);

/** Headings under which writers name their sources as well: those of other articles only where all links stay on the site. */
export const MAYBE_MORE_HEADING = any(
  '^(?:further reading|see also|recommended reading|more reading|references and further reading|on this site|elsewhere on this (?:site|blog))$',
  '^(?:参见|參見|另见|另見|参考阅读|拓展阅读|本站.{0,8}|参考記事|参考リンク|참고 ?글|같이 ?보기|انظر ايضا)$',
  '^(?:pour aller plus loin|voir aussi|siehe auch|weiterlesen|zum weiterlesen|véase también|ver también|approfondisci|vedi anche|veja mais|ver mais|смотрите также|см\\. также|zie ook|se även|katso myös|zobacz więcej)$',
);

/** What relays of feeds offer: more feeds. */
const RELAY_THING = any(
  '\\brss\\b|\\b(?:atom|full[- ]?text|news|web|site|more|other|free|this|these|all) feeds?\\b',
  '订阅源|訂閱源|全文输出|全文輸出|フィード|피드|خلاصات|تغذية',
);

/** How such a line begins. */
const RELAY_OFFER = any(
  '^(?:get|find|discover|see|browse|more|other|free|subscribe|visit|full[- ]?text|rss|this (?:rss |news |web )?feed|(?:this article |feed |content )?(?:was )?(?:generated|created|provided|powered|delivered|converted|served|made|built|brought to you) (?:by|with|via))\\b',
  '^(?:获取|獲取|更多|订阅|訂閱|本(?:文|源|订阅源|訂閱源|rss|内容|內容|条目|條目)?(?:是|经|經)?由|由|全文|其他|其它|免费|rss|もっと|その他|他の|この(?:フィード|rss)|더 ?많은|다른|이 ?(?:피드|rss)|المزيد|احصل|اشترك|خلاصات)',
  "^(?:plus de|obtenez|obtenir|d[’']autres|mehr|weitere|más|obtén|obtener|otros|altri|ottieni|mais|obtenha|outros|больше|получить|другие|meer|więcej|daha fazla) ",
);

/** Whether a line offers feeds, or says which service made this one. */
export const offersFeeds = (text: string): boolean => RELAY_THING.test(text) && RELAY_OFFER.test(text);

/** The line a publishing program adds to its feed: which article this is, and where it stood first. */
export const APPEARED_FIRST = any(
  '^(?:the (?:post|article|entry)|this (?:post|article|entry|story)) .{0,300}(?:(?:first )?appeared(?: first)?|was (?:first|originally) published) (?:on|at|in) ',
  "^der (?:beitrag|artikel) .{0,300}erschien zuerst (?:auf|bei) |^l[’']article .{0,300}est apparu en premier sur |^(?:la entrada|el artículo|la publicación) .{0,300}(?:se publicó primero en|apareció primero en|aparece primero en) ",
  "^l[’']articolo .{0,300}(?:proviene da|sembra essere il primo su) |^(?:o post|o artigo|a publicação) .{0,300}(?:apareceu primeiro em|foi publicado primeiro em) |^(?:het bericht|het artikel) .{0,300}verscheen eerst op ",
  '^(?:запись|сообщение|статья) .{0,300}(?:впервые появил[аи]сь|появил[аи]сь сначала|сначала появил[аи]сь) |^(?:artykuł|wpis) .{0,300}(?:pochodzi z|pojawił się najpierw)|^.{1,200} (?:yazısı|başlıklı yazı) ilk (?:önce|olarak) .{1,80} (?:üzerinde|sitesinde)',
  '^(?:文章|本文|此文|帖子|這篇文章|这篇文章)?.{0,200}(?:最先|最早|首先|首次|率先)(?:出现|出現|发表|發表|发布|發佈|刊登)(?:在|于|於)',
  '^(?:投稿|記事|この記事|この投稿).{0,200}(?:に最初に(?:表示|掲載|公開|投稿)されました|が最初に(?:公開|掲載|投稿)されました|は最初に.{1,60}に(?:掲載|登場|表示)しました|で最初に(?:公開|表示)されました)',
  '^.{0,200}(?:게시물이|글이|기사가) .{1,60}(?:에 처음 (?:등장|게시|나타)|에서 처음)|^(?:ظهرت المقالة|ظهر المقال|ظهرت المشاركة|نشر المقال|المقال|المقالة) .{0,300}(?:أولاً|أولا|لأول مرة) (?:على|في) ',
);
