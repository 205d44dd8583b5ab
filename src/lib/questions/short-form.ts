import { foldText } from '../base/index.ts';
import type { NameEntry } from '../kinds/index.ts';
import type { ShortForm } from '../words/index.ts';

/** Share of its letters that are initials of the name, in any order, in what is called an abbreviation: ASEM has three of four. */
const enoughInitials = 0.75;

/** "Ag" of silver, "W" of tungsten: one capital and perhaps a small letter, for a word that is no proper name. */
const symbol = /^\p{Lu}\p{Ll}?$/u;
const plainWord = /^\p{Ll}+$/u;

/** What the short form of a name is: initials of its words, the sign of a substance, or another, shorter name ("WHO" of “Tổ chức Y tế Thế giới”). */
export function shortFormOf(name: NameEntry, short: string): ShortForm {
  if (symbol.test(short) && plainWord.test(name.name)) return 'symbol';
  const letters = lettersOf(short);
  return sharedInitials(name, short) >= enoughInitials * letters.length ? 'initials' : 'name';
}

/** How many letters of an abbreviation are initials of the name, each taken once, in any order. */
export function sharedInitials(name: NameEntry, short: string): number {
  const left = initialsOf(name);
  return lettersOf(short).filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** The letters that stand for words: the capitals, of "SDGs" three; all where there are none. */
export function lettersOf(short: string): readonly string[] {
  const capitals = short.match(/\p{Lu}/gu) ?? [];
  return [...foldText((capitals.length > 1 ? capitals : [short]).join('')).replaceAll(/[^\p{L}]/gu, '')];
}

/** The first letter of each word, small words too: UNCTAD has one from "and". */
export function initialsOf({ name }: NameEntry): string[] {
  return foldText(name.replaceAll(/[-–/]/g, ' '))
    .split(' ')
    .map((word) => word.charAt(0));
}

/** Length of the longest series of letters that both have in the same order. */
export function inOrder(a: readonly string[], b: readonly string[]): number {
  let before: readonly number[] = b.map(() => 0);
  for (const letter of a) {
    const row: number[] = [];
    for (const [at, other] of b.entries()) {
      const longer = letter === other ? (before[at - 1] ?? 0) + 1 : 0;
      row.push(Math.max(longer, before[at]!, row[at - 1] ?? 0));
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}
