import { foldMarks } from '../../base/index.ts';
import { skipSpace, wordAt } from './word-at.ts';

/** A scale word, or several in a row, at a place of a text. */
export interface Scale {
  /** Power of ten. */
  readonly exponent: number;
  readonly end: number;
}

const words: Readonly<Record<string, number>> = {
  hundred: 2, thousand: 3, thousands: 3, million: 6, millions: 6, billion: 9, billions: 9, trillion: 12, trillions: 12, quadrillion: 15,
  mil: 6, mill: 6, mio: 6, bil: 9, mn: 6, mln: 6, bn: 9, bln: 9, tn: 12, trn: 12, crore: 7, lakh: 5,
  'trăm': 2, 'nghìn': 3, 'ngàn': 3, 'vạn': 4, 'triệu': 6, 'tỷ': 9, 'tỉ': 9,
}; // prettier-ignore
const looseWords: Readonly<Record<string, number>> = {
  tram: 2,
  nghin: 3,
  ngan: 3,
  trieu: 6,
  ty: 9,
  ti: 9,
  tr: 6,
};
const letters: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 };

const harvested = new Map<string, ReadonlyMap<string, number>>();

/** The scale words of a language, told by Intl ("Millionen", "milliards"). */
function scaleWordsOf(language: string): ReadonlyMap<string, number> {
  const known = harvested.get(language);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  try {
    const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' });
    for (const exponent of [3, 6, 9, 12]) {
      for (const lead of [1, 2]) {
        for (const part of format.formatToParts(Number(`${lead}e${exponent}`))) {
          if (part.type === 'compact' && !/\s/.test(part.value))
            found.set(part.value.toLowerCase().normalize('NFC'), exponent);
        }
      }
    }
  } catch {
    // A language tag that Intl refuses has no scale words of its own.
  }
  if (harvested.size < 50) harvested.set(language, found);
  return found;
}

/** What a letter after a number stands for: a scale ("6m" people, "$3bn") or a unit (8,849 m). */
export type LetterRule = (letter: string, isAttached: boolean, hasCurrency: boolean) => boolean;

/**
 * Reads scale words from a place on ("nghìn tỷ", "hundred million"); undefined where there are none.
 * Single letters count where `isScaleLetter` says so; `loose` reads Vietnamese words without marks.
 */
export function readScale(
  text: string,
  at: number,
  language: string,
  loose: boolean,
  isScaleLetter: LetterRule,
  hasCurrency = false,
): Scale | undefined {
  let exponent = 0;
  let end = at;
  for (let count = 0; count < 3; count += 1) {
    const start = skipSpace(text, end);
    const next = wordAt(text, start);
    if (next?.start !== start) break;
    const { word } = next;
    // "m/s" and "m2" are units.
    const isUnit = /^(?:[²³^\d]|\/(?:s|h|min|giây|giờ)(?!\p{L}))/iu.test(text.slice(next.end, next.end + 6));
    const letter =
      !isUnit && Object.hasOwn(letters, word) && count === 0 && isScaleLetter(word, start === at, hasCurrency)
        ? letters[word]
        : undefined;
    const found =
      (Object.hasOwn(words, word) ? words[word] : undefined) ??
      scaleWordsOf(language).get(word) ??
      (loose && Object.hasOwn(looseWords, foldMarks(word)) && /^[a-z]+$/.test(word)
        ? looseWords[word]
        : undefined) ??
      letter;
    if (found === undefined) break;
    exponent += found;
    end = next.end;
    if (text[end] === '.' && /^(?:bn|mn|mln|tn|mil|bil)$/.test(word)) end += 1;
  }
  return end === at ? undefined : { exponent, end };
}
