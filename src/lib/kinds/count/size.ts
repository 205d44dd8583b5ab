import { vulgarFraction, type Numeral, readNumeral } from './numeral.ts';
import { readScale, type LetterRule, type Scale } from './scales.ts';
import { matchEnd, skipSpace } from './word-at.ts';

/** How a text is read. */
export interface ReadOptions {
  readonly language: string;
  /** For typed answers: Vietnamese words without marks count too. */
  readonly loose: boolean;
  /** Whether a single letter after the number (k, m, b, t) is a scale rather than a unit. */
  readonly isScaleLetter: LetterRule;
}

const durationPattern = /(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?:[.,](\d{1,3}))?(?![\d:.,]\d|\d)/uy;

/** "2:01:39" as seconds; undefined where there is no such time. */
export function readDuration(
  text: string,
  at: number,
): { readonly digits: string; readonly end: number } | undefined {
  if (!text.includes(':', at)) return undefined;
  durationPattern.lastIndex = at;
  const found = durationPattern.exec(text);
  if (found === null) return undefined;
  const [, first, second, third, fraction] = found;
  const whole =
    third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third);
  return {
    digits: fraction === undefined ? String(whole) : `${whole}.${fraction}`,
    end: durationPattern.lastIndex,
  };
}

const halfPattern = /\s+(?:and\s+a\s+half|rưỡi)(?!\p{L})/iuy;
const looseHalfPattern = /\s+ruoi(?!\p{L})/iuy;

/** How large a number is, and where it ends. */
export interface Sized {
  readonly digits: string;
  readonly exponent: number;
  /** End of the numeral and of its scale. */
  readonly bareEnd: number;
  readonly end: number;
  /** Whether the number is more than digits and one scale, so that no other number can be written like it. */
  readonly isOdd: boolean;
}

const finite: Readonly<Record<string, string>> = {
  '1/2': '0.5',
  '1/4': '0.25',
  '3/4': '0.75',
  '1/5': '0.2',
  '2/5': '0.4',
  '3/5': '0.6',
  '4/5': '0.8',
  '1/10': '0.1',
};

function scaleAt(text: string, at: number, hasCurrency: boolean, options: ReadOptions): Scale | undefined {
  return readScale(text, at, options.language, options.loose, options.isScaleLetter, hasCurrency);
}

function halfEndAt(text: string, at: number, loose: boolean): number | undefined {
  return matchEnd(halfPattern, text, at) ?? (loose ? matchEnd(looseHalfPattern, text, at) : undefined);
}

/** The size of a number: its digits with halves ("and a half", "2½"), scale words, and a second step ("2 tỷ 500 triệu"). */
export function readSize(
  text: string,
  numeral: Numeral,
  hasCurrency: boolean,
  options: ReadOptions,
): Sized | undefined {
  const bare = {
    digits: numeral.digits,
    exponent: numeral.exponent,
    bareEnd: numeral.bareEnd,
    end: numeral.end,
    isOdd: false,
  };
  if (numeral.whole !== undefined) {
    const article = matchEnd(/\s+(?:of\s+)?an?(?=\s)/iuy, text, numeral.end) ?? numeral.end;
    const scale = scaleAt(text, article, hasCurrency, options);
    if (scale === undefined) return bare;
    const digits = finite[`${numeral.digits}/${numeral.whole}`];
    return digits === undefined
      ? undefined
      : { ...bare, digits, exponent: scale.exponent, end: scale.end, isOdd: true };
  }
  if (numeral.ordinal || numeral.exponent !== 0) return bare;
  const isWhole = !numeral.digits.includes('.');
  const added = isWhole ? vulgarFraction(text[skipSpace(text, numeral.end)] ?? '') : undefined;
  const addedDigits = added === undefined ? undefined : finite[added.join('/')];
  const halfEnd = isWhole ? halfEndAt(text, numeral.end, options.loose) : undefined;
  const end = addedDigits !== undefined ? skipSpace(text, numeral.end) + 1 : (halfEnd ?? numeral.end);
  const digits = numeral.digits + (addedDigits?.slice(1) ?? (halfEnd === undefined ? '' : '.5'));
  const scale = scaleAt(text, end, hasCurrency, options);
  if (scale === undefined) return { ...bare, digits, bareEnd: end, end, isOdd: digits !== numeral.digits };
  const scaled = {
    digits,
    exponent: scale.exponent,
    bareEnd: end,
    end: scale.end,
    isOdd: digits !== numeral.digits,
  };
  if (scaled.isOdd || !isWhole) return scaled;
  const scaledHalf = halfEndAt(text, scale.end, options.loose);
  if (scaledHalf !== undefined) return { ...scaled, digits: `${digits}.5`, end: scaledHalf, isOdd: true };
  const start = skipSpace(text, scale.end);
  const next =
    start > scale.end && /\d/.test(text[start] ?? '')
      ? readNumeral(text, start, options.language, options.loose)
      : undefined;
  if (next === undefined || next.ordinal || next.exponent !== 0 || /[-.]/.test(next.digits)) return scaled;
  const nextScale = scaleAt(text, next.end, hasCurrency, options);
  const steps = scale.exponent - (nextScale?.exponent ?? Infinity);
  if (nextScale === undefined && scale.exponent === 3 && /^\d{3}$/.test(next.digits)) {
    return { digits: digits + next.digits, exponent: 0, bareEnd: next.end, end: next.end, isOdd: true };
  }
  if (nextScale === undefined || steps < 1 || next.digits.length > steps) return scaled;
  return {
    digits: digits + next.digits.padStart(steps, '0'),
    exponent: nextScale.exponent,
    bareEnd: nextScale.end,
    end: nextScale.end,
    isOdd: true,
  };
}
