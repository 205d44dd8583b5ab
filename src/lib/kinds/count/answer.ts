import { editDistance } from '../../base/index.ts';
import type { CountValue } from './count-value.ts';
import { englishNumberWords, readEnglish } from './english-words.ts';
import { currenciesNamed } from './currencies.ts';
import { measureOf } from './measures.ts';
import { readNumeral } from './numeral.ts';
import { readCountText, type CountReading, type ReadOptions } from './read.ts';
import { readScale } from './scales.ts';
import { readVietnamese } from './vietnamese-words.ts';
import { wordAt } from './word-at.ts';

const invisible = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f]/gu;

/** The fraction of "2 1/2" and "1/2 million": part of one number rather than a part of a whole. */
const mixedNumber =
  /(?<=\d)\s(?:1\/2|1\/4|3\/4)(?![\d/])|^(?:1\/2|1\/4|3\/4)(?=\s(?:thousand|million|billion|trillion|nghìn|ngàn|triệu|tỷ|tỉ))/giu;
const signOfQuotient: Readonly<Record<string, string>> = { '1/2': '½', '1/4': '¼', '3/4': '¾' };

/** A typed answer in compatible characters, on one line, without quotes around it and a stop at its end. ½ and superscripts stay: "10²³" is not 1023. */
export function tidyAnswer(answer: string): string {
  return answer
    .replace(/[^¼-¾⅐-⅞⁰¹²³⁴-⁹⁻⁺]+/gu, (text) => text.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    .replace(/^[\s"'“”‘’«»*([]+/u, '')
    .replace(/[\s"'“”‘’«»*!?;,…。]+$/u, '')
    .replace(/(?<=[\p{L}\p{N}%)]) ?\.+$/u, '')
    .replace(/^([^()]*)[)\]]$/u, '$1')
    .replace(mixedNumber, (quotient) => ` ${signOfQuotient[quotient.trim()] ?? quotient}`)
    .trim();
}

const fillers = [
  'i think', 'i believe', 'i guess', 'it is', 'it was', "it's", 'that is', "that's", 'this is', 'there are', 'there were', 'there is', 'they are', 'the answer is', 'answer',
  'maybe', 'perhaps', 'probably', 'possibly', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'in', 'on', 'at', 'with', 'for', 'by', 'to', 'into', 'a record', 'record', 'worth', 'of', 'equals', 'equal to', 'the', 'its', 'for the', 'i.e.',
  'là', 'có', 'được', 'với', 'khóa', 'khoá', 'kỳ', 'có lẽ', 'chắc là', 'chắc', 'hình như', 'đáp án là', 'đáp án', 'vào', 'trong', 'bằng', 'gồm', 'gồm có', 'tất cả', 'con số là', 'la', 'dap an la', 'dap an', 'co', 'co le', 'có tất cả', 'lần', 'thế kỷ', 'đạt', 'tới', 'hạng', 'đại hội', 'đại hội lần',
].sort((a, b) => b.length - a.length); // prettier-ignore

/** Drops words in front that say nothing: "it is 194", "là 194". */
function withoutFillers(text: string): string {
  let rest = text;
  for (let count = 0; count < 4; count += 1) {
    const lower = rest.toLowerCase();
    const filler = fillers.find(
      (words) => lower.startsWith(words) && /^(?:[\s:=]|$)/.test(lower.slice(words.length)),
    );
    if (filler === undefined) break;
    rest = rest.slice(filler.length).replace(/^[\s:=]+/, '');
  }
  return rest.replace(
    /[\s,]+(?:i think|i guess|i believe|maybe|probably|perhaps|chắc vậy|có lẽ|ạ|in total|altogether|tất cả)$/iu,
    '',
  );
}

/** How an answer to this key is read: a letter after the number is a unit where the key has that unit. */
function optionsFor(key: CountValue, language: string): ReadOptions {
  const unit = measureOf(key.unit);
  const isLength = unit?.of === 'length';
  return {
    language,
    loose: true,
    isScaleLetter: (letter, _isAttached, hasCurrency) => {
      if (hasCurrency) return true;
      if (letter === 'm') return !isLength;
      if (letter === 't') return unit?.of !== 'mass';
      return letter === 'k' ? unit?.of !== 'temperature' && unit?.of !== 'fineness' : true;
    },
  };
}

/** What a typed answer says: a count, two different ones, or nothing that can be read. */
export type Answer =
  { readonly is: 'count'; readonly reading: CountReading } | { readonly is: 'two' } | { readonly is: 'none' };

/** Where numbers begin in a text: digits that are no part of a word, number words with their marks. */
function numberStarts(text: string, language: string, loose: boolean): number[] {
  const starts: number[] = [];
  for (const found of text.matchAll(/(?<![\p{L}\p{N}.,^/])(?:\d|[¼-¾⅐-⅞])|(?<![\p{L}\p{M}\p{N}])\p{L}/gu)) {
    const at = found.index;
    if (
      /^(?:an?|năm|nam|seconds?)(?!\p{L})/iu.test(text.slice(at, at + 8)) &&
      !/^an? (?:hundred|thousand|million|dozen)/i.test(text.slice(at, at + 12))
    )
      continue;
    const isNumber = /\p{L}/u.test(found[0])
      ? (readEnglish(text, at) ?? readVietnamese(text, at, loose)) !== undefined &&
        wordAt(text, at)?.start === at
      : readNumeral(text, at, language, true) !== undefined;
    if (isNumber) starts.push(at);
    if (starts.length > 8) break;
  }
  return starts;
}

/** Roman figures in small letters, where a rank is asked. */
function inCapitals(text: string, key: CountValue): string {
  return key.form === 'ordinal'
    ? text.replace(/(?<![\p{L}\p{M}\d])[ivxl]+$/iu, (figures) => figures.toUpperCase())
    : text;
}

const isSame = (a: CountValue, b: CountValue): boolean => a.number === b.number && a.form === b.form;

/** What stands for the words of a text that the key has too, so that its own numbers are no second answer. */
function withoutKeyWords(text: string, key: CountValue): string {
  const own = key.unit.toLowerCase();
  const at = own === '' ? -1 : text.toLowerCase().indexOf(own);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + own.length);
}

/** Whether the unit of the key comes first and then where or when: "5 goals in one match". */
function isAside(unit: string, key: CountValue): boolean {
  const own = key.unit.toLowerCase();
  return (
    own !== '' &&
    unit.toLowerCase().startsWith(own) &&
    /^\s+(?:in|per|during|since|by|trong|mỗi)\s/iu.test(unit.slice(own.length))
  );
}

/** The parts of an answer that says one thing twice: "194 (one hundred and ninety-four)", "6/7 = six of seven". */
function saysTwice(text: string, options: ReadOptions): CountReading | undefined {
  const parts = text
    .split(/\s*[()[\]=;]\s*|,\s+|\s+(?:or|hay|hoặc|tức là|tức|i\.e\.?|that is|aka)\s+|\s+[-–—]\s+/u)
    .map((part) => withoutFillers(part))
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 3) return undefined;
  const readings = parts.map((part) => readCountText(part, options));
  const [first, ...others] = readings;
  if (
    first === undefined ||
    !others.every((other) => other !== undefined && isSame(other.value, first.value))
  )
    return undefined;
  return first;
}

