import { readEnglish, type WordsReading } from './english-words.ts';
import { romanFigures } from './roman.ts';
import { plainDigits, separatorsOf } from './separators.ts';
import { readVietnamese } from './vietnamese-words.ts';
import { isDigitAt, skipSpace, wordAt } from './word-at.ts';

/** How a number is written: in digits, in English or Vietnamese words, or in Roman figures. */
export type Script = 'digits' | 'en' | 'vi' | 'roman';

/** A number at a place of a text, without its scale word and unit. */
export interface Numeral {
  readonly end: number;
  /** Decimal text: "786.29", "-38.8". */
  readonly digits: string;
  /** Power of ten that is written out ("× 10^23"); 0 for none. */
  readonly exponent: number;
  /** Where "× 10^23" begins; `end` where there is none. */
  readonly bareEnd: number;
  /** Below the line of a fraction in words or of a sign such as ½; undefined otherwise. */
  readonly whole?: string;
  readonly script: Script;
  readonly ordinal: boolean;
  /** Signs between and before the decimals; '' where none is seen. */
  readonly group: string;
  readonly decimal: string;
}

/** Most digits that a number may have; longer ones are no numbers for people. */
const longestDigits = 40;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Plain digits of superscript ones: "⁻²³" gives "-23". */
export function fromSuperscript(text: string): string {
  return [...text]
    .map((sign) => (sign === '⁻' ? '-' : sign === '⁺' ? '' : String(superscripts.indexOf(sign))))
    .join('');
}

