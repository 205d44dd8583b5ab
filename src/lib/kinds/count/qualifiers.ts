import { wordAt } from './word-at.ts';
import { foldMarks } from '../../base/index.ts';

/** What the words around a number say about it. */
export type Qualifier = 'exact' | 'over' | 'nearly' | 'about' | 'at-least' | 'at-most' | 'under';

const phrases: Readonly<Record<Qualifier, readonly string[]>> = {
  exact: ['exactly', 'precisely', 'only', 'just', 'a total of', 'total of', 'in total', 'all', 'đúng', 'đúng bằng', 'chính xác', 'chính xác là', 'chỉ', 'chỉ có', 'tổng cộng', 'vừa đúng', 'tròn', 'a record', 'a full'],
  over: ['over', 'more than', 'just over', 'slightly over', 'well over', 'a little over', 'slightly more than', 'a little more than', 'just more than', 'above', 'in excess of', 'upwards of', 'upward of', 'greater than', 'exceeding', 'exceeds', 'exceeded', 'beyond', 'hơn', 'trên', 'vượt', 'vượt quá', 'vượt mức', 'nhiều hơn', 'lớn hơn', 'cao hơn', 'quá', 'có hơn'],
  nearly: ['nearly', 'almost', 'close to', 'just under', 'just below', 'slightly under', 'a little under', 'slightly less than', 'just less than', 'approaching', 'just short of', 'nigh on', 'gần', 'gần như', 'gần tới', 'gần đến', 'ngót', 'sắp', 'suýt soát', 'suýt'],
  about: ['about', 'around', 'approximately', 'approx', 'roughly', 'some', 'circa', 'an estimated', 'estimated', 'ca', 'or so', 'khoảng', 'khoảng chừng', 'vào khoảng', 'chừng', 'xấp xỉ', 'ước chừng', 'ước tính', 'ước khoảng', 'ước', 'tầm', 'độ', 'cỡ'],
  'at-least': ['at least', 'no fewer than', 'not fewer than', 'no less than', 'not less than', 'a minimum of', 'minimum', 'min', 'ít nhất', 'ít nhất là', 'tối thiểu', 'không dưới', 'không ít hơn', 'chí ít'],
  'at-most': ['at most', 'up to', 'no more than', 'not more than', 'a maximum of', 'maximum', 'max', 'as many as', 'as much as', 'tối đa', 'nhiều nhất', 'nhiều nhất là', 'không quá', 'không hơn', 'lên tới', 'lên đến'],
  under: ['under', 'less than', 'fewer than', 'below', 'dưới', 'ít hơn', 'nhỏ hơn', 'thấp hơn', 'chưa đến', 'chưa tới', 'chưa đầy', 'không đến', 'không tới'],
}; // prettier-ignore

/** Words that are other words without their marks ("tám", "có") count with their marks only. */
const onlyMarked = new Set(['tầm', 'độ', 'cỡ', 'sắp', 'quá']);

const byPhrase = new Map<string, Qualifier>();
for (const [qualifier, list] of Object.entries(phrases) as [Qualifier, readonly string[]][]) {
  for (const phrase of list) {
    byPhrase.set(phrase, qualifier);
    if (!onlyMarked.has(phrase))
      byPhrase.set(foldMarks(phrase), byPhrase.get(foldMarks(phrase)) ?? qualifier);
  }
}

const signs: readonly (readonly [sign: string, qualifier: Qualifier])[] = [
  ['>=', 'at-least'],
  ['≥', 'at-least'],
  ['<=', 'at-most'],
  ['≤', 'at-most'],
  ['>', 'over'],
  ['<', 'under'],
  ['~', 'about'],
  ['≈', 'about'],
  ['≃', 'about'],
  ['∼', 'about'],
  ['=', 'exact'],
];

const longestPhrase = 4;

/** A qualifier that stands at a place of a text, and where the text after it begins. */
export interface QualifierReading {
  readonly qualifier: Qualifier;
  readonly end: number;
}

/** Reads the qualifier before a number ("over", "at least", "gần", ">"); undefined where there is none. The longest one counts. */
export function readQualifier(text: string, at: number): QualifierReading | undefined {
  for (const [sign, qualifier] of signs) {
    if (text.startsWith(sign, at)) return { qualifier, end: at + sign.length };
  }
  let found: QualifierReading | undefined;
  let phrase = '';
  let end = at;
  for (let count = 0; count < longestPhrase; count += 1) {
    const next = wordAt(text, end);
    if (next === undefined) break;
    phrase += (count === 0 ? '' : ' ') + next.word;
    end = next.end;
    const qualifier = byPhrase.get(phrase);
    if (qualifier === undefined) continue;
    const isShort = /^(?:ca|approx|max|min)$/.test(phrase) && text[end] === '.';
    found = { qualifier, end: isShort ? end + 1 : end };
  }
  return found ?? readCirca(text, at);
}

const circa = /c\.\s?(?=\d)/iy;

function readCirca(text: string, at: number): QualifierReading | undefined {
  circa.lastIndex = at;
  return circa.test(text) ? { qualifier: 'about', end: circa.lastIndex } : undefined;
}

const afterNumber: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [/\s?\+(?![\p{L}\d])/uy, 'over'],
  [/\s+(?:or|and) (?:more|over|above|higher|greater)(?!\p{L})/iuy, 'at-least'],
  [/\s+plus(?!\p{L})/iuy, 'over'],
  [/\s+(?:trở lên|tro len)(?!\p{L})/iuy, 'at-least'],
  [/\s+(?:có dư|lẻ)(?!\p{L})/iuy, 'over'],
  [/\s+(?:or|and) (?:less|fewer|under|below|lower)(?!\p{L})/iuy, 'at-most'],
  [/\s+(?:trở xuống|tro xuong|đổ lại|do lai)(?!\p{L})/iuy, 'at-most'],
  [/\s+(?:or so|or thereabouts|approximately|approx\.?)(?!\p{L})/iuy, 'about'],
];

/** How all of them begin: most numbers are followed by something else. */
const openingAfter = /\s?\+|\s+(?:or|and|plus|tr|có|lẻ|đổ|do|appr)/iuy;

/** Reads the qualifier after a number ("170+", "170 or more", "170 trở lên"); undefined where there is none. */
export function readQualifierAfter(text: string, at: number): QualifierReading | undefined {
  openingAfter.lastIndex = at;
  if (!openingAfter.test(text)) return undefined;
  for (const [pattern, qualifier] of afterNumber) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { qualifier, end: pattern.lastIndex };
  }
  return undefined;
}

/** -1 for words that put the truth below the number, 1 above it, 0 for neither. */
export function directionOf(qualifier: Qualifier): -1 | 0 | 1 {
  if (qualifier === 'over' || qualifier === 'at-least') return 1;
  return qualifier === 'nearly' || qualifier === 'under' || qualifier === 'at-most' ? -1 : 0;
}
