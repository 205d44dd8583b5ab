import { foldText } from '../base/index.ts';
import type { Item } from './base.ts';

/** The first letter of a name or abbreviation, without marks, case and article. */
export function initialOf(text: string): string {
  return foldText(text)
    .replace(/^(?:the|an?) (?=.)/, '')
    .charAt(0);
}

/** Whether an item asks for one side of an abbreviation and shows the other, which begins with the same letter. */
export function isInitialShown({ name, id }: Item): boolean {
  if (name?.short === undefined || id.endsWith('#clue')) return false;
  return initialOf(name.short) === initialOf(name.name);
}
