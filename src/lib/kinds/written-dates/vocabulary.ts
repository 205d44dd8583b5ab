import { localesOf, monthNames, nameLengths, weekdayNames } from './month-names.ts';
import { ordinalWords, vietnameseMonths } from './number-words.ts';
import { phraseOf } from './tokens.ts';

/**
 * What a word or sign does in a date. Each is one letter, so that a date reads as a short text and its forms are regular
 * expressions over it: n number of one or two digits, d day for certain, m month for certain, y year for certain, h year
 * of two digits for certain, r Roman figure, e era, c century, k decade, w weekday, a about, s since, b between,
 * t to, p until now, o or, & and, and the signs - / . , themselves. M, D and Y announce a month, a day or a year.
 * A filler is '' and drops out.
 */
export type Letter =
  | ''
  | 'n'
  | 'd'
  | 'm'
  | 'y'
  | 'h'
  | 'g'
  | 'r'
  | 'e'
  | 'c'
  | 'k'
  | 'w'
  | 'a'
  | 's'
  | 'b'
  | 't'
  | 'p'
  | 'o'
  | '&'
  | '-'
  | '/'
  | '.'
  | ','
  | "'"
  | 'M'
  | 'D'
  | 'Y';

/** What a phrase of the vocabulary stands for. */
export interface Phrase {
  readonly letter: Letter;
  /** Month 1-12, ordinal 1-31, or the sign of an era. */
  readonly value?: number;
  /** Read in answers only; an author leaves such words outside of the slot. */
  readonly loose?: true;
  /** Words at its start that stay as they are when the value changes ("tháng" of "tháng Tám"). */
  readonly head?: number;
}

const strict: Readonly<Partial<Record<Letter, string>>> = {
  '': 'the|of|de|del',
  D: 'ngày|mùng|mồng',
  Y: 'năm',
  t: 'to|until|till|through|đến|tới|cho đến|đến hết|đến ngày|đến năm|tới năm',
  s: 'since|from|từ|kể từ|từ ngày|từ năm|kể từ năm',
  p: 'present|now|today|onward|onwards|nay|hiện nay|trở đi|the present|present day',
  a: 'ca|circa|around|about|approximately|approx|khoảng|khoảng năm|chừng|~|≈|?|%',
  c: 'century|cent|thế kỷ|thế kỉ|tk',
  '&': 'and|&|và|+',
  k: 'decade|thập niên|thập kỷ|thập kỉ|thập niên năm|những năm',
};

const loose: Readonly<Partial<Record<Letter, string>>> = {
  '': `in|on|at|during|it|was|is|were|that|day|date|month|term|terms|period|every|each|each year|every year|annually|yearly
    |vào|trong|là|đó|hồi|dịp|lúc|hôm|nhiệm kỳ|nhiệm kì|giai đoạn|thời kỳ|hằng năm|hàng năm|mỗi năm|các năm|của
    |!|"|“|”|«|»|(|)|[|]|*`,
  Y: 'year|years|the year',
  M: 't|th',
  s: 'starting|starting in|beginning|beginning in|bắt đầu từ|bắt đầu',
  p: 'currently|current|ongoing|hiện tại|bây giờ|hôm nay|still|to date',
  a: 'roughly|some time around|ước chừng|xấp xỉ|độ',
  t: 'til|thru|up to|→',
  b: 'between|giữa',
  o: 'or|hoặc|hay|hoặc là|hay là|either|;|\\',
};

const eras: readonly (readonly [sign: -1 | 1, phrases: string])[] = [
  [-1, 'bc|bce|b.c|b.c.|b.c.e|b.c.e.|tcn|t.c.n|t.c.n.|trước công nguyên|trước cn|tr.cn|trcn|before christ'],
  [1, 'ad|ce|a.d|a.d.|c.e|c.e.|scn|s.c.n|cn|sau công nguyên|công nguyên|sau cn|anno domini'],
];

const otherWeekdays = 'tues|weds|thur|thurs|chúa nhật';

/** Adds phrases that are parted by `|`; a single `\\` stands for that sign itself. */
function add(table: Map<string, Phrase>, phrases: string, phrase: Phrase): void {
  for (const text of phrases.split('|')) {
    const key = phraseOf(text === '\\' ? '|' : text);
    if (key !== '') table.set(key, phrase);
  }
}

/** Month and weekday names of one locale. Names that are a word beside the number ("Tháng 8", "thg 8") announce a month. */
function addNames(table: Map<string, Phrase>, locale: string): void {
  for (const length of nameLengths) {
    for (const [index, name] of weekdayNames(locale, length).entries()) {
      if (!/[0-9]/.test(name)) add(table, name, { letter: 'w', value: index });
    }
  }
  for (const length of nameLengths) {
    for (const [index, name] of monthNames(locale, length).entries()) {
      if (/^[0-9]+$/.test(name)) continue;
      const word = name.replace(/[0-9]+/g, '');
      add(table, word, word === name ? { letter: 'm', value: index + 1 } : { letter: 'M' });
    }
  }
}

/** Most tokens that a phrase of the vocabulary may have. */
const longestPhrase = 6;

/** The words of dates in some languages. */
export interface Vocabulary {
  /** By their folded tokens, parted by spaces. */
  readonly phrases: ReadonlyMap<string, Phrase>;
  /** By its first token, how many tokens the longest phrase has that begins with it. */
  readonly longest: ReadonlyMap<string, number>;
}

function longestByOpening(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const tokens = phrase.split(' ');
    const length = Math.min(longestPhrase, tokens.length);
    longest.set(tokens[0]!, Math.max(length, longest.get(tokens[0]!) ?? 0));
  }
  return longest;
}

function makePhrases(locales: readonly string[]): ReadonlyMap<string, Phrase> {
  const table = new Map<string, Phrase>();
  add(table, otherWeekdays, { letter: 'w', loose: true });
  for (const locale of [...locales].reverse()) addNames(table, locale);
  for (const [word, month] of vietnameseMonths)
    add(table, `tháng ${word}`, { letter: 'm', value: month, head: 1 });
  for (const [index, word] of ordinalWords.entries()) {
    add(table, word, { letter: 'd', value: index + 1 });
    add(table, word.replace('-', ' '), { letter: 'd', value: index + 1 });
  }
  for (const [letter, phrases] of Object.entries(loose))
    add(table, phrases, { letter: letter as Letter, loose: true });
  for (const [letter, phrases] of Object.entries(strict)) add(table, phrases, { letter: letter as Letter });
  for (const [value, phrases] of eras) add(table, phrases, { letter: 'e', value });
  return table;
}

const byLanguage = new Map<string, Vocabulary>();
const byLocales = new Map<string, Vocabulary>();

function vocabularyIn(locales: readonly string[]): Vocabulary {
  const key = locales.join();
  const known = byLocales.get(key);
  if (known !== undefined) return known;
  const phrases = makePhrases(locales);
  const made = { phrases, longest: longestByOpening(phrases.keys()) };
  byLocales.set(key, made);
  return made;
}

/** The words of dates in English, Vietnamese and the language of the deck. */
export function vocabularyOf(language: string): Vocabulary {
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const found = vocabularyIn(localesOf(language));
  byLanguage.set(language, found);
  return found;
}
