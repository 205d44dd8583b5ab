import { foldText } from '../base/index.ts';
import type { Item } from './base.ts';

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
