/** The words of bylines and dates, in several languages. */
import { FOREIGN_MONTHS } from '../../feed/dateNames.ts';
import { extent, folded, isEndMark, letters } from './measure.ts';
import { PICTURE_CREDIT } from './signWords.ts';

const LONGEST = 120;

/** Beginnings of months and weekdays. */
const NAMES = [
  ...FOREIGN_MONTHS.map(([name]) => name),
  ...'jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun lun mer jeu ven sam dim sab dom mié jue vie seg ter qua qui sex пон вто сре чет пят суб вос die mit don'.split(
    ' ',
  ),
];
const NAME = new RegExp(`^(?:${NAMES.join('|')})\\p{L}{0,7}$`, 'u');

const table = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What is done with an article at some time, and how long it takes to read. A date alone may be a diary's or a dateline. */
const LABELS = table(
  `published updated posted modified revised created edited reading read
  publié publiée mis mise lecture durée veröffentlicht aktualisiert geändert stand erstellt lesedauer lesezeit
  publicado publicada actualizado actualizada atualizado atualizada lectura leitura pubblicato aggiornato lettura
  опубликовано обновлено публикации чтения yayınlanma giriş güncelleme güncellendi
  gepubliceerd bijgewerkt opublikowano aktualizacja publicerad uppdaterad publisert oppdatert
  نشر نشرت تحديث النشر القراءة פורסם עודכן`,
);

/** What else stands in such a line. */
const DATE_WORDS = table(
  `first last on at of the date time am pm utc gmt est edt pst pdt cet bst jst kst a p m ago hour hours minute minutes min mins day days th st nd rd h
  à jour modifié le la heures heure il y du temps zuletzt am um uhr vom den vor minuten stunden stunde tagen
  el em en las às os de del do hace há horas hora minutos dia dias día días tempo tiempo il alle ore di minuti
  дата в г года час часов часа назад мин время tarihi saat yayın önce op om uur godz kl
  تم اخر تاريخ في الساعة يوم م ص بتوقيت غرينتش مدة دقائق يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة
  בשעה תאריך`,
);

/** The same in writing without spaces: what is done, units and weekdays. */
const LABEL_EAST =
  /(?:发布|發佈|發布|发表|發表|更新|公開|掲載|配信|発行|投稿|입력|수정|등록|승인|게시|작성|발행|송고)/gu;
const EAST =
  /(?:作成|入力|最終|最后|最後|首次|于|於|时间|時間|日期|日時|上午|下午|午前|午後|凌晨|晚上|早上|星期|周|週|曜日|기사|최종|오전|오후|요일|[年月日号號时時点點分秒年년월일시분초前전一二三四五六日月火水木金土월화수목금토])/gu;

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{M}]+/gu) ?? [];

const isLabel = (word: string): boolean => LABELS.has(word) || word.replace(LABEL_EAST, '') !== word;

const isDateWord = (word: string): boolean =>
  LABELS.has(word) || DATE_WORDS.has(word) || NAME.test(word) || word.replace(LABEL_EAST, '').replace(EAST, '') === '';

/** A day, not a year alone: that may head a list of a story. */
const HAS_DAY = /\d\D+\d/;
const HAS_DATE = /(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}|\d\s?[月월]|\d{1,2}[:h時时시]\d\d/;

/** A line that says nothing but when something was published: "Updated 3 May 2024, 10:30 am", "2024年5月17日 公開". */
export function isDateLine(text: string): boolean {
  if (extent(text) <= 60 && DATED_SOURCE.test(text)) return true;
  if (extent(text) > LONGEST || !HAS_DATE.test(text) || !HAS_DAY.test(text)) return false;
  const words = wordsOf(text);
  return words.some(isLabel) && words.every(isDateWord);
}

/** When, and then from where or by whom. */
const DATED_SOURCE =
  /^(?:\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)\s*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?\s*[|｜·]?\s*(?:来源|來源|作者|编辑|編輯|记者|記者|责编)\s*[:：]/u;

