import type { KindContext } from '../kind.ts';
import type { NameEntry } from '../names.ts';

/** A reference to the list of names. */
export interface NameValue {
  /** Id in the list of names. */
  readonly ref: string;
  /** Which form is asked: `any` in a sentence, `short` or `full` where the other one is shown. */
  readonly form: 'any' | 'short' | 'full';
}

/** The entry that a value refers to; undefined when the list has none. */
export function entryOf(value: NameValue, context: KindContext): NameEntry | undefined {
  return context.names.get(value.ref);
}

/** The text shown for a value: the full form, or the abbreviation where that is asked. */
export function textOf(entry: NameEntry, form: NameValue['form']): string {
  return form === 'short' ? (entry.short ?? entry.name) : entry.name;
}

/** Whether a spelling is an abbreviation: one word with at least two capitals or digits, and no more small letters than those. */
export function isAbbreviation(text: string): boolean {
  const letters = [...text].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const small = letters.filter((sign) => /\p{Ll}/u.test(sign)).length;
  return !/\s/.test(text.trim()) && letters.length - small >= 2 && small <= letters.length - small;
}

/** The spellings that are right for a value, canonical form first. */
export function acceptedSpellings(entry: NameEntry, form: NameValue['form']): readonly string[] {
  const short = entry.short === undefined ? [] : [entry.short];
  const also = entry.also ?? [];
  if (form === 'short') return [...short, ...also.filter(isAbbreviation)];
  if (form === 'full') return [entry.name, ...also.filter((spelling) => !isAbbreviation(spelling))];
  return [entry.name, ...short, ...also];
}
