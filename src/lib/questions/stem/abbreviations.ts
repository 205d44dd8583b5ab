import { foldText } from '../../base/index.ts';
import type { NameEntry, NameList } from '../../kinds/index.ts';
import type { Item } from '../base.ts';

/** What the list of names says about abbreviations and spellings. */
export interface Spellings {
  /** Every name, abbreviation and other spelling, folded. */
  readonly folded: ReadonlySet<string>;
  /** Abbreviations with a card of their own, and words in capitals that are part of a name. */
  readonly known: ReadonlySet<string>;
  /** Names without an abbreviation, by their initials. */
  readonly byInitials: ReadonlyMap<string, NameEntry>;
}

/** One index a list of names: lists are never changed. */
const indexes = new WeakMap<NameList, Spellings>();

const small = new Set('a an and at by de for from in of on or the to und with của và về cho các'.split(' '));

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !small.has(word.toLowerCase()))
    .map((word) => [...word][0]!.toUpperCase())
    .join('');
}

/** Words of three to six capitals: "ITLOS", "ASEAN". */
export function capitalWords(text: string): readonly string[] {
  return text.match(/(?<![\p{L}\p{N}-])\p{Lu}{3,6}(?![\p{L}\p{N}+])/gu) ?? [];
}

/** The spellings of a list of names, made once. */
export function spellingsOf(names: NameList): Spellings {
  const made = indexes.get(names);
  if (made !== undefined) return made;
  const folded = new Set<string>();
  const known = new Set<string>();
  const byInitials = new Map<string, NameEntry>();
  for (const entry of names.values()) {
    const all = [entry.name, ...(entry.short === undefined ? [] : [entry.short]), ...(entry.also ?? [])];
    for (const spelling of all) {
      folded.add(foldText(spelling));
      for (const word of capitalWords(spelling)) known.add(word);
    }
    const initials = initialsOf(entry.name);
    if (entry.short === undefined && initials.length >= 3) byInitials.set(initials, entry);
  }
  const index = { folded, known, byInitials };
  indexes.set(names, index);
  return index;
}

/**
 * An abbreviation in the stem of a name that has no card for it, without the full form beside it (rule 31). Only the initials of
 * a name of the file count as sure; others are for the lint to ask about.
 */
export function bareAbbreviation(
  item: Item,
  { known, byInitials }: Spellings,
): { readonly text: string; readonly full: string } | undefined {
  if (byInitials.size === 0) return undefined;
  for (const word of capitalWords(item.stem)) {
    const entry = known.has(word) ? undefined : byInitials.get(word);
    if (entry === undefined || foldText(item.gap.key) === foldText(word)) continue;
    if (!foldText(item.stem).includes(foldText(entry.name))) return { text: word, full: entry.name };
  }
  return undefined;
}