const READING_TIME =
  /(?:reading time|lesedauer|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|czas czytania|okuma süresi|время (?:на )?чтени[яе]|مدة القراءة|وقت القراءة|זמן קריאה|(?:阅读|閱讀)(?:时间|時間|时长|時長)|読了(?:時間)?|(?:읽는|기사) ?시간)\s*[:：]?\s*(?:约|約|ca\.?|circa|environ|약)?\s*\d{1,3}\s*(?:min|分|분|мин|דק|دق|dk)|^\W{0,3}\d{1,3}[ -]?min(?:ute)?s? read\W*$/iu;

/** A short line that says how long the article takes to read, perhaps beside a place or a rubric. */
export const isReadingTime = (text: string): boolean => extent(text) <= 60 && READING_TIME.test(folded(text));

/** What stands before or behind the name of a writer. */
const BY_WORDS = table(
  `by text words story written report reporting reported author authors writer staff reporter correspondent editor contributor from and with
  von text autor autorin redakteur redakteurin par texte auteur autrice rédigé por texto autora redacción di testo autore door tekst av af text
  автор автора текст корреспондент yazan yazar בקלם מאת بقلم كتب كتبت اعداد تقرير مراسل`,
);
const BY_EAST =
  /(?:本文|作者|撰文|撰稿|文字|采写|採訪|采访|记者|記者|编译|編譯|編集部?|取材|執筆|著者|筆者|ライター|文|글|기자|필자|특파원|님)/gu;

/** So many words beside the name and the usual ones may tell a place or a paper. */
const UNKNOWN = 2;

/**
 * A line that says nothing but who wrote the article, perhaps where and when.
 * @param names of those who are known to have written it.
 * @param unknown how many other words it may have.
 */
export function isByline(text: string, names: readonly string[], unknown = UNKNOWN): boolean {
  if (extent(text) > LONGEST || names.length === 0 || PICTURE_CREDIT.test(folded(text))) return false;
  let rest = folded(text);
  const before = rest.length;
  for (const name of names) rest = rest.replaceAll(folded(name), ' ');
  if (rest.length === before) return false;
  const others = wordsOf(rest).filter(
    (word) => !isDateWord(word) && !BY_WORDS.has(word) && word.replace(BY_EAST, '').replace(EAST, '') !== '',
  );
  return others.length <= unknown && letters(others.join('')).length <= 24 && !/[.!?。！？]\s*\p{L}/u.test(text);
}

/** What calls a line so that tells of the writer. */
const BIO_LABEL =
  /^[\s\p{P}\p{S}]*(?:作者(?:简介|簡介|介绍|介紹)|(?:关于|關於)作者|(?:著者|筆者|執筆者|ライター)?(?:プロフィール|紹介)|(?:글쓴이|필자|저자) ?소개|about the (?:author|writer)|(?:über|zur) (?:den|die|der)? ?autor(?:in)?|(?:à propos|l.auteur|sobre (?:el|la|o|a) autora?|об авторе|نبذة عن الكاتب|عن الكاتب))[\p{P}\p{S}]*\s*[:：|｜]\s*\S/iu;

/** A line that tells of the writer and says so: "About the author: ...". */
export const isBioLine = (text: string): boolean => BIO_LABEL.test(folded(text));

/** Agencies by their initials, "(abc/def)", or a paper that names itself, "（…新聞）". */
export const isCredit = (text: string): boolean =>
  /^[([]\p{L}{2,5}(?:\s?[/,]\s?\p{L}{2,6}){1,4}[)\]]$/u.test(text) ||
  /^[([]\p{Lu}{2,5}[)\]]$/u.test(text) ||
  /^[（(【［].{0,14}(?:新聞|新闻|デジタル|通信|通讯|通訊|日报|日報|晚报|晚報|电|電|记者|記者|編集部|编辑部|編輯部|기자)[）)】］]$/u.test(
    text,
  );

/** A rule drawn with signs, or a mark of the end between some; one in brackets is how a tale ends. */
export const isOrnament = (text: string): boolean =>
  text === '' || (isEndMark(text) && /^[^\p{L}\p{Ps}.…]+/u.test(text) && extent(text) <= 40);
