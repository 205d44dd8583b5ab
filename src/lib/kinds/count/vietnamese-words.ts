import { foldMarks } from '../../base/index.ts';
import type { WordsReading } from './english-words.ts';
import { wordAt, type Word } from './word-at.ts';

const units = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
const digitOf = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
  ['bẩy', 7],
]);
const scaleOf = new Map<string, number>([
  ['tỷ', 1e9],
  ['tỉ', 1e9],
  ['triệu', 1e6],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
]);
const others = ['mười', 'mươi', 'trăm', 'linh', 'lẻ', 'phẩy', 'phần', 'nửa', 'nhất', 'nhì', 'rưỡi'];
const byUnmarked = new Map(
  [...others, ...digitOf.keys(), ...scaleOf.keys()].reverse().map((word) => [foldMarks(word), word]),
);

/** How number words are chosen where Vietnamese has two. */
export interface VietnameseStyle {
  readonly thousand: 'nghìn' | 'ngàn';
  /** The word before a single digit: "một trăm linh năm". */
  readonly gap: 'linh' | 'lẻ';
}

function belowHundred(number: number): string {
  const ten = Math.floor(number / 10);
  const unit = number % 10;
  if (ten === 0) return units[unit]!;
  const head = ten === 1 ? 'mười' : `${units[ten]!} mươi`;
  if (unit === 0) return head;
  if (unit === 5) return `${head} lăm`;
  if (ten > 1 && unit === 1) return `${head} mốt`;
  if (ten > 1 && unit === 4) return `${head} tư`;
  return `${head} ${units[unit]!}`;
}

