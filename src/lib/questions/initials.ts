import { foldText } from '../base/index.ts';
import type { Item } from './base.ts';
import { inOrder, initialsOf, lettersOf, sharedInitials } from './short-form.ts';

/** Share of an abbreviation's letters that, in their order, let anybody write it who reads the name: ASEAN of “Association of Southeast Asian Nations”. */
const enoughToWrite = 0.8;

/** Share of its letters, in any order, that lets anybody find the name among others: MERCOSUR has three of “Southern Common Market”. */
const enoughToFind = 1 / 3;

/** The first letter of a name or abbreviation, without marks, case and article. */
export function initialOf(text: string): string {
  return foldText(text)
    .replace(/^(?:the|an?) (?=.)/, '')
    .charAt(0);
}

/** Whether an item asks for one side of an abbreviation and shows the other. */
export function isOfAbbreviation({ name, id }: Item): boolean {
  return name?.short !== undefined && !id.endsWith('#clue');
}

/** Whether the shown side begins with the same letter as the other, so that who compares the two can find it. */
export function isInitialShown(item: Item): boolean {
  const { name } = item;
  return isOfAbbreviation(item) && initialOf(name?.short ?? '') === initialOf(name?.name ?? '');
}

/** Whether the full name is shown and spells the abbreviation that is asked (rule 23). */
export function isSpelledOut({ id, name }: Item): boolean {
  if (name?.short === undefined || !id.endsWith('#short')) return false;
  const letters = lettersOf(name.short);
  return inOrder(letters, initialsOf(name)) >= enoughToWrite * letters.length;
}

/** Whether the letters of an abbreviation are initials of its name, so that of several options only the right one fits (rule 23). */
export function isFoundByLetters(item: Item): boolean {
  const { name } = item;
  if (name?.short === undefined || !isOfAbbreviation(item)) return false;
  return sharedInitials(name, name.short) >= enoughToFind * lettersOf(name.short).length;
}
