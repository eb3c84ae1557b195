/**
 * What pages put around an article besides: paths, forms, tools, rights. Short lines that say nothing else, in many languages;
 * folded text.
 */

const any = (...patterns: string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

/** Nothing that ends a sentence and goes on. */
const REST = '[^.。!！?？]';

/** The way to an article from the site's first page. */
const PATH = `^(?:home|start|startseite|accueil|inicio|início|главная|головна|الرئيسية|ana ?sayfa|trang chủ|beranda|strona główna|首[页頁]|(?:您|你)?(?:的|所在的?)?位置 ?[:：]? ?首?[页頁]?|トップ(?:ページ)?|ホーム|홈) ?(?:[>›»/→|-] ?${REST}{1,40}){1,5}$`;

/** What is left of a form for comments. */
const FORM = [
  '^.{0,60}(?:e-?mail|メール|이메일|correo|courriel|adresse|adres|indirizzo|почт|بريد|電郵|電子郵件|电子邮件|邮箱|email).{0,50}(?:not be published|nicht veröffentlicht|pas publiée|no será publicad|não será publicado|non sarà pubblicato|не будет опубликован|公開され|不會被公開|不会被公开|공개되지|لن يتم نشر|tidak akan dipublikasikan|niet gepubliceerd|nie zostanie opublikowany|yayınlanmayacak).{0,80}$|^لن يتم نشر عنوان بريدك.{0,80}$',
  '^(?:connectez-vous|identifiez-vous|devi essere connesso|debes? (?:iniciar|estar)|войдите|чтобы оставить комментари|يجب ان تسجل|yorum yapabilmek|inloggen om|zaloguj się|faça login|anmelden, um|um zu kommentieren).{0,70}$|^(?:コメントを(?:残す|投稿)|発表迴響|發表迴響|답글 남기기|laisser un commentaire|deja un comentario|schreibe einen kommentar|lascia un commento|deixe um comentário|оставить комментарий|reageer op dit artikel).{0,50}$',
  '^(?:(?:was|did you find) this (?:article|page|post|answer)? ?(?:helpful|useful).{0,30}|like this ?: like.{0,12}|rate this.{0,60}|(?:valora|califica|notez|bewerte\\p{L}*|оцените) (?:este|cet|ce|diese[nrs]?|эт).{0,60}|.{0,30}満足です?か.{0,30}|.{0,40}만족하십니까.{0,40}|讚? ?載入中.{0,4}|(?:全部)?评论 ?[(（]\\d+[)）].{0,12})$',
];

/** Things to press that are no links any more. */
const TOOLS = [
  '^(?:阅读原文|閱讀原文|查看原文|举报/?反馈?|我要反馈|【?打印本页】?【?关闭窗口】?|往期(?:精彩)?回顾|pin this.{0,20}|-30-|ends|jump to recipe.{0,30}|back to top|top ?▲|▲ ?(?:top|このページ|ページ).{0,10}|volver arriba|nach oben|наверх|haut de page|torna su|yukarı|sayfa başı|.{0,4}맨 위로.{0,6}|.{0,6}top으로.{0,6}|回(?:上一頁|頂端|到顶部).{0,8}|印刷する|인쇄하기|[/ ]*انتهى[/ ].{0,10})$',
  '^(?:artikel|beitrag|nachricht)? ?(?:anhören|vorlesen)(?: ?\\(.{0,12}\\))?$|^(?:слушать|прослушать) .{0,24}$|^(?:escuchar|ouça|ascolta|écouter|listen to) (?:este|est[ea]|cet|l|questo|this).{0,30}$|^استمع (?:الى|إلى).{0,20}$|^(?:haberi|yazıyı) dinle.{0,24}$|^(?:記事|この記事)を(?:音声で)?(?:聞く|読み上げ).{0,20}$|^기사를? ?(?:읽어|들려).{0,60}$|^.{0,24}player ready.{0,6}$|^この記事は約?\\d+分.{0,10}$|^阅读本文大概.{0,14}$',
  '^.{0,30}(?:enable javascript|activer javascript|javascript aktivieren|javascriptを有効|تفعيل جافا|aktivieren sie javascript|включите javascript).{0,60}$|^.{0,40}(?:does not support the audio|뷰어 다운로드|video (?:can|could) not be played).{0,60}$|^(?:загрузка плеера|動画(?:を再生できません|が表示されない)|影片載入中|영상 ?재생이 ?되지).{0,40}$',
  '^.{0,60}(?:marketing|statistik)?[- ]?cookies?.{0,20}(?:accept|enable|to view|personali|accepter|akzeptieren|aceptar|content|afficher).{0,50}$|^(?:we use|wir verwenden|nous utilisons|usamos) cookies.{0,80}$',
  '^(?:terms (?:of (?:use|service))?|privacy policy|impressum|datenschutz|網站地圖|网站地图|隱私權|사이트맵|개인정보)(?: ?[|｜·/] ?.{1,30}){1,4}$',
];

/** Whose it is, and what may be done with it. */
const RIGHTS = [
  '^(?:copyright )?(?:©|ⓒ|\\(c\\))(?!.{0,40}(?:photo|foto|bild)).{2,160}$|^.{0,40}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|derechos reservados|todos os direitos|tutti i diritti|все права защищены|tüm hakları saklıdır|wszelkie prawa|版权所有|版權所有).{0,90}$',
  '^(?!.{0,12}(?:photo|foto|bild|image|摄影|攝影|写真|사진|фото)).{0,90}(?:creative commons|クリエイティブ・?コモンズ|크리에이티브 ?커먼즈|知识共享|創用 ?cc|\\bcc[ -]by(?:-\\w\\w)*).{0,90}$|^저작자표시.{0,24}$',
  '^.{0,60}(?:(?:无断|無断|無斷|擅自|未经(?:许可|授权)|未經(?:許可|授權)).{0,24}(?:不得|禁止|禁じ|必究|追究)|如需转载|轉載請|转载请(?:注明|附|联系)|盗图必究|盜圖必究|무단 ?(?:전재|복제).{0,30}금|prohibida la reproducción|prohibida su reproducción|vervielfältigung nur|overname zonder|reproduction interdite|riproduzione riservata|cấm sao chép|izinsiz).{0,80}$',
  '^.{0,60}(?:如有(?:侵权|侵犯)|若有侵權|涉及版权|图片版权|圖片版權|版權屬).{0,50}$|^.{0,50}(?:素材|图片|文章|內容|内容)(?:均)?(?:来自|整理自|取自|來自)网?[络絡路].{0,50}$',
];

/** Short lines around an article that are none of it. */
export const REMAINS = any(PATH, ...FORM, ...TOOLS, ...RIGHTS);
