import { wordAt } from './word-at.ts';

const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // prettier-ignore
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const oddOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const scales = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
] as const;

const ordinalOf = (word: string): string => oddOrdinals[word] ?? word.replace(/y$/, 'ie') + 'th';
const valueOf = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.slice(2).map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['fourty', 40],
]);
const ordinalValueOf = new Map(
  [...valueOf].map(([word, value]): [string, number] => [ordinalOf(word), value]),
);
const scaleOf = new Map<string, number>(scales);
const scaleOrdinalOf = new Map(scales.map(([word, value]): [string, number] => [`${word}th`, value]));
const denominators = new Map<string, number>([
  // "a second" is a time.
  ...[...ordinalValueOf].filter(([, value]) => value > 2),
  ['quarter', 4],
  ['half', 2],
  ['halve', 2],
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** Every English number word with its value; ranks have the value of their number. */
export const englishNumberWords: ReadonlyMap<string, number> = new Map([
  ...valueOf,
  ...ordinalValueOf,
  ...scaleOf,
  ['hundred', 100],
]);

/** How number words are joined. */
export interface EnglishStyle {
  /** "one hundred and four" rather than "one hundred four". */
  readonly and: boolean;
  /** "ninety-four" rather than "ninety four". */
  readonly hyphen: boolean;
}

function belowThousand(number: number, style: EnglishStyle): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  const small =
    rest < 20
      ? units[rest]!
      : tens[Math.floor(rest / 10)]! +
        (rest % 10 === 0 ? '' : (style.hyphen ? '-' : ' ') + units[rest % 10]!);
  if (hundreds === 0) return small;
  const head = `${units[hundreds]!} hundred`;
  return rest === 0 ? head : `${head} ${style.and ? 'and ' : ''}${small}`;
}

/** A whole number from 0 to 999,999,999,999,999 in English words. */
export function englishWords(number: number, style: EnglishStyle = { and: true, hyphen: true }): string {
  const parts: string[] = [];
  let rest = number;
  for (const [word, size] of scales) {
    if (rest < size) continue;
    parts.push(`${belowThousand(Math.floor(rest / size), style)} ${word}`);
    rest %= size;
  }
  if (rest > 0 || parts.length === 0) {
    parts.push((parts.length > 0 && rest < 100 && style.and ? 'and ' : '') + belowThousand(rest, style));
  }
  return parts.join(' ');
}

/** A whole number from 1 on as an English ordinal in words: "fourth", "twenty-first", "one hundredth". */
export function englishOrdinal(number: number, style: EnglishStyle = { and: true, hyphen: true }): string {
  return englishWords(number, style).replace(/[a-z]+$/, ordinalOf);
}

/** A number in words at a place of a text. */
export interface WordsReading {
  readonly value: number;
  /** Digits after the point: "three point one four"; '' for none. */
  readonly fraction: string;
  /** Below the line of a fraction: "two thirds"; undefined for a whole number. */
  readonly whole?: number;
  readonly ordinal: boolean;
  readonly end: number;
}

const cardinal = (value: number, end: number): WordsReading => ({ value, fraction: '', ordinal: false, end });
const ordinal = (value: number, end: number): WordsReading => ({ value, fraction: '', ordinal: true, end });

function readSmall(text: string, at: number): WordsReading | undefined {
  const first = wordAt(text, at);
  if (first === undefined) return undefined;
  const asOrdinal = ordinalValueOf.get(first.word);
  if (asOrdinal !== undefined) return ordinal(asOrdinal, first.end);
  const value = valueOf.get(first.word);
  if (value === undefined) return undefined;
  if (value >= 20) {
    const next = wordAt(text, first.end);
    const unit = valueOf.get(next?.word ?? '') ?? 0;
    if (unit > 0 && unit < 10) return cardinal(value + unit, next!.end);
    const unitOrdinal = ordinalValueOf.get(next?.word ?? '') ?? 0;
    if (unitOrdinal > 0 && unitOrdinal < 10) return ordinal(value + unitOrdinal, next!.end);
  }
  return cardinal(value, first.end);
}

function afterAnd(text: string, at: number): number {
  const word = wordAt(text, at);
  return word?.word === 'and' ? word.end : at;
}

function readChunk(text: string, at: number): WordsReading | undefined {
  const article = wordAt(text, at);
  const isArticle = article?.word === 'a' || article?.word === 'an';
  if (article?.word === 'hundredth') return ordinal(100, article.end);
  const lead = isArticle ? cardinal(1, article.end) : readSmall(text, at);
  if (lead === undefined || lead.ordinal || lead.value === 0) return lead;
  const next = wordAt(text, lead.end);
  if (next?.word === 'hundredth') return ordinal(lead.value * 100, next.end);
  if (next?.word === 'dozen') return cardinal(lead.value * 12, next.end);
  if (next?.word === 'hundred') {
    const rest = readSmall(text, afterAnd(text, next.end));
    if (rest === undefined || rest.value === 0) return cardinal(lead.value * 100, next.end);
    return { ...rest, value: lead.value * 100 + rest.value };
  }
  const isBeforeScale = scaleOf.has(next?.word ?? '') || denominators.has(next?.word ?? '');
  return isArticle && !isBeforeScale ? undefined : lead;
}

function readPoint(text: string, at: number): { fraction: string; end: number } | undefined {
  const point = wordAt(text, at);
  if (point?.word !== 'point') return undefined;
  let fraction = '';
  let end = point.end;
  for (let next = wordAt(text, end); next !== undefined; next = wordAt(text, end)) {
    const value = valueOf.get(next.word);
    if (value === undefined || value > 9) break;
    fraction += String(value);
    end = next.end;
  }
  return fraction === '' ? undefined : { fraction, end };
}

/**
 * Reads English number words from a place on, as far as they go. A single scale word at the end is left to the caller:
 * "six million" is read as six, "six million two hundred" as a whole.
 */
export function readEnglish(text: string, at: number): WordsReading | undefined {
  const first = readChunk(text, at);
  if (first === undefined) {
    const half = wordAt(text, at);
    return half?.word === 'half' || half?.word === 'halves'
      ? { whole: 2, ...cardinal(1, half.end) }
      : undefined;
  }
  if (first.ordinal) return first;
  const point = readPoint(text, first.end);
  if (point !== undefined) return { ...first, ...point };
  const below = wordAt(text, first.end);
  const isPlural = below?.word.endsWith('s') === true;
  const whole = isPlural
    ? denominators.get(below.word.slice(0, -1))
    : first.value === 1
      ? denominators.get(below?.word ?? '')
      : undefined;
  if (below !== undefined && whole !== undefined && whole > 1) return { whole, ...first, end: below.end };

  let total = 0;
  let chunk = first;
  let limit = Infinity;
  for (let scaled = 0; ; scaled += 1) {
    const next = wordAt(text, chunk.end);
    const scaleOrdinal = scaleOrdinalOf.get(next?.word ?? '');
    if (scaleOrdinal !== undefined && scaleOrdinal < limit)
      return ordinal(total + chunk.value * scaleOrdinal, next!.end);
    const scale = scaleOf.get(next?.word ?? '');
    if (scale === undefined || scale >= limit) return { ...chunk, value: total + chunk.value };
    const rest = readChunk(text, afterAnd(text, skipComma(text, next!.end)));
    if (rest === undefined || rest.value === 0) {
      return scaled === 0 ? first : cardinal(total + chunk.value * scale, next!.end);
    }
    total += chunk.value * scale;
    if (rest.ordinal) return ordinal(total + rest.value, rest.end);
    [chunk, limit] = [rest, scale];
  }
}

function skipComma(text: string, at: number): number {
  return text[at] === ',' ? at + 1 : at;
}