const signPattern = /(?:[-−–‐‑+]|minus\s|negative\s|âm\s)\s?(?=[.,]?\d)/iuy;
const digitsPattern = /\d+(?:(?:[.,'’]|[ \u00a0\u2009\u202f](?=\d{3}(?!\d)))\d+)*|[.,]\d+/uy;
const powerPattern =
  /\s?(?:[×xX*·⋅∙]|times|nhân)\s?10(?:\s?(?:\^|\*\*|mũ)\s?[({]?([-−–+]?\d{1,3})[)}]?|([⁻⁺]?[⁰¹²³⁴-⁹]{1,3}))(?!\d)/uy;
const barePattern = /10(?:(?:\^|\*\*)[({]?([-−–+]?\d{1,3})[)}]?|([⁻⁺]?[⁰¹²³⁴-⁹]{1,3}))(?![\d.,]\d)/uy;
const ePattern = /[eE]([-−–+]?\d{1,3})(?![\p{L}\d])/uy;
const suffixPattern = /(?:st|nd|rd|th)(?!\p{L})/iuy;
const romanPattern = /[IVXL]{1,7}(?![\p{L}\p{M}\d])/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function exponentOf(match: RegExpExecArray): number {
  const written = match[1]?.replace(/[−–]/, '-') ?? fromSuperscript(match[2] ?? '0');
  return Number(written);
}

function readDigits(text: string, at: number, decimalSign: string): Numeral | undefined {
  const sign = isDigitAt(text, at) ? undefined : matchAt(signPattern, text, at);
  const start = at + (sign?.[0].length ?? 0);
  const minus = sign === undefined || sign[0].startsWith('+') ? '' : '-';
  const bare = text.startsWith('10', start) ? matchAt(barePattern, text, start) : undefined;
  if (bare !== undefined) {
    const end = start + bare[0].length;
    return {
      end,
      bareEnd: end,
      digits: `${minus}1`,
      exponent: exponentOf(bare),
      script: 'digits',
      ordinal: false,
      group: 'power',
      decimal: '',
    };
  }
  const found = matchAt(digitsPattern, text, start);
  if (found === undefined || found[0].length > longestDigits) return undefined;
  const leading = /^[.,]/.test(found[0]) ? `0${found[0]}` : found[0];
  const bareEnd = start + found[0].length;
  const power = text.includes('10', bareEnd)
    ? (matchAt(powerPattern, text, bareEnd) ?? matchAt(ePattern, text, bareEnd))
    : matchAt(ePattern, text, bareEnd);
  // Before a power of ten stands one figure, so that the sign after it begins the decimals.
  const isFraction = leading !== found[0] || (power !== undefined && /^\d[.,]\d+$/.test(leading));
  const plain = plainDigits(leading, isFraction ? leading[1]! : decimalSign);
  if (plain === undefined) return undefined;
  const { group, decimal } = plain;
  const digits = minus + plain.digits;
  if (power !== undefined) {
    const end = bareEnd + power[0].length;
    return { end, bareEnd, digits, exponent: exponentOf(power), script: 'digits', ordinal: false, group, decimal }; // prettier-ignore
  }
  const isAlone = bareEnd === text.length || text[bareEnd] === ' ';
  const suffix = isAlone || decimalOrNegative(digits) ? undefined : matchAt(suffixPattern, text, bareEnd);
  const end = bareEnd + (suffix?.[0].length ?? 0);
  const ordinal = suffix !== undefined;
  return { end, bareEnd: end, digits, exponent: 0, script: 'digits', ordinal, group, decimal };
}

function decimalOrNegative(digits: string): boolean {
  return digits.startsWith('-') || digits.includes('.');
}

function fromWords(read: WordsReading, script: 'en' | 'vi'): Numeral {
  const digits = read.fraction === '' ? String(read.value) : `${read.value}.${read.fraction}`;
  const numeral = {
    end: read.end,
    bareEnd: read.end,
    digits,
    exponent: 0,
    script,
    ordinal: read.ordinal,
    group: '',
    decimal: '',
  };
  return read.whole === undefined ? numeral : { ...numeral, whole: String(read.whole) };
}

const vulgar: Readonly<Record<string, readonly [string, string]>> = {
  '½': ['1', '2'], '⅓': ['1', '3'], '⅔': ['2', '3'], '¼': ['1', '4'], '¾': ['3', '4'], '⅕': ['1', '5'], '⅖': ['2', '5'],
  '⅗': ['3', '5'], '⅘': ['4', '5'], '⅙': ['1', '6'], '⅚': ['5', '6'], '⅛': ['1', '8'], '⅜': ['3', '8'], '⅝': ['5', '8'], '⅞': ['7', '8'],
}; // prettier-ignore

/** The two numbers of a sign such as ½; undefined for any other sign. */
export function vulgarFraction(sign: string): readonly [part: string, whole: string] | undefined {
  return Object.hasOwn(vulgar, sign) ? vulgar[sign] : undefined;
}

function readRoman(text: string, at: number): Numeral | undefined {
  const found = matchAt(romanPattern, text, at)?.[0];
  if (found === undefined) return undefined;
  for (let number = 1; number < 90; number += 1) {
    if (romanFigures(number) !== found) continue;
    const end = at + found.length;
    return {
      end,
      bareEnd: end,
      digits: String(number),
      exponent: 0,
      script: 'roman',
      ordinal: true,
      group: '',
      decimal: '',
    };
  }
  return undefined;
}

const isOrdinalLead = (word: string | undefined, loose: boolean): boolean =>
  word === 'thứ' || (loose && word === 'thu');

/** "thứ tư", "thứ 4", "thứ XIII": the word, then a number. */
function readVietnameseOrdinal(
  text: string,
  at: number,
  decimalSign: string,
  loose: boolean,
): Numeral | undefined {
  const lead = wordAt(text, at);
  if (lead?.start !== at || !isOrdinalLead(lead.word, loose)) return undefined;
  const start = skipSpace(text, lead.end);
  const first = wordAt(text, start);
  const special: Readonly<Record<string, string>> = {
    nhất: '1',
    nhì: '2',
    ...(loose ? { nhat: '1', nhi: '2' } : {}),
  };
  if (first?.start === start && Object.hasOwn(special, first.word)) {
    const digits = special[first.word]!;
    return {
      end: first.end,
      bareEnd: first.end,
      digits,
      exponent: 0,
      script: 'vi',
      ordinal: true,
      group: '',
      decimal: '',
    };
  }
  const words = readVietnamese(text, start, loose);
  const numeral =
    words === undefined
      ? (readDigits(text, start, decimalSign) ?? readRoman(text, start))
      : fromWords(words, 'vi');
  if (numeral === undefined || numeral.whole !== undefined || numeral.exponent !== 0) return undefined;
  if (decimalOrNegative(numeral.digits)) return undefined;
  return { ...numeral, ordinal: true };
}

function readWords(text: string, at: number, loose: boolean): Numeral | undefined {
  const english = readEnglish(text, at);
  if (english !== undefined) return fromWords(english, 'en');
  const vietnamese = readVietnamese(text, at, loose);
  return vietnamese === undefined ? undefined : fromWords(vietnamese, 'vi');
}

function negated(numeral: Numeral | undefined): Numeral | undefined {
  if (numeral === undefined || numeral.ordinal || numeral.whole !== undefined) return undefined;
  return { ...numeral, digits: `-${numeral.digits}` };
}

/**
 * Reads the number that begins at a place of a text; undefined where none does.
 * `loose`, for typed answers: Vietnamese words without marks count too, Roman figures in small letters do.
 */
export function readNumeral(text: string, at: number, language: string, loose: boolean): Numeral | undefined {
  const decimalSign = separatorsOf(language).decimal;
  if (isDigitAt(text, at)) return readDigits(text, at, decimalSign);
  const sign = text[at] ?? '';
  const fraction = vulgarFraction(sign);
  if (fraction !== undefined) {
    const [digits, whole] = fraction;
    return {
      end: at + 1,
      bareEnd: at + 1,
      digits,
      whole,
      exponent: 0,
      script: 'digits',
      ordinal: false,
      group: 'sign',
      decimal: '',
    };
  }
  if (/[\d.,+\-−–‐‑]/.test(sign)) return readDigits(text, at, decimalSign);
  if (matchAt(signPattern, text, at) !== undefined) return readDigits(text, at, decimalSign);
  const minus = matchAt(/(?:minus|negative|âm)\s+(?=\p{L})/iuy, text, at);
  if (minus !== undefined) return negated(readWords(text, at + minus[0].length, loose));
  const ordinal = readVietnameseOrdinal(text, at, decimalSign, loose);
  if (ordinal !== undefined) return ordinal;
  const word = wordAt(text, at);
  if (word?.start !== at) return undefined;
  return readWords(text, at, loose) ?? readRoman(text, at);
}
