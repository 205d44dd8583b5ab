import type { NameEntry, NameList } from '../names.ts';
import { once } from '../../base/index.ts';
import { acceptedSpellings, type NameValue } from './name-value.ts';
import { spellingKey } from '../spelling/spelling.ts';

/** What an entry's accepted spellings come down to, by the form that is asked. */
export type SpellingKeys = Readonly<Record<NameValue['form'], ReadonlySet<string>>>;

/** What is asked of a whole list; each part is made when it is first asked for. */
interface NameIndex {
  /** By id of the entry: of few of them anything is asked while studying. */
  readonly keys: Map<string, SpellingKeys>;
  /** A list only where several entries have a spelling, since most have their own. */
  readonly bySpelling: () => ReadonlyMap<string, NameEntry | readonly NameEntry[]>;
  readonly byType: () => ReadonlyMap<string, readonly NameEntry[]>;
}

/** One index a list of names: lists are never changed, so an index is good for as long as its list lives. */
const indexes = new WeakMap<NameList, NameIndex>();

function indexOf(names: NameList): NameIndex {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const index = {
    keys: new Map(),
    bySpelling: once(() => spellingsOf(names)),
    byType: once(() => typesOf(names)),
  };
  indexes.set(names, index);
  return index;
}

function keysFor(entry: NameEntry, form: NameValue['form']): ReadonlySet<string> {
  return new Set(acceptedSpellings(entry, form).map(spellingKey));
}

function spellingsOf(names: NameList): ReadonlyMap<string, NameEntry | readonly NameEntry[]> {
  const bySpelling = new Map<string, NameEntry | readonly NameEntry[]>();
  for (const entry of names.values())
    for (const key of keysFor(entry, 'any')) {
      const others = bySpelling.get(key);
      bySpelling.set(key, others === undefined ? entry : [others, entry].flat());
    }
  return bySpelling;
}

function typesOf(names: NameList): ReadonlyMap<string, readonly NameEntry[]> {
  const byType = new Map<string, NameEntry[]>();
  for (const entry of names.values()) {
    if (entry.type === undefined) continue;
    const list = byType.get(entry.type);
    if (list === undefined) byType.set(entry.type, [entry]);
    else list.push(entry);
  }
  return byType;
}

/** What the accepted spellings of an entry of the list come down to. */
export function spellingKeysOf(entry: NameEntry, names: NameList): SpellingKeys {
  const { keys } = indexOf(names);
  const known = keys.get(entry.id);
  if (known !== undefined) return known;
  const own = { any: keysFor(entry, 'any'), short: keysFor(entry, 'short'), full: keysFor(entry, 'full') };
  keys.set(entry.id, own);
  return own;
}

/** What the text shown for an entry comes down to: the first of its accepted spellings; undefined where it has none. */
export function shownKeyOf(entry: NameEntry, form: NameValue['form'], names: NameList): string | undefined {
  const [first] = spellingKeysOf(entry, names)[form];
  return first;
}

/** Another entry of the list that has this spelling, given by its key; undefined where there is none. */
export function otherWithSpelling(
  typedKey: string,
  entry: NameEntry,
  names: NameList,
): NameEntry | undefined {
  const found = indexOf(names).bySpelling().get(typedKey) ?? [];
  return [found].flat().find((other) => other.id !== entry.id);
}

/** The entries of one type, in the order of the file. */
export function namesOfType(names: NameList, type: string): readonly NameEntry[] {
  return indexOf(names).byType().get(type) ?? [];
}
