import type { NameValue, Value } from '../kinds/index.ts';
import type { Base, Item } from './base.ts';

/** What lies on one line, sorted by where it begins; `highest` holds how far each half of the rest reaches, for looking past it. */
interface Line {
  readonly items: readonly Item[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Over the part of the list whose middle an entry is (as a binary search would halve it), the largest `to`. */
  readonly highest: readonly number[];
}

/** The values of one relation and kind, found by where they lie. */
interface RelationIndex {
  readonly lines: ReadonlyMap<string, Line>;
  /** Values of kinds that do not say where they lie. */
  readonly anywhere: readonly Item[];
  /** Whether these are names, several, and no two alike: then names are what the relation lists. */
  readonly listsNames: boolean;
}

function lineOf(entries: { item: Item; from: number; to: number }[]): Line {
  entries.sort((a, b) => a.from - b.from);
  const to = entries.map((entry) => entry.to);
  const highest = [...to];
  const fill = (low: number, high: number): number => {
    if (low >= high) return -Infinity;
    const middle = (low + high) >> 1;
    return (highest[middle] = Math.max(to[middle]!, fill(low, middle), fill(middle + 1, high)));
  };
  fill(0, entries.length);
  return { items: entries.map(({ item }) => item), from: entries.map(({ from }) => from), to, highest };
}

function isNameList(items: readonly Item[]): boolean {
  if (items[0]?.kind.id !== 'name') return false;
  const refs = new Set(items.map(({ value }) => (value as NameValue).ref));
  return refs.size > 1 && refs.size === items.length;
}

/** Lists of relations never change: their indexes are good for as long as their base lives, and are gone with it. */
const indexesOfBase = new WeakMap<Base, Map<readonly Item[], RelationIndex>>();

function indexOf(items: readonly Item[], base: Base): RelationIndex {
  const indexes = indexesOfBase.get(base) ?? new Map<readonly Item[], RelationIndex>();
  indexesOfBase.set(base, indexes);
  const known = indexes.get(items);
  if (known !== undefined) return known;
  const entries = new Map<string, { item: Item; from: number; to: number }[]>();
  const anywhere: Item[] = [];
  const taken = new Set<string>();
  for (const item of items) {
    const text = item.gap.before + item.gap.key + item.gap.after;
    if (taken.has(text)) continue;
    taken.add(text);
    if (item.kind.reach === undefined) anywhere.push(item);
    for (const { line, from, to } of item.kind.reach?.(item.value) ?? []) {
      const list = entries.get(line);
      if (list === undefined) entries.set(line, [{ item, from, to }]);
      else list.push({ item, from, to });
    }
  }
  const index = {
    lines: new Map([...entries].map(([line, list]) => [line, lineOf(list)])),
    anywhere,
    listsNames: isNameList(items),
  };
  indexes.set(items, index);
  return index;
}

function someOnLine(line: Line, from: number, to: number, test: (item: Item) => boolean): boolean {
  const search = (low: number, high: number): boolean => {
    const middle = (low + high) >> 1;
    if (low >= high || line.highest[middle]! < from) return false;
    if (search(low, middle)) return true;
    if (line.from[middle]! > to) return false;
    return (line.to[middle]! >= from && test(line.items[middle]!)) || search(middle + 1, high);
  };
  return search(0, line.items.length);
}

/**
 * Whether a test holds for a value of a relation that could meet this one, each printed value once. Values that lie elsewhere
 * are not looked at, so that a large relation costs no more than a small one.
 *
 * @param items values of one relation and one kind, as `Base.relations` holds them
 */
export function someNear(
  items: readonly Item[],
  value: Value,
  base: Base,
  test: (item: Item) => boolean,
): boolean {
  const { lines, anywhere } = indexOf(items, base);
  const kind = items[0]?.kind;
  const isFound = (kind?.reach?.(value) ?? []).some(({ line: name, from, to }) => {
    const line = lines.get(name);
    return line !== undefined && someOnLine(line, from, to, test);
  });
  return isFound || anywhere.some(test);
}

/** Whether names are what a relation lists, and not what all its facts speak of. */
export function listsNames(items: readonly Item[], base: Base): boolean {
  return indexOf(items, base).listsNames;
}
