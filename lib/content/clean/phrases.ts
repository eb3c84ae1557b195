/** The words of promotion, related links and relay trailers, in several languages. No pattern names a site or brand. */

const any = (...patterns: string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

/** An invitation to subscribe, follow, install or pay, at the beginning of a line. */
export const INVITATION = any(
  '^(?:please )?(?:sign(?:ing)? up (?:for|to|here|now|today|below|free)|subscribe (?:to|for|now|today|here|below|via)|get (?:the|our|your|more|all|daily|weekly) .{0,60}(?:newsletter|inbox|briefing|app)\\b)',
  '^(?:click|tap) here to (?:subscribe|sign up|join|download|donate)|^(?:download|get|install) (?:the|our) (?:free |new |mobile )?.{0,30}\\bapp\\b',
  '^(?:follow|like|find|join|add) us (?:on|at|here)|^(?:join|become part of) our (?:newsletter|mailing list|community|channel|telegram|whatsapp)',
  '^(?:support|donate to) (?:our|us|independent)|^become a (?:member|subscriber|supporter|patron)|^(?:want|like) (?:more|what you read|this (?:story|article|post))\\b.{0,80}(?:subscribe|sign up|newsletter)',
  '^(?:enjoy(?:ed|ing)?|liked?) (?:this|the) (?:article|story|post|newsletter)\\b.{0,80}(?:subscribe|sign up|share|newsletter)|^(?:never miss|don.t miss) (?:a|another|our) (?:story|post|update|newsletter)|delivered (?:straight |directly )?to your inbox',
  '^(?:点击|點擊|扫码|掃碼|长按|長按|扫描|掃描|识别|欢迎|歡迎|快来|立即|马上|请|請)?(?:此处|这里|這裡|下方|上方|二维码|二維碼|下图|图中)*(?:订阅|訂閱|关注|關注|下载|下載|追蹤)(?:我们|我們|本报|本報|本站|本号|本號|本刊|公众号|公眾號|微信|电子报|電子報|邮件|郵件|通讯|通訊|简报|簡報|客户端|客戶端|手机|手機|应用|應用|官方|我的|一下|頻道|频道|播客)',
  '^(?:扫码|掃碼|扫描二维码|掃描|长按(?:识别)?二维码|长按识别).{0,40}(?:关注|關注|订阅|訂閱|下载|下載|加入)|^(?:更多|精彩)内容.{0,12}(?:关注|下载|订阅)',
  '^(?:下载|下載|安装|安裝)(?:我们的|我們的|本报|本報|官方|最新|手机|手機|安卓|苹果|ios|android|免费)?.{0,8}(?:app|客户端|客戶端)',
  '(?:メールマガジン|メルマガ|ニュースレター).{0,30}(?:登録|購読|配信中|受け取)|^.{0,30}(?:アプリ).{0,10}(?:ダウンロード|インストール)|^.{0,30}(?:フォロー|チャンネル登録|友だち追加)(?:する|はこちら|お願い|してください|をお願い)|^(?:会員登録|無料登録|購読の?お申し?込み|定期購読)',
  '(?:뉴스레터|이메일).{0,20}(?:구독|신청|받아)|^.{0,24}(?:구독하기|구독하세요|구독 신청|팔로우하|앱 다운로드|채널 추가)',
  '^(?:اشترك|اشتركوا|سجل|سجّل|انضم|انضموا|تابعنا|تابعونا|حمل|حمّل|حملوا)(?: |$).{0,80}(?:النشرة|نشرتنا|نشرة|البريد|بريدك|قناتنا|قناة|تطبيق|تطبيقنا|على|الآن|مجانا)',
  '^(?:abonnez-vous|inscrivez-vous|suivez-nous|téléchargez (?:l|notre)|recevez (?:notre|la|toute)|abonnieren sie|jetzt abonnieren|folgen sie uns|newsletter abonnieren|melden sie sich)',
  '^(?:suscríbete|suscríbase|síguenos|síganos|descarga (?:la|nuestra)|apúntate|iscriviti|seguici|scarica (?:la|l)|assine|inscreva-se|siga-nos|baixe o)',
  '^(?:подпишитесь|подписывайтесь|следите за нами|скачайте|читайте нас|присоединяйтесь|abone ol|takip et|abonneer|volg ons|schrijf je in|zapisz się|obserwuj nas|langganan|ikuti kami|đăng ký nhận|theo dõi)',
);

/** An invitation to scan a code that stands beside it. */
export const SCAN = any(
  '^(?:请|請|欢迎|歡迎|微信|打开微信|使用微信)?(?:长按|長按|扫码|掃碼|扫描|掃描|扫一扫|掃一掃|识别|識別).{0,16}(?:关注|關注|订阅|訂閱|下载|下載|加入|添加|追蹤)',
  '^scan (?:the|this|our) (?:qr )?code (?:to|and) (?:follow|subscribe|join|download)|^(?:qr|QR)コード.{0,12}(?:友だち追加|フォロー|登録|ダウンロード)',
);

/** The heading of a list of other articles, whole. */
export const MORE_HEADING = any(
  '^(?:read (?:more|also|next|this next)|also read|you (?:may|might|will|would)(?: also)? (?:like|enjoy|be interested in)(?: this)?|don.t miss|(?:more|other|latest|related|recommended|popular|trending|top|further) (?:stories|articles|news|posts|coverage|headlines|videos|content|links|topics)(?: (?:on|from|for|about|by|in) .{1,40})?|related|recommended(?: for you)?|more on this(?: story| topic)?|more from .{1,40}|most (?:read|popular|viewed)|what to read next|editor.s picks?|trending(?: now)?)$',
  '^(?:相关(?:阅读|新闻|文章|报道|链接|内容|推荐|专题)|相關(?:閱讀|新聞|文章|報導|連結|內容|推薦|專題)|(?:推荐|延伸|更多|热门|精彩|猜你喜欢|扩展)(?:阅读|新闻|文章|报道|推荐|内容)|(?:推薦|延伸|更多|熱門)(?:閱讀|新聞|文章|報導)|你可能(?:还|也|會|会)?(?:喜欢|感兴趣|喜歡)|猜你喜欢|为您推荐|看更多|還有更多)$',
  '^(?:関連(?:記事|リンク|ニュース|情報|コンテンツ|キーワード)?|(?:あわせて|合わせて|次に)(?:読みたい|読む|読まれている)(?:記事)?|こちらの?(?:記事)?も(?:おすすめ|どうぞ)|おすすめの?(?:記事)?|人気(?:記事|の記事|ランキング)|もっと読む|他の記事|最新記事)$',
  '^(?:관련 ?(?:기사|뉴스|글|링크|콘텐츠)|함께 ?(?:읽으면|볼만한|보면) ?.{0,10}|추천 ?(?:기사|뉴스|글)|인기 ?(?:기사|뉴스)|많이 본 (?:기사|뉴스)|더 ?(?:보기|읽기)|이 ?기사도.{0,10})$',
  '^(?:اقرأ (?:أيضا|أيضاً|المزيد|كذلك)|إقرأ (?:أيضا|أيضاً|المزيد)|(?:مواضيع|أخبار|مقالات|مواد) (?:ذات صلة|متعلقة|مشابهة)|المزيد من (?:الأخبار|المقالات|القصص)|قد يعجبك أيضا|قد يهمك أيضا|الأكثر قراءة)$',
  '^(?:(?:à )?lire (?:aussi|également)|sur le même (?:sujet|thème)|articles (?:liés|similaires|connexes)|lesen sie auch|mehr zum thema|auch interessant|das könnte (?:sie|dich) auch interessieren|passend zum thema)$',
  '^(?:lee? también|lea también|leer también|te puede interesar|noticias relacionadas|artículos relacionados|más (?:noticias|información)|leggi anche|potrebbe interessarti(?: anche)?|articoli correlati|leia (?:também|mais)|veja também|notícias relacionadas)$',
  '^(?:читайте (?:также|ещё|еще)|(?:материалы|новости|статьи|ссылки) по теме|читайте також|lees ook|meer over dit onderwerp|läs också|les også|læs også|czytaj też|zobacz też|ilgili haberler|ayrıca oku|baca juga|xem thêm|tin liên quan)$',
);

/** What relays of feeds offer: more feeds. */
const RELAY_THING = any(
  '\\brss\\b|\\b(?:atom|full[- ]?text|news|web|site|more|other|free|this|these|all) feeds?\\b',
  '订阅源|訂閱源|全文输出|全文輸出|フィード|피드|خلاصات|تغذية',
);

/** How such a line begins. */
const RELAY_OFFER = any(
  '^(?:get|find|discover|see|browse|more|other|free|subscribe|visit|full[- ]?text|rss|this (?:rss |news |web )?feed|(?:this article |feed |content )?(?:was )?(?:generated|created|provided|powered|delivered|converted|served|made|built|brought to you) (?:by|with|via))\\b',
  '^(?:获取|獲取|更多|订阅|訂閱|本(?:文|源|订阅源|訂閱源|rss)?由|由|全文|其他|其它|免费|rss|もっと|その他|他の|この(?:フィード|rss)|더 ?많은|다른|이 ?(?:피드|rss)|المزيد|احصل|اشترك|خلاصات)',
  "^(?:plus de|obtenez|obtenir|d[’']autres|mehr|weitere|más|obtén|obtener|otros|altri|ottieni|mais|obtenha|outros|больше|получить|другие|meer|więcej|daha fazla) ",
);

/** Whether a line offers feeds, or says which service made this one. */
export const offersFeeds = (text: string): boolean => RELAY_THING.test(text) && RELAY_OFFER.test(text);

/** The line a publishing program adds to its feed: which article this is, and where it stood first. */
export const APPEARED_FIRST = any(
  '^(?:the (?:post|article|entry)|this (?:post|article|entry|story)) .{0,300}(?:(?:first )?appeared(?: first)?|was (?:first|originally) published) (?:on|at|in) ',
  "^der (?:beitrag|artikel) .{0,300}erschien zuerst (?:auf|bei) |^l[’'](?:article|article) .{0,300}est apparu en premier sur |^(?:la entrada|el artículo|la publicación) .{0,300}(?:se publicó primero en|apareció primero en|aparece primero en) ",
  "^l[’']articolo .{0,300}(?:proviene da|sembra essere il primo su) |^(?:o post|o artigo|a publicação) .{0,300}(?:apareceu primeiro em|foi publicado primeiro em) |^(?:het bericht|het artikel) .{0,300}verscheen eerst op ",
  '^(?:запись|сообщение|статья) .{0,300}(?:впервые появил[аи]сь|появил[аи]сь сначала|сначала появил[аи]сь) |^(?:artykuł|wpis) .{0,300}(?:pochodzi z|pojawił się najpierw)|^.{1,200} (?:yazısı|başlıklı yazı) ilk (?:önce|olarak) .{1,80} (?:üzerinde|sitesinde)',
  '^(?:文章|本文|此文|帖子|這篇文章|这篇文章)?.{0,200}(?:最先|最早|首先|首次|率先)(?:出现|出現|发表|發表|发布|發佈|刊登)(?:在|于|於)',
  '^(?:投稿|記事|この記事|この投稿).{0,200}(?:に最初に表示されました|が最初に(?:公開|掲載|投稿)されました|は最初に.{1,60}に(?:掲載|登場|表示)しました|で最初に(?:公開|表示)されました)',
  '^.{0,200}(?:게시물이|글이|기사가) .{1,60}(?:에 처음 (?:등장|게시|나타)|에서 처음)|^(?:ظهرت المقالة|ظهر المقال|ظهرت المشاركة|نشر المقال|المقال|المقالة) .{0,300}(?:أولاً|أولا|لأول مرة) (?:على|في) ',
);
