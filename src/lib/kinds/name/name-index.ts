import type { NameEntry, NameList } from '../names.ts';
import { acceptedSpellings, type NameValue } from './name-value.ts';
import { spellingKey } from '../spelling/spelling.ts';

/** What an entry's accepted spellings come down to, by the form that is asked. */
export type SpellingKeys = Readonly<Record<NameValue['form'], ReadonlySet<string>>>;

interface NameIndex {
  readonly keys: ReadonlyMap<string, SpellingKeys>;
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
  const keys = new Map<string, SpellingKeys>();
  for (const entry of names.values()) {
    const keysFor = (form: NameValue['form']): Set<string> =>
      new Set(acceptedSpellings(entry, form).map(spellingKey));
    const own = { any: keysFor('any'), short: keysFor('short'), full: keysFor('full') };
    keys.set(entry.id, own);
    for (const key of own.any) add(bySpelling, key, entry);
    if (entry.type !== undefined) add(byType, entry.type, entry);
  }
  const index = { keys, bySpelling, byType };
  indexes.set(names, index);
  return index;
}

/** What the accepted spellings of an entry of the list come down to. */
export function spellingKeysOf(entry: NameEntry, names: NameList): SpellingKeys | undefined {
  return indexOf(names).keys.get(entry.id);
}

/** What the text shown for an entry comes down to: the first of its accepted spellings. */
export function shownKeyOf(entry: NameEntry, form: NameValue['form'], names: NameList): string | undefined {
  const [first] = indexOf(names).keys.get(entry.id)?.[form] ?? [];
  return first;
}

/** Another entry of the list that has this spelling, given by its key; undefined where there is none. */
export function otherWithSpelling(
  typedKey: string,
  entry: NameEntry,
  names: NameList,
): NameEntry | undefined {
  return indexOf(names)
    .bySpelling.get(typedKey)
    ?.find((other) => other.id !== entry.id);
}

/** The entries of one type, in the order of the file. */
export function namesOfType(names: NameList, type: string): readonly NameEntry[] {
  return indexOf(names).byType.get(type) ?? [];
}
