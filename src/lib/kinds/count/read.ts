import { err, ok, type Result } from '../../base/index.ts';
import type { ReadMessage } from '../../words/index.ts';
import { readCurrencyAfter, readCurrencyBefore, type CurrencyCodes } from './currencies.ts';
import type { CountForm, CountValue } from './count-value.ts';
import { numberOf } from './decimal.ts';
import { measureOf } from './measures.ts';
import { readNumeral, type Numeral } from './numeral.ts';
import { readQualifier, readQualifierAfter, type Qualifier } from './qualifiers.ts';
import { readScale } from './scales.ts';
import { separatorsOf } from './separators.ts';
import { readDuration, readSize, type ReadOptions } from './size.ts';
import { isDigitAt, matchEnd, skipSpace } from './word-at.ts';

export type { ReadOptions } from './size.ts';

/** A count that was read, with every currency that its sign may stand for. */
export interface CountReading {
  readonly value: CountValue;
  readonly codes: CurrencyCodes;
}

interface Opening {
  readonly qualifier: Qualifier;
  readonly codes: CurrencyCodes;
  readonly at: number;
}

const leadPattern = /(?:the|lần|kỳ|lan|number|no\.|#|số)\s*(?=[\p{L}\d])/iuy;

/** Qualifiers, currency and articles in front of the number, in any order. */
function readOpening(text: string, options: ReadOptions): Opening {
  let qualifier: Qualifier = 'exact';
  let codes: CurrencyCodes = [];
  let at = skipSpace(text, 0);
  for (let count = 0; count < 5 && !isDigitAt(text, at); count += 1) {
    const found = readQualifier(text, at);
    if (found !== undefined) {
      if (qualifier === 'exact') qualifier = found.qualifier;
      at = skipSpace(text, found.end);
      continue;
    }
    const currency = codes.length === 0 ? readCurrencyBefore(text, at, options.language) : undefined;
    if (currency !== undefined) {
      codes = currency.codes;
      at = skipSpace(text, currency.end);
      continue;
    }
    const lead = matchEnd(leadPattern, text, at);
    if (lead === undefined) break;
    at = skipSpace(text, lead);
  }
  return { qualifier, codes, at };
}

const ofPattern =
  /\s?\/\s?|\s+(?:out\s+of|of|in|(?:trong|trên)\s+tổng\s+số|trong\s+số|trong|trên|tren)\s+(?:the\s+|all\s+)?/iuy;
const percentPattern = /\s*(?:%|percent|per\s?cent|pct|phần\s+trăm|phan\s+tram)(?!\p{L})/iuy;

const never = (): boolean => false;

/** The whole of "six of seven", "6/7"; undefined where the words after a number name none. */
function readWhole(
  text: string,
  at: number,
  part: number,
  options: ReadOptions,
): { readonly whole: string; readonly end: number } | undefined {
  const start = matchEnd(ofPattern, text, at);
  if (start === undefined) return undefined;
  const numeral = readNumeral(text, start, options.language, options.loose);
  if (numeral === undefined || numeral.ordinal || numeral.whole !== undefined || numeral.exponent !== 0)
    return undefined;
  if (numeral.script === 'roman' || /[-.]/.test(numeral.digits) || Number(numeral.digits) < 1)
    return undefined;
  const isIn = /^\s+in\s/i.test(text.slice(at, start));
  if (isIn && (Number(numeral.digits) > 1000 || Number(numeral.digits) < part)) return undefined;
  if (/^\s*(?:%|\/\s?\d)/.test(text.slice(numeral.end))) return undefined;
  if (readScale(text, numeral.end, options.language, options.loose, never) !== undefined) return undefined;
  return { whole: numeral.digits, end: numeral.end };
}

/** What may not follow a number: another number, the rest of a span, a broken number. */
const badRest =
  /^(?:[.,:]?\d|\s+\d|\s*(?:[-–—‐‑~±×*/:=^]|to|or|and|&|đến|tới|hoặc|hay|và|rưỡi|x)(?:\s|$|\d)|\s*[,;]|\s*[-–—]\s*\d)/iu;

function endsWithQualifier(
  text: string,
  from: number,
): { readonly qualifier: Qualifier; readonly start: number } | undefined {
  for (let start = text.lastIndexOf(' '); start >= from; start = text.lastIndexOf(' ', start - 1)) {
    const found = readQualifierAfter(text, start);
    if (found?.end === text.length) return { qualifier: found.qualifier, start };
    if (text.length - start > 20 || start === 0) break;
  }
  return undefined;
}

/** Reads a count; undefined where the text does not begin with one (after qualifier and currency). Linear in the text, never throws. */
export function readCountText(text: string, options: ReadOptions): CountReading | undefined {
  const opening = readOpening(text, options);
  let { qualifier, codes } = opening;
  const { at } = opening;
  const separators = separatorsOf(options.language);
  const duration = codes.length === 0 ? readDuration(text, at) : undefined;
  const numeral = readNumeral(text, at, options.language, options.loose);
  if (numeral === undefined) return undefined;
  const size =
    duration === undefined
      ? readSize(text, numeral, codes.length > 0, options)
      : { ...duration, exponent: 0, bareEnd: duration.end, isOdd: false };
  if (size === undefined) return undefined;
  const isFraction = duration === undefined && numeral.whole !== undefined && size.exponent === 0;
  let form: CountForm =
    duration !== undefined ? 'duration' : isFraction ? 'fraction' : numeral.ordinal ? 'ordinal' : 'plain';
  let whole = isFraction ? numeral.whole : '';
  let rest = size.end;

  const late = readQualifierAfter(text, rest);
  if (late !== undefined && form !== 'ordinal') {
    if (qualifier === 'exact') qualifier = late.qualifier;
    rest = late.end;
  }
  const part =
    form === 'plain' && size.exponent === 0 && !/[-.]/.test(size.digits)
      ? readWhole(text, rest, Number(size.digits), options)
      : undefined;
  const percentEnd = matchEnd(percentPattern, text, rest);
  if (part !== undefined) [form, whole, rest] = ['of', part.whole, part.end];
  else if (form === 'plain' && percentEnd !== undefined && codes.length === 0)
    [form, rest] = ['percent', percentEnd];
  else if (badRest.test(text.slice(rest))) return undefined;
  if (form === 'plain' && codes.length === 0) {
    const currency = readCurrencyAfter(text, rest, options.language);
    if (currency !== undefined && measureOf(text.slice(rest, currency.end)) === undefined)
      [codes, rest] = [currency.codes, currency.end];
  }
  const tail = endsWithQualifier(text, rest);
  if (tail !== undefined && qualifier === 'exact') qualifier = tail.qualifier;

  const { digits, exponent } = size;
  const quotient = isFraction ? Number(digits) / Number(whole) : numberOf({ digits, exponent });
  if (!Number.isFinite(quotient) || digits.length > 60) return undefined;
  const value: CountValue = {
    form,
    number: quotient === 0 ? 0 : quotient,
    digits,
    exponent,
    whole,
    qualifier,
    currency: codes[0] ?? '',
    unit: text.slice(rest, tail?.start ?? text.length).trim(),
    script: duration === undefined ? numeral.script : 'digits',
    group: size.isOdd ? 'odd' : groupOf(numeral, separators.group),
    decimal: numeral.decimal === '' ? separators.decimal : numeral.decimal,
    before: text.slice(0, at),
    numeral: text.slice(at, size.bareEnd),
    scale: text.slice(size.bareEnd, size.end),
    after: text.slice(size.end),
    written: text,
  };
  return { value, codes };
}

function groupOf(numeral: Numeral, usual: string): string {
  if (numeral.group !== '') return numeral.group;
  return /^-?\d{4}/.test(numeral.digits) ? '' : usual;
}

function isScaleLetter(letter: string, isAttached: boolean, hasCurrency: boolean): boolean {
  return hasCurrency || (isAttached && (letter === 'k' || letter === 'b'));
}

/** Reads a count as an author writes it. */
export function readCount(written: string, language: string): Result<CountValue, ReadMessage> {
  const text = written.trim();
  const found = readCountText(text, { language, loose: false, isScaleLetter });
  if (found === undefined) return err({ code: 'count.unreadable', data: { written: text } });
  const { value } = found;
  if ((value.form === 'of' || value.form === 'fraction') && Number(value.digits) > Number(value.whole)) {
    return err({ code: 'count.part-over-whole', data: { written: text } });
  }
  return ok(value);
}
