import { editDistance } from './near.ts';
import { foldMarks } from './text.ts';

/** A part of what was typed, held against what is right. */
export interface TypedPart {
  /** `same`: as it should be, capitals and marks aside. `extra`: typed and wrong. `missing`: not typed. */
  readonly is: 'same' | 'extra' | 'missing';
  readonly text: string;
}

/** Longer texts are not compared: their marks would help nobody. */
const MOST_WORDS = 60;

interface Word {
  readonly text: string;
  /** What follows it: spaces and signs. */
  readonly gap: string;
  readonly folded: string;
}

/**
 * What is right, slipped and missing in a typed answer, in order. Whole words are compared, and the letters of a word that is
 * nearly another one; figures are never compared one by one, since no digit is a slip. The parts that are not missing make up
 * the typed text in NFC.
 *
 * @returns undefined where less than half of the right text was typed: then the two only stand side by side
 */
export function markTyped(given: string, right: string): readonly TypedPart[] | undefined {
  const own = wordsOf(given);
  const wanted = wordsOf(right);
  if (own.length > MOST_WORDS || wanted.length > MOST_WORDS) return undefined;
  const lead = /^[^\p{L}\p{M}\p{N}]*/u.exec(given.normalize('NFC'))?.[0] ?? '';
  const parts: TypedPart[] = lead === '' ? [] : [{ is: 'same', text: lead }];
  for (const { word, wish } of pairs(own, wanted, likeness)) {
    if (word === undefined) parts.push(...missing(parts, wish!));
    else if (wish === undefined) parts.push({ is: 'extra', text: word.text }, { is: 'same', text: word.gap });
    else parts.push(...letters(word, wish), { is: 'same', text: word.gap });
  }
  const length = (is: TypedPart['is']): number =>
    parts.filter((part) => part.is === is).reduce((sum, { text }) => sum + wordLength(text), 0);
  const total = wanted.reduce((sum, { text }) => sum + wordLength(text), 0);
  return total > 0 && 2 * length('same') >= total ? merged(parts) : undefined;
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(
    text.normalize('NFC').matchAll(/([\p{L}\p{M}\p{N}]+)([^\p{L}\p{M}\p{N}]*)/gu),
    (match) => {
      const [, word = '', gap = ''] = match;
      return { text: word, gap, folded: foldMarks(word) };
    },
  );
}

function wordLength(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}

/** 3 for the same word, 2 for a word with a slip, 0 for another one. */
function likeness({ folded: a }: Word, { folded: b }: Word): number {
  if (a === b) return 3;
  if (/\p{N}/u.test(a + b)) return 0;
  const most = Math.floor(Math.max(a.length, b.length) / 3);
  return editDistance(a, b, most) <= most ? 2 : 0;
}

/** Two lists side by side, such that like stands beside like as often as can be, in order. */
function pairs<T>(
  own: readonly T[],
  wanted: readonly T[],
  like: (a: T, b: T) => number,
): readonly { readonly word?: T; readonly wish?: T }[] {
  const best = Array.from({ length: own.length + 1 }, () => new Array<number>(wanted.length + 1).fill(0));
  for (let row = own.length - 1; row >= 0; row -= 1) {
    for (let column = wanted.length - 1; column >= 0; column -= 1) {
      const both = like(own[row]!, wanted[column]!);
      const paired = both > 0 ? both + best[row + 1]![column + 1]! : 0;
      best[row]![column] = Math.max(paired, best[row + 1]![column]!, best[row]![column + 1]!);
    }
  }
  const found: { readonly word?: T; readonly wish?: T }[] = [];
  let row = 0;
  let column = 0;
  while (row < own.length || column < wanted.length) {
    const [word, wish] = [own[row], wanted[column]];
    const both = word === undefined || wish === undefined ? 0 : like(word, wish);
    const here = best[row]?.[column] ?? 0;
    if (both > 0 && here === both + best[row + 1]![column + 1]!) {
      found.push({ word: word!, wish: wish! });
      row += 1;
      column += 1;
    } else if (word !== undefined && (wish === undefined || here === best[row + 1]![column]!)) {
      found.push({ word });
      row += 1;
    } else {
      found.push({ wish: wish! });
      column += 1;
    }
  }
  return found;
}

/** A word beside the one that was meant, letter by letter. */
function letters(word: Word, wish: Word): readonly TypedPart[] {
  if (word.folded === wish.folded) return [{ is: 'same', text: word.text }];
  const like = (a: string, b: string): number => (foldMarks(a) === foldMarks(b) ? 1 : 0);
  return pairs([...word.text], [...wish.text.normalize('NFC')], like).map(({ word: typed, wish: meant }) => {
    if (typed === undefined) return { is: 'missing', text: meant! };
    return { is: meant === undefined ? 'extra' : 'same', text: typed };
  });
}

/** A word that was left out, apart from its neighbours. */
function missing(before: readonly TypedPart[], { text, gap }: Word): readonly TypedPart[] {
  const last = before.at(-1)?.text ?? ' ';
  const lead = before.length === 0 || last === '' || /[\p{L}\p{M}\p{N}]$/u.test(last) ? ' ' : '';
  return [{ is: 'missing', text: `${before.length === 0 ? '' : lead}${text}${gap === '' ? '' : ' '}` }];
}

function merged(parts: readonly TypedPart[]): readonly TypedPart[] {
  const found: TypedPart[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (part.text === '') continue;
    if (last?.is === part.is) found[found.length - 1] = { is: part.is, text: last.text + part.text };
    else found.push(part);
  }
  return found;
}
