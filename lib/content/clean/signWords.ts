/**
 * What leftovers are about, in several languages; folded text. Each is as good a story's: one of them says nothing, and all
 * of them together say too little without a sign that is no word (`evidence.ts`).
 */

const any = (...patterns: string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

/** Whole words, for writing that parts them. */
const words = (list: string): string => `(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`;
/** Beginnings of words. */
const stems = (list: string): string => `(?<![\\p{L}\\p{M}])(?:${list})`;

/** Likes, comments, passing on. */
export const REACTIONS = any(
  stems(
    'clap|shar(?:e|ing)|comment|forward this|rate this|talking about|conversation|responding|discuss|feedback|helpful|enjoy(?:ed|ing)? (?:this|it|the)|kommentar|diskut|teilen|bewert|gefällt|gefallen|hilfreich|partage|réagi|compart|opini|valora|partilh|gostou|condivid|piaciut|коммент|поделит|лайк|оцените|понрав|обсуд|отзыв|yorum|paylaş|beğen|komentarz|udostępn|reactie|תגוב|שתפ|تعليق|شارك|رايك',
  ),
  '点赞|點讚|按讚|赞一|在看|转发|轉發|分享|收藏|留言|评论|評論|跟帖|跟贴|网友|拍手|投币|三连|星标|星標|小花|いいね|スキ(?:を|と|ボ)|シェア|コメント|感想|応援|クリック|ブックマーク|공감|좋아요|댓글|공유|의견|추천해',
);

/** What readers did with it, as counters name it. */
export const COUNTED = any(
  words(
    'likes?|views?|reads?|restacks?|reposts?|votes?|comments?|shares?|claps?|aufrufe|kommentare?|vues?|commentaires?|vistas|visitas|comentarios?|comentários|curtidas|visualizações|commenti|просмотр\\p{L}*|комментари\\p{L}*|лайк\\p{L}*|yorum|beğeni|مشاهدة|مشاهدات|تعليقات?',
  ),
  '阅读|閱讀|浏览|瀏覽|播放|赞|讚|在看|评论|評論|留言|收藏|转发|轉發|分享|充电|充電|人气|人氣|拍手|スキ|いいね|コメント|ブックマーク|閲覧|좋아요|댓글|조회|추천|공감|스크랩',
);

/** Numbers with a few words to each, and nothing else. */
export const COUNTS = /^(?:[^\d.!?。！？]{0,24}\d[\d.,]*\s?[kmw万萬千만]?(?![\p{N}])){1,8}[^\d.!?。！？]{0,16}$/iu;

/** Who wrote it, and who they are. */
export const PEOPLE = any(
  stems(
    'writes? about|reports? on|author|editor|reporter|journalist|columnist|correspondent|contributor|staff|autor|redakt|rédact|periodista|redacci|jornalista|repórter|redazione|giornalista|автор|редактор|журналист|корреспондент|yazar|muhabir|כתב|كاتب|بقلم|محرر|مراسل|صحفي',
  ),
  '作者|编辑|編輯|责编|責編|记者|記者|撰稿|专栏|專欄|站长|站長|博主|主笔|排版|校对|校對|审核|審核|监制|筆者|著者|ライター|書いた人|プロフィール|編集|기자|필자|작가|에디터',
);

/** Families of words; how many of them a text touches counts, not how often. */
export const FAMILIES: readonly RegExp[] = [
  // Somebody is asked to do something.
  any(
    words(
      'you|your|yours|please|sie|ihr|ihre[nrs]?|ihnen|dir|dich|deine?|euch|bitte|vous|votre|vos|usted|tus?|você|seu|sua|tuo|tua|vostr[oa]|вы|вам|вас|ваш\\p{L}*|siz\\p{L}*|jij|jouw|ditt|לך|לכם|שלכם',
    ),
    '(?<=\\p{L}{2})ez-\\p{L}|您|你|请|請|欢迎|歡迎|一下|记得|記得|别忘|別忘|戳|点击|點擊|轻触|輕觸|ください|下さい|ましょう|お願い|お待ち|どうぞ|よかったら|よろしければ|はこちら|いただ|お届け|주세요|하세요|바랍니다|부탁|드립니다|여러분|اعجبك|لا تنس|اضغط|يمكنكم|يمكنك|لكم|ليصلك|لتصلك|(?:йте|ите)(?:сь)?(?!\\p{L})',
  ),
  // The article, the page, the publisher speak of themselves.
  any(
    '\\b(?:this|the full) (?:article|post|story|page|site|website|blog|newsletter|e-?mail|issue|episode|publication|piece|work|feed)\\b|\\b(?:our|us)\\b|ez-nous\\b',
    '本文|此文|本篇|本站|本刊|本报|本報|本网|本網|本号|本號|本社|本内容|本內容|这篇|這篇|小编|小編|编辑部|編輯部|この(?:記事|投稿|ブログ)|当(?:サイト|ブログ)|本(?:記事|サイト)|弊社|이 ?(?:글|기사|포스팅|콘텐츠)|본 ?(?:기사|글|콘텐츠)|포스팅|본지',
    words(
      'diese[rsn]? (?:artikel|beitrag|text|seite)s?|unsere?[nmrs]?|cet article|ce (?:site|texte|contenu)|cette page|notre|nos|este (?:artículo|texto|contenido)|esta (?:entrada|nota|noticia)|nuestr[oa]s?|noss[oa]s?|est[ae] (?:artigo|texto|matéria|conteúdo)|quest[oa] (?:articolo|pagina)|nostr[oaie]|(?:эт\\p{L}+|данн\\p{L}+) (?:стать\\p{L}+|материал\\p{L}*|текст\\p{L}*)|наш\\p{L}*|هذا المقال|هذه (?:المقالة|القصة)|موقعنا|قناتنا|نشرتنا|dit artikel|onze?|bu (?:yazı|haber)|nasz\\p{L}*|הכתבה|הערוץ שלנו',
    ),
  ),
  REACTIONS,
  // Rights and responsibility.
  any(
    '©|\\(c\\)|ⓒ',
    stems(
      'copyright|rights reserved|reprint|reprodu|rebroadcast|republish|licen[cs]e|views expressed|opinions|nachdruck|urheberrecht|vorbehalten|haftung|datenschutz|tous droits|derechos reserv|direitos reserv|riproduz|diritti riserv|перепечат|использовани|активная ссылка|حقوق|الاقتباس|zastrzeżone|כל הזכויות|press code|complaint',
    ),
    '版权|版權|著作权|著作權|转载|轉載|转摘|授权|授權|侵权|侵權|许可|許可|保留.{0,4}[权權]|权属|icp|镜像|鏡像|立场|立場|個人意見|个人(?:意见|看法|观点)|独立观点|無断|転載|転用|複製|禁じ|무단|저작권|재배포|전재',
  ),
  PEOPLE,
  // Reaching the publisher.
  any(
    stems(
      'hotline|call \\+?\\d|contact|e-?mail|write to|get in touch|news ?desk|got a (?:story|tip)|typo|kontakt|schreiben sie|fehler|écriv|signale|erreur|escrí|contato|fale con|contatt|свяж|пишите|звон|опечатк|ошибк|iletişim|اتصل|تواصل|راسل|צרו קשר',
    ),
    '热线|熱線|爆料|投稿|联系|聯絡|聯繫|合作|邀[约約]|微信|微博|邮箱|信箱|来信|來信|反馈|纠错|投诉|異議|异议|加群|お問い合わせ|ご連絡|情報提供|お便り|제보|문의|연락|계좌',
  ),
  // How long it takes, and hearing it.
  any(
    '\\b\\d+[ -]?min(?:ute)?s?\\b|(?<!\\p{L})(?:\\d{1,4} ?min\\.?|minutos?|minuti|минут\\p{L}*)(?!\\p{L})',
    stems(
      'reading time|listen to|audio|podcast|lesezeit|vorles|anhör|temps de lecture|écouter|tiempo de lectura|escucha|tempo de leitura|ouça|tempo di lettura|ascolta|слушат|время чтения|okuma süresi|דקות קריאה|مدة القراءة|وقت القراءة|دقائق|استمع',
    ),
    '\\d ?(?:分[钟鐘]|分(?!之)|분)|朗读|朗讀|收听|收聽|(?:听|聽)(?:新|全|本|的|這|这)|音频|音頻|语音|語音|字数|声音版|読了|音声|聴く|듣기|낭독',
  ),
  // Other pages.
  any(
    stems(
      'elsewhere|read (?:next|more|also|on)|more (?:from|on|in)|keep reading|most read|everyone.s reading|latest|popular|trending|archive|past issues|previous|home ?page|startseite|lesen sie|mehr (?:zu|aus|von)|weitere|auch|à (?:lire|découvrir)|découvr|lire aussi|retrouvez|autres articles|accueil|también|sigue leyendo|leia|veja|leggi|altri articoli|читайте|также|ещё|еще|по теме|ayrıca|zobacz|lees|läs|les også|ايضا|المزيد|حول هذ|قد يهمك|עוד',
    ),
    '推荐|推薦|推介|更多|延伸|相关|相關|往期|上一|下一|热门|熱門|其[他它](?:新|文|内|报)|接着|接著|还可以|也[点點看]了|都在看|首页|首頁|主页|主頁|関連|おすすめ|他の|次の|前の|あわせて|一覧|続き|こちらの記事|관련|다른 ?(?:글|기사)|다른글|추천|인기|많이 본|이전 ?글|다음 ?글|이런 소식|목록',
  ),
  // What it is filed under.
  any(
    stems(
      'filed under|tags?\\b|tagged|topics?|categor|keyword|schlagw|themen in|rubrik|mots.clés|étiquet|rubrique|etiquet|метк|теги|рубрик|وسوم|كلمات دلالية|الوسوم|تصنيف|תגיות',
    ),
    '标签|標籤|关键词|關鍵字|關鍵詞|分类：|分類|归档|歸檔|话题|タグ|カテゴリ|キーワード|태그|카테고리',
  ),
  // What is paid for.
  any(
    stems(
      'advert|sponsor|partner content|paid partnership|affiliate|werbung|anzeige|publicité|publicidad|pubblicità|реклам|reklam|اعلان|פרסומת',
    ),
    '广告|廣告|赞助|贊助|推广|推廣|商务合作|商業合作|広告|提供：|スポンサー|광고|협찬|제휴|수수료',
  ),
  any(
    '[€$£¥₩]\\s?\\d|\\d\\s?(?:€|euros?|円|元|원|₽|руб)|\\b(?:per|a) (?:month|week|year)\\b|half price|first (?:\\d+|six|three|two) (?:weeks|months)|par mois|im monat|al mes|por mês|al mese|в месяц|定期定額|每月|月額|월 ',
    stems(
      'coffee|free\\b|gratis|kostenlos|gratuit|бесплатн|مجان|leave a tip|tip jar|chip in|pledg|a un café|offert|défiscalis|spend|kaffee',
    ),
    '免费|免費|無料|무료|咖啡|コーヒー|커피|喝杯|一杯|打赏|赞赏|充电|后援|支持',
  ),
  // Who passed it on.
  any(
    stems(
      'rss|full ?-?text|delivered by|powered by|sent by|tired of this|upgrade your|first published|originally published|erschien zuerst|paru en premier|publicó primero|впервые|relay',
    ),
    '抓取|全文助手|全文输出|全文輸出|源站|原站|原网页|原網頁|原文|首发|首發|配信サービス|経由で|フィード|수집|授权转载',
  ),
];

/** What calls a line by what it holds: "Editor: ...", "来源：...", at its beginning. */
export const META_LABEL = any(
  '^[\\s\\p{P}\\p{S}]*(?:(?:本文|特约|責任|责任|执行|執行|值班|文字|网络)?(?:作者|撰文|文|采写|採訪|编辑|編輯|责编|責編|编审|校对|校對|审校|審核|审核|排版|美编|美編|监制|監製|策划|策劃|来源|來源|稿源|记者|記者|实习生|翻译|编译|原标题|原標題|发布时间|發布時間|更新|阅读量?|閱讀|浏览|点击|字号|标签|標籤|分类|分類|归档于?|話題|话题|关键词|關鍵字)\\s*[:：|｜/·丨\\p{So}]|(?:取材|編集|執筆|著者|筆者|配信|更新日?|公開日?|投稿日?|カテゴリー?|タグ)\\s*[:：|｜/／=＝])',
  '^[\\s\\p{P}\\p{S}]*(?:(?:입력|수정|등록|승인|작성|발행)\\s*[:|]?\\s*\\d|(?:글|편집|기자|태그)\\s*[:|])',
  '^[\\s\\p{P}\\p{S}]*(?:published|updated|last (?:updated|modified)|posted|words by|text by|written by|edited by|reporting by|author|editor|source|reading time|filed under|tags?|stand|veröffentlicht|aktualisiert|redaktion|quelle|lesezeit|publié|mis à jour|rédigé par|temps de lecture|publicado|actualizado|atualizado|fuente|fonte|pubblicato|aggiornato|опубликовано|обновлено|источник|текст|автор|редактор|время чтения|yayın(?:lanma)?|güncelleme|kaynak|bron|źródło)(?![\\p{L}\\p{M}])\\s*(?:[:|]|\\d|(?:on|am|le|el|em|il|à)\\s)',
  '^[\\s\\p{P}\\p{S}]*(?:كتب|كتبت|بقلم|المصدر|تحرير|اعداد|اخر تحديث|نشر في|تاريخ النشر|مدة القراءة|وسوم|كلمات دلالية)\\s*[:|]',
);

/** Words before a name, and nothing after it; cased, so not folded. */
export const BYLINE =
  /^[\s|–—·•]*(?:By|Von|Par|Por|Di|Door|Av|Af|Autor:?|Text:?|Автор:?|Текст:?)\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:[\s,|·–—]+[\p{L}\p{M}\p{N}.'’:/-]+){0,9}$/u;

/** Notes of the story's own: what was wrong, where it is from, whom it thanks. */
export const OWN_NOTE = any(
  '^[\\s\\p{P}\\p{S}]*(?:corrections?|clarification|update|updated|editor.s note|author.s note|notes?|footnotes?|references?|further reading|bibliography|acknowledge?ments?|thanks|disclosure|p\\.? ?s\\b|credits?|photos?|photograph|image|picture|illustration|courtesy|korrektur|berichtigung|anmerkung|hinweis|nachtrag|quellen?|fußnote|literatur|danke?|bild|mise à jour|erratum|précision|sources|crédits?|merci|corrección|aclaración|nota|fuentes|foto|gracias|correção|atualização|errata|fontes|obrigad|correzione|aggiornamento|fonti|grazie|поправка|уточнение|примечани|обновление|исправлени|сноск|литература|фото|спасибо|rectificatie|düzeltme|sprostowanie)(?!\\p{L})',
  '^[\\s\\p{P}\\p{S}]*(?:更正|勘误|勘誤|订正|訂正|补充|補充|更新于?|编者[注按]|編者[註按]|编按|編按|按语|按語|作者[注按]|.{1,10}口述|后记|後記|附记|附錄|附录|注释|註釋|注[:：\\d]|註[:：\\d]|脚注|参考|參考|资料|資料|引用|出处|出處|致谢|致謝|鸣谢|图片|圖片|题图|題圖|封面|头图|摄影|攝影|摄[:：]|图[:：/|｜／]|圖[:：/|｜／]|追記|補足|注記|謝辞|出典|参照|写真|撮影|画像|바로잡|정정|덧붙|참고|출처|각주|주석|사진|촬영|추신|감사의)',
  '^[\\s\\p{P}\\p{S}]*(?:تصحيح|تصويب|تنويه|ملاحظة|هوامش|المراجع|مراجع|مصادر|تحديث|صورة|تصوير|شكر|תיקון|הערה|מקורות|צילום|عکس)',
);

/** Credits of pictures, wherever they stand in a line. */
export const PICTURE_CREDIT = any(
  '(?:摄|攝|撮影|写真|촬영|사진|摄影|攝影|摄影报道|攝影報導)(?:[/／：:|｜）)」\\s]|$)|(?<!\\p{L})(?:photo|foto|picture|image|illustration|photograph|courtesy|фото|تصوير)s?\\s*(?:[:：/|©]|by|of|de|von|di)',
);