function belowThousand(number: number, isFirst: boolean, style: VietnameseStyle): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (hundreds === 0 && isFirst) return belowHundred(rest);
  const head = `${units[hundreds]!} trăm`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} ${style.gap} ${units[rest]!}` : `${head} ${belowHundred(rest)}`;
}

/** A whole number from 0 to 999,999,999,999 in Vietnamese words. */
export function vietnameseWords(
  number: number,
  style: VietnameseStyle = { thousand: 'nghìn', gap: 'linh' },
): string {
  const parts: string[] = [];
  let rest = number;
  const scales = [['tỷ', 1e9], ['triệu', 1e6], [style.thousand, 1e3]] as const; // prettier-ignore
  for (const [word, size] of scales) {
    const part = Math.floor(rest / size);
    rest %= size;
    if (part > 0) parts.push(`${belowThousand(part, parts.length === 0, style)} ${word}`);
  }
  if (rest > 0 || parts.length === 0) parts.push(belowThousand(rest, parts.length === 0, style));
  return parts.join(' ');
}

/** The number that stands after "thứ": "nhất", "hai", "tư", "hai mươi mốt". */
export function vietnameseOrdinal(number: number, style?: VietnameseStyle): string {
  return number === 1 ? 'nhất' : number === 4 ? 'tư' : vietnameseWords(number, style);
}

/** A word with its marks put back where it was typed without any; words with other marks stay what they are. */
function vietnameseAt(text: string, at: number, loose: boolean): Word | undefined {
  const found = wordAt(text, at);
  if (found === undefined || !loose || !/^[a-z]+$/.test(found.word)) return found;
  const word = byUnmarked.get(found.word);
  return word === undefined ? found : { ...found, word };
}

interface Chunk {
  readonly value: number;
  readonly end: number;
  /** A lone digit: after a scale word it is no part of the number ("một nghìn năm" is a thousand years). */
  readonly isDigit: boolean;
}

/** "mươi" and "mười" look alike without marks. */
const isTen = (word: string | undefined, loose: boolean): boolean =>
  word === 'mươi' || (loose && word === 'mười');

function readTens(text: string, at: number, loose: boolean): Chunk | undefined {
  const first = vietnameseAt(text, at, loose);
  if (first === undefined) return undefined;
  const digit = digitOf.get(first.word);
  const next = vietnameseAt(text, first.end, loose);
  let ten = 0;
  let end = first.end;
  if (digit === undefined) {
    if (first.word !== 'mười' && !(loose && first.word === 'mươi')) return undefined;
    ten = 10;
  } else if (digit > 1 && isTen(next?.word, loose)) {
    ten = digit * 10;
    end = next!.end;
  } else if (
    digit > 1 &&
    /^(?:mốt|tư|lăm|nhăm)$/.test(wordAt(text, first.end)?.word ?? '') &&
    !/^(?:tư|mốt|lăm|nhăm)$/.test(first.word)
  ) {
    return { value: digit * 10 + digitOf.get(next!.word)!, end: next!.end, isDigit: false };
  } else return { value: digit, end, isDigit: true };
  const last = vietnameseAt(text, end, loose);
  const unit = last === undefined || last.word === 'năm' ? 0 : (digitOf.get(last.word) ?? 0);
  return { value: ten + unit, end: unit > 0 ? last!.end : end, isDigit: false };
}

function readChunk(text: string, at: number, loose: boolean, isFirst: boolean): Chunk | undefined {
  const lead = vietnameseAt(text, at, loose);
  if (lead === undefined) return undefined;
  if (!isFirst && (lead.word === 'linh' || lead.word === 'lẻ')) {
    const unit = readTens(text, lead.end, loose);
    return unit?.isDigit === true ? { ...unit, isDigit: false } : undefined;
  }
  const digit = digitOf.get(lead.word);
  const hundred = digit === undefined ? undefined : vietnameseAt(text, lead.end, loose);
  if (digit === undefined || hundred?.word !== 'trăm') return readTens(text, at, loose);
  const gap = vietnameseAt(text, hundred.end, loose);
  if (gap?.word === 'linh' || gap?.word === 'lẻ') {
    const unit = readTens(text, gap.end, loose);
    if (unit?.isDigit === true) return { value: digit * 100 + unit.value, end: unit.end, isDigit: false };
  }
  const rest = readTens(text, hundred.end, loose);
  if (rest === undefined || rest.isDigit) return { value: digit * 100, end: hundred.end, isDigit: false };
  return { value: digit * 100 + rest.value, end: rest.end, isDigit: false };
}

/**
 * Reads Vietnamese number words from a place on, as far as they go; `loose` reads them without marks too.
 * A single scale word at the end is left to the caller: "sáu triệu" is read as sáu.
 */
export function readVietnamese(text: string, at: number, loose: boolean): WordsReading | undefined {
  const opening = vietnameseAt(text, at, loose);
  const none = { fraction: '', ordinal: false };
  if (opening?.word === 'nửa') return { value: 1, whole: 2, end: opening.end, ...none };
  const first = readChunk(text, at, loose, true);
  if (first === undefined) return undefined;
  const after = vietnameseAt(text, first.end, loose);
  if (first.value === 1 && after?.word === 'nửa') return { value: 1, whole: 2, end: after.end, ...none };
  if (after?.word === 'phần') {
    const whole = readChunk(text, after.end, loose, true);
    if (whole !== undefined && whole.value > 1 && vietnameseAt(text, after.end, loose)?.word !== 'trăm') {
      return { value: first.value, whole: whole.value, end: whole.end, ...none };
    }
  }
  if (after?.word === 'phẩy') {
    let fraction = '';
    let end = after.end;
    const grouped = readTens(text, end, loose);
    if (grouped !== undefined && !grouped.isDigit) [fraction, end] = [String(grouped.value), grouped.end];
    else {
      for (
        let next = vietnameseAt(text, end, loose);
        next !== undefined && digitOf.has(next.word);
        next = vietnameseAt(text, end, loose)
      ) {
        fraction += String(digitOf.get(next.word));
        end = next.end;
      }
    }
    if (fraction !== '') return { value: first.value, fraction, ordinal: false, end };
  }
  let total = 0;
  let chunk = first;
  let limit = Infinity;
  for (let scaled = 0; ; scaled += 1) {
    const next = vietnameseAt(text, chunk.end, loose);
    const scale = scaleOf.get(next?.word ?? '');
    if (scale === undefined || scale >= limit) {
      if (!chunk.isDigit || scaled === 0) return { value: total + chunk.value, end: chunk.end, ...none };
      return undefined;
    }
    const rest = readChunk(text, next!.end, loose, false);
    const afterRest =
      rest === undefined ? undefined : scaleOf.get(vietnameseAt(text, rest.end, loose)?.word ?? '');
    const goesOn = rest !== undefined && (afterRest !== undefined ? afterRest < scale : !rest.isDigit);
    if (!goesOn) {
      return scaled === 0
        ? { value: first.value, end: first.end, ...none }
        : { value: total + chunk.value * scale, end: next!.end, ...none };
    }
    total += chunk.value * scale;
    [chunk, limit] = [rest, scale];
  }
}
