import { editDistance, foldMarks } from '../../base/index.ts';
import { localesOf, monthNames } from './month-names.ts';
import { fromRoman } from './number-words.ts';
import { tokensOf, type Token } from './tokens.ts';
import { vocabularyOf, type Letter, type Vocabulary } from './vocabulary.ts';

/** One working part of a written date. */
export interface Atom {
  readonly letter: Letter;
  readonly start: number;
  readonly end: number;
  /** The number, month 1-12, weekday 0-6, or sign of an era; 0 where there is none. */
  readonly value: number;
  /** How many digits a number is written with. */
  readonly width: number;
  /** Era written beside a year: -1 BC, 1 AD, 0 none. */
  readonly era: -1 | 0 | 1;
  /** A year with a minus sign. */
  readonly negative: boolean;
  /** A month whose name has a slip of the keyboard (answers only). */
  readonly slip: boolean;
}

/** How a text is read: by which language, and whether as an answer, which may say more than a slot ("it was in 1998"). */
export interface ReadingOptions {
  readonly language: string;
  /** An answer: words around the date and years of two digits are read too. */
  readonly loose: boolean;
  /** Answers: the year asked for, by which a year of two digits finds its century. */
  readonly nearYear: number | undefined;
}

const mostTokens = 60;
const signs: Readonly<Record<string, Letter>> = { '/': '/', '.': '.', ',': ',' };
const isDash = (text: string): boolean => text === '-' || (text.length === 1 && /^[\p{Pd}−]$/u.test(text));
const isApostrophe = (text: string): boolean => text.length === 1 && /^['’‘ʼ`´]$/.test(text);

function atomOf(
  letter: Letter,
  { start, end }: Pick<Token, 'start' | 'end'>,
  value = 0,
  width = 0,
  slip = false,
): Atom {
  return { letter, start, end, value, width, era: 0, negative: false, slip };
}

function numberAtom(token: Token): Atom | undefined {
  const width = token.text.length;
  if (width > 6) return undefined;
  const letter = width < 3 ? 'n' : width < 5 ? 'y' : 'g';
  return atomOf(letter, token, Number(token.text), width);
}

/** The month that a word with one slip of the keyboard stands for. */
function slippedMonth(word: string, language: string): number | undefined {
  if (word.length < 5) return undefined;
  for (const locale of localesOf(language)) {
    for (const [index, name] of monthNames(locale, 'long').entries()) {
      const folded = foldMarks(name);
      if (folded.length >= 5 && /^\p{L}+$/u.test(folded) && editDistance(word, folded, 1) === 1)
        return index + 1;
    }
  }
  return undefined;
}

/** The longest phrase of the vocabulary that begins at a token, as atoms, with the number of tokens that it takes. */
function phraseAt(
  tokens: readonly Token[],
  from: number,
  { phrases, longest }: Vocabulary,
  isLoose: boolean,
): readonly [Atom, number] | undefined {
  const most = longest.get(tokens[from]!.folded) ?? 0;
  for (let length = Math.min(most, tokens.length - from); length > 0; length -= 1) {
    let words = tokens[from]!.folded;
    for (let index = from + 1; index < from + length; index += 1) words += ` ${tokens[index]!.folded}`;
    const phrase = phrases.get(words);
    if (phrase === undefined || (phrase.loose === true && !isLoose)) continue;
    const place = { start: tokens[from + (phrase.head ?? 0)]!.start, end: tokens[from + length - 1]!.end };
    return [atomOf(phrase.letter, place, phrase.value), length];
  }
  return undefined;
}

/** What stands right behind a number without a space: an ordinal ending or the s of a decade. */
function endingAt(
  tokens: readonly Token[],
  index: number,
): readonly [ending: 'ordinal' | 'decade', length: number] | undefined {
  const number = tokens[index];
  const next = tokens[index + 1];
  if (number === undefined || next?.start !== number.end) return undefined;
  if (/^(st|nd|rd|th|er)$/.test(next.folded) && number.text.length < 3) return ['ordinal', 1];
  if (next.folded === 's') return ['decade', 1];
  return isApostrophe(next.text) && tokens[index + 2]?.folded === 's' ? ['decade', 2] : undefined;
}

/**
 * The atoms of a text from the left; undefined when it holds a word or sign that no date holds.
 * Fillers are left out, numbers are not yet joined with their eras.
 */
export function rawAtomsOf(text: string, options: ReadingOptions): Atom[] | undefined {
  const tokens = tokensOf(text);
  if (tokens.length > mostTokens) return undefined;
  const vocabulary = vocabularyOf(options.language);
  const atoms: Atom[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const before = atoms.at(-1)?.letter ?? '';
    if (token.type === 'number') {
      const number = numberAtom(token);
      const ending = endingAt(tokens, index);
      if (number === undefined) return undefined;
      index += ending?.[1] ?? 0;
      if (ending?.[0] === 'ordinal')
        atoms.push({ ...number, letter: 'd', end: tokens[index]?.end ?? number.end });
      else atoms.push(number);
      if (ending?.[0] === 'decade') atoms.push(atomOf('k', { start: number.end, end: number.end }));
    } else if (isDash(token.text)) {
      if (before !== '-') atoms.push(atomOf('-', token));
    } else if (isApostrophe(token.text)) {
      atoms.push(atomOf("'", token));
    } else if (
      before !== 'c' &&
      token.text.length === 3 &&
      /^thứ$/iu.test(token.text) &&
      /^[2-7]$/.test(tokens[index + 1]?.text ?? '')
    ) {
      index += 1;
      const number = tokens[index]!;
      atoms.push(atomOf('w', number, Number(number.text) - 2, 1));
    } else {
      const phrase = phraseAt(tokens, index, vocabulary, options.loose);
      const sign = signs[token.text];
      const roman = phrase === undefined ? fromRoman(token.text) : undefined;
      if (phrase !== undefined) {
        index += phrase[1] - 1;
        if (phrase[0].letter !== '') atoms.push(phrase[0]);
      } else if (token.folded === 'c') {
        atoms.push(atomOf(/^[ndr]$/.test(before) ? 'c' : 'a', token));
      } else if (sign !== undefined) {
        if (sign !== '.' || /^[ndyg]$/.test(before)) atoms.push(atomOf(sign, token));
      } else if (roman !== undefined) atoms.push(atomOf('r', token, roman));
      else {
        const slip =
          options.loose && token.type === 'word' ? slippedMonth(token.folded, options.language) : undefined;
        if (slip === undefined) return undefined;
        atoms.push(atomOf('m', token, slip, 0, true));
      }
    }
  }
  return atoms;
}