/** The ways to write a number of the key's kind that hold for no other: "5x" of times, "196 below zero" of degrees. */
function inUsualSigns(tidy: string, key: CountValue): string {
  if (/^(?:times|lần)$/iu.test(key.unit)) return tidy.replace(/(?<=^\d{1,9}) ?[x×]$/iu, '');
  if (measureOf(key.unit)?.of === 'temperature')
    return tidy.replace(/^(\d.*?) (?:below zero|dưới không|dưới 0)$/iu, '-$1');
  return tidy;
}

/** Reads a tidied answer as a count. Two different numbers in it are never read as one. */
export function readAnswer(typed: string, key: CountValue, language: string): Answer {
  const options = optionsFor(key, language);
  const tidy = inUsualSigns(typed, key);
  const twice = saysTwice(tidy, options);
  if (twice !== undefined) return { is: 'count', reading: twice };
  const text = inCapitals(withoutFillers(tidy), key);
  const reading =
    readPhrase(text, options) ??
    readCountText(text, options) ??
    readCountText(tidy, options) ??
    readUnsaid(text, options);
  if (reading === undefined)
    return numberStarts(tidy, language, false).length > 1 ? { is: 'two' } : { is: 'none' };
  const isUnmarked = reading.value.script === 'vi' && /^[a-z\s]+$/i.test(reading.value.numeral);
  const unit = isAside(reading.value.unit, key) ? '' : withoutKeyWords(reading.value.unit, key);
  if (numberStarts(unit, language, isUnmarked).length > 0) return { is: 'two' };
  return { is: 'count', reading };
}

const wordsForNumbers = new Map([
  ['once', '1 time'],
  ['twice', '2 times'],
  ['thrice', '3 times'],
  ['dozen', '12'],
  ['tá', '12'],
  ['một tá', '12'],
  ['đầu', '1st'],
  ['đầu tiên', '1st'],
  ['lần đầu', '1st'],
  ['lần đầu tiên', '1st'],
  ['nhất', '1st'],
  ['nhì', '2nd'],
  ['quarter', '1/4'],
  ['a single', '1'],
  ['single', '1'],
  ['none', '0'],
  ['nil', '0'],
  ['nothing', '0'],
]);

/**
 * The answer with misspelt English number words put right ("thre", "ninteen"), for a second reading; undefined where
 * none is one slip away from exactly one number.
 */
export function mendedWords(tidy: string): string | undefined {
  const mended = tidy.toLowerCase().replace(/[a-z]{4,}/g, (word) => {
    if (englishNumberWords.has(word)) return word;
    const near = [...englishNumberWords.keys()].filter(
      (number) => number.length >= 4 && editDistance(word, number, 1) <= 1,
    );
    const [first] = near;
    if (first === undefined || new Set(near.map((number) => englishNumberWords.get(number))).size > 1)
      return word;
    return first;
  });
  return mended === tidy.toLowerCase() ? undefined : mended;
}

/** Words that are numbers by themselves: "twice", "đầu tiên". */
function readPhrase(text: string, options: ReadOptions): CountReading | undefined {
  const said = wordsForNumbers.get(text.toLowerCase());
  return said === undefined ? undefined : readCountText(said, options);
}

/** Answers that leave the one out: "a decade", "million". */
function readUnsaid(text: string, options: ReadOptions): CountReading | undefined {
  if (/^no\s\p{L}/iu.test(text)) return readCountText(`0${text.slice(2)}`, options);
  const single = /^an?\s+single\s+(?=\p{L})/iu.exec(text)?.[0];
  if (single !== undefined) return readCountText(`1 ${text.slice(single.length)}`, options);
  const one = /^an?\s+(\p{L}{3,})$/iu.exec(text)?.[1];
  if (
    one !== undefined &&
    (measureOf(one) !== undefined || currenciesNamed(one, options.language).length > 0)
  )
    return readCountText(`1 ${one}`, options);
  const isScale = readScale(text, 0, options.language, true, () => false) !== undefined;
  return isScale ? readCountText(`1 ${text}`, options) : undefined;
}
