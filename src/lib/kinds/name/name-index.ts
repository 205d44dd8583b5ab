import type { NameEntry, NameList } from '../names.ts';
import { acceptedSpellings } from './name-value.ts';
import { spellingKey } from './spelling.ts';

interface NameIndex {
  readonly bySpelling: ReadonlyMap<string, readonly NameEntry[]>;
  readonly byType: ReadonlyMap<string, readonly NameEntry[]>;
}

/** One index a list of names: lists are never changed, so an index is good for as long as its list lives. */
const indexes = new WeakMap<NameList, NameIndex>();

function indexOf(names: NameList): NameIndex {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const bySpelling = new Map<string, NameEntry[]>();
  const byType = new Map<string, NameEntry[]>();
  const add = (map: Map<string, NameEntry[]>, key: string, entry: NameEntry): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [entry]);
    else if (list.at(-1) !== entry) list.push(entry);
  };
  for (const entry of names.values()) {
    for (const spelling of acceptedSpellings(entry, 'any')) add(bySpelling, spellingKey(spelling), entry);
    if (entry.type !== undefined) add(byType, entry.type, entry);
  }
  const index = { bySpelling, byType };
  indexes.set(names, index);
  return index;
}

/** Another entry of the list that has this spelling; undefined where there is none. */
export function otherWithSpelling(typed: string, entry: NameEntry, names: NameList): NameEntry | undefined {
  return indexOf(names)
    .bySpelling.get(spellingKey(typed))
    ?.find((other) => other.id !== entry.id);
}

/** The entries of one type, in the order of the file. */
export function namesOfType(names: NameList, type: string): readonly NameEntry[] {
  return indexOf(names).byType.get(type) ?? [];
}
