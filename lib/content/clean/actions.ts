/** What is to be pressed in an offer (its label, where it leads) and what offers are about, in several languages. */
import { collapse, extent, folded } from './measure.ts';

const any = (...patterns: string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

/** Longer text is no button's. */
const LONGEST_LABEL = 44;

/** Labels that ask to subscribe, pay, follow, install or comment, and nothing else. */
const SURE = any(
  '^(?:leave|add|post|write) a comment$|^(?:发表|發表|写|寫)(?:评论|評論|留言)$|^コメントを(?:書く|残す|する)$|^댓글 ?(?:쓰기|달기|남기기)$|^(?:kommentar schreiben|kommentieren|commenter|laisser un commentaire|comentar|deja(?:r)? un comentario|commenta|оставить комментарий)$',
  '^(?:sign ?(?:me )?up(?: (?:now|here|today|free|to .{1,30}|for .{1,30}))?|subscribe(?: (?:now|here|today|for free|to .{1,30}|by .{1,20}|via .{1,20}))?|donate(?: (?:now|here|today|monthly|to .{1,20}))?|give (?:now|today|monthly)|(?:become|be) an? .{0,24}(?:member|subscriber|supporter|patron|donor)|support (?:us|our .{1,24}|this .{1,20}|the .{1,24})|buy me a .{1,12}|upgrade(?: (?:now|today|to .{1,16}))?|unlock .{1,24}|start (?:your |a |my )?(?:free )?trial|try (?:.{1,16} )?(?:for )?free|download (?:the|our) app|get (?:the|our) (?:app|newsletter)|open in (?:the )?app|open (?:the )?app|install (?:the|our) app|order (?:your|a) copy.{0,10}|pre-?order.{0,16}|follow us.{0,20}|join (?:us|now|free|for free|today|our .{1,24}))$',
  '^(?:我要|点此|點此|点击|點擊|立即|马上|立刻|现在|現在|免费|免費|一键)?(?:前往|去)?(?:开通|開通|订阅|訂閱|关注|關注|追蹤|赞赏|讚賞|打赏|打賞|赞助|贊助|捐款|捐助|捐赠|捐贈|加入会员|加入會員|升级|升級|续费|購買|购买|支持|下载app|下載app|打开app|開啟app)(?:会员|會員|支持|我们|我們|作者|本站|电子报|電子報|公众号|频道|頻道)?$|^app ?内(?:打开|阅读)$|^加入(?:好友|会员|會員|我们|我們)$',
  '^(?:今すぐ|無料で|無料|メルマガ|ニュースレター|会員|読者)?(?:に|を|の)?(?:購読|登録|会員登録|フォロー|申し込む|申込み?|寄付|支援|サポート|応援)(?:する|はこちら|へ|登録)?$|^読者になる$|^アプリ(?:を|で)(?:ダウンロード|開く|インストール|読む)(?:する)?$|^(?:友だち|友達)(?:に)?追加$',
  '^(?:지금 |무료 ?로? ?)?(?:구독|신청|가입|후원|팔로우|회원 ?가입|앱 ?다운로드|앱 ?설치)(?:하기|신청|하세요)?$|^(?:이웃|친구|채널) ?추가$|^앱(?:에서|으로) 보기$',
  '^(?:اشترك|سجل|انضم|تبرع|ادعمنا|تابعنا|حمل|حمل التطبيق|اشترك الان|سجل الان|تبرع الان|اشتراك|تسجيل)(?: .{1,16})?$|^(?:הירשמו|להרשמה|הרשמה|הצטרפו|תרמו|לתרומה|תמכו|למינוי|להורדה|עקבו)(?: .{1,16})?$',
  '^(?:jetzt |gleich |hier |kostenlos )?(?:anmelden|abonnieren|spenden|registrieren|unterstützen|mitglied werden|testen|herunterladen|bestellen|eintragen)$|^(?:je m[’´`]?abonne|je m[’´`]?inscris|s[’´`]?abonner.{0,20}|s[’´`]?inscrire.{0,20}|abonnez-vous.{0,20}|inscrivez-vous.{0,20}|faire un don|je (?:fais un )?don(?:ne)?|soutenir.{0,20}|nous soutenir|adhérer|télécharger l[’´`]?appli.{0,10})$',
  '^(?:suscribirme|suscribirse|suscríbete.{0,16}|suscríbase.{0,16}|suscripción|apúntate.{0,16}|regístrate.{0,12}|hazte soci[oa]|donar|dona(?: ahora)?|descargar (?:la )?app|iscriviti.{0,16}|abbonati.{0,16}|sostienici|dona ora|assine.{0,16}|inscreva-se.{0,16}|cadastre-se|doe(?: agora)?|apoie)$',
  '^(?:подписаться.{0,20}|подписка|оформить подписку|поддержать.{0,20}|скачать приложение|підписатися.{0,16}|підтримати.{0,16}|abone ol.{0,12}|kaydol|üye ol|destek ol|aboneer.{0,12}|aanmelden|doneer|inschrijven|word (?:lid|abonnee)|prenumerera|abonnér|abonner|tilmeld|tilaa|zapisz się|subskrybuj|wesprzyj.{0,16}|berlangganan|daftar sekarang|đăng ký.{0,12}|theo dõi|สมัคร.{0,12}|ติดตาม|सब्सक्राइब.{0,10})$',
);

/** Labels that are as good a button of the story: they count beside other signs only. */
const MAYBE = any(
  '^(?:join|register|give|contribute|learn more|find out more|download(?: (?:now|it|free|here))?|get it(?: now| on .{1,20})?|order(?: now| here)?|buy(?: now| it)?|shop now|claim.{0,20}|log ?in|follow|submit|send|go|ok|yes.{0,12}|more info|details|read more|click here|try it(?: now)?|get .{1,24}|view .{1,16})$',
  '^(?:立即|马上|点击|點擊|免费|免費)?(?:下载|下載|查看|查看详情|了解更多|购买|預約|预约|报名|報名|领取|領取|提交|加入|进入|進入|注册|註冊|登录|登入|试试|試試|体验|體驗|送出|打开|開啟|这里|這裡)$|^(?:詳しく(?:は|見る).{0,6}|ダウンロード|送信|こちら|申込|詳細.{0,6}|もっと見る|開く)$|^(?:다운로드|자세히 ?보기|보내기|바로 ?가기|신청|참여하기|로그인|더 ?알아보기)$',
  '^(?:ارسال|ارسل|المزيد|اضغط هنا|تحميل|שלח|שלחו|לחצו כאן|לפרטים|senden|mehr erfahren|hier klicken|weiter|envoyer|en savoir plus|cliquez ici|valider|télécharger|enviar|saber más|más información|descargar|haz clic aquí|scopri.{0,12}|invia|clicca qui|scarica|saiba mais|baixar|clique aqui|подробнее|отправить|скачать|узнать больше|gönder|devamı|wyślij|więcej|verstuur|lees meer|skicka)$',
);

/** Where such a button leads: words that stand in an address as a part of its own. */
const PLACE =
  /(?:^|[/#?=&._-])(?:newsletters?|subscri(?:be|ptions?)|sign-?up|donat(?:e|ions?)|memberships?|portal|mailing-?list|mail-?mag(?:azine)?|merumaga|abo|abos|abonnements?|abonnieren|abbonati|abbonamenti|spenden?|don|dons|soutenir|support-us|give|vip|premium|patrons?|apps?|appli|download|boletin|boletines|suscripcion(?:es)?|suscribete|bulten|podpiska|assine|register)(?:$|[/#?=&._-])/i;

/** What offers are about. A story may be about the same: it never decides alone. */
export const TOPIC = any(
  '\\b(?:newsletters?|mailing list|inbox|subscrib(?:e|er|ers|ing)|subscriptions?|(?:paid|free) members?|membership|reader-(?:supported|funded)|funded by|independent (?:journalism|reporting|media)|support (?:us|our|this)|donat(?:e|ions?)|(?:our|the|free) app|app store|google play|follow us|our (?:channel|community|podcast|store|shop)|in your (?:email|mailbox)|weekly email|out now|paperback|patreon)\\b',
  '电子邮件|電子郵件|邮箱|郵箱|メールアドレス|e-?mail|correo|البريد|почт|订阅|訂閱|关注|關注|追蹤|公众号|公眾號|客户端|客戶端|\\bapp\\b|小程序|会员|會員|赞赏|讚賞|打赏|打賞|赞助|贊助|捐款|捐助|喝杯|电子报|電子報|粉絲|粉丝|好友|社群|频道|頻道|扫码|掃碼|二维码|二維碼|支持(?:我们|我們|本|作者|《)|独立(?:报道|新闻|媒体)|獨立(?:採訪|報導|媒體)',
  'メルマガ|メールマガジン|ニュースレター|アプリ|会員|購読|フォロー|友だち|チャンネル|寄付|ご支援|サポート|応援|ランキング|読者登録|뉴스레터|구독|앱|회원|팔로우|채널|후원|이메일|이웃|카카오톡',
  'النشرة|نشرتنا|نشرة|اشترك|تطبيق|قناتنا|تابعنا|تابعونا|عضوية|تبرع|ادعم|بريدك|ניוזלטר|הירשמו|אפליקצי|מינוי|תמכו|עקבו|ערוץ|תרומה|خبرنامه|عضویت|کانال|اپلیکیشن',
  'newsletter|abonn|mitglied|postfach|spende|unterstütz|folgen sie|lettre d|infolettre|inscri|application|appli\\b|soutenez|adhér|suivez|boletín|suscri|aplicación|síguenos|apoya|soci[oa]s|iscri|abbon|sostien|assin|inscrev|aplicativo|apoie|boletim',
  'подпи|рассылк|телеграм|канал|приложени|поддерж|донат|підпис|розсилк|підтрим|abone|bülten|uygulama|destek|subskry|zapisz się|aplikacj|wesprzyj|nieuwsbrief|steun|doneer|nyhetsbrev|prenumer|nyhedsbrev|uutiskirje|langganan|buletin|aplikasi|bản tin|ứng dụng|đăng ký|สมัคร|ติดตาม|จดหมายข่าว|न्यूज़लेटर|सब्सक्राइब|चैनल',
);

const label = (text: string): string =>
  collapse(
    folded(text)
      .replaceAll("'", '’')
      .replace(/[^\p{L}\p{M}\p{N}’-]+/gu, ' '),
  );

/** A label that asks for an offer and means nothing else: "Subscribe now". */
export const isSureAction = (text: string): boolean => extent(text) <= LONGEST_LABEL && SURE.test(label(text));

/** A button's label, whatever it is for. */
export const isAction = (text: string): boolean =>
  extent(text) <= LONGEST_LABEL && (SURE.test(label(text)) || MAYBE.test(label(text)));

/** Whether an address leads to where one subscribes, pays or installs. */
export function isOfferAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && PLACE.test(url.pathname + url.hash);
}
