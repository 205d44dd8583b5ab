import { foldMarks, foldText, grouped, randomFrom } from '../base/index.ts';
import type { NameEntry, NameValue } from '../kinds/index.ts';
import type { Base, Item } from './base.ts';
import { initialOf, isOfAbbreviation } from './initials.ts';

/** True values of the file that look alike as options: in the order of their kind; names and others without an order in a circle. */
interface Pool {
  readonly items: readonly Item[];
  /** Where each item stands in a circle; empty where there is an order to search by. */
  readonly places: ReadonlyMap<Item, number>;
}

/** Where the neighbours of each item are found: among values that look alike, and for the sides of abbreviations by their initial too. */
export interface Pools {
  readonly byLooks: ReadonlyMap<Item, Pool>;
  readonly byInitial: ReadonlyMap<Item, Pool>;
}

const reach = { ordered: 6, names: 16 };

/** Names that are mixed with each other in a circle. */
const alike = 9;

const entryOf = (item: Item, base: Base): NameEntry | undefined =>
  base.context.names.get((item.value as Partial<NameValue>).ref ?? '');

/** Places in which others of the file lie: a single one of these looks like a country. */
function largerPlacesOf(items: readonly Item[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const item of items) {
    const parts = item.kind.id === 'place' ? item.kind.parts(item.value) : [];
    if (parts.length > 1) found.add(foldText(parts.at(-1)!));
  }
  return found;
}

/** One noun for those that a place can be called by: the capital is a city. */
const sameNouns: ReadonlyMap<string, string> = new Map([
  ['town', 'city'],
  ['capital', 'city'],
  ['state', 'country'],
  ['nation', 'country'],
]);

/** What sort of place is asked for, "city" of "In which city …?"; '' where the question does not say. */
function placeNounOf({ ask }: Item): string {
  const noun = /\bwhich (\p{Ll}+)/iu.exec(ask ?? '')?.[1] ?? /(\p{Ll}+ \p{Ll}+) nào(?!\p{L})/u.exec(ask ?? '')?.[1] ?? ''; // prettier-ignore
  return sameNouns.get(noun) ?? noun;
}

/** What options have in common: names of one type, and abbreviations of similar length; the full name and the name in a sentence are one text. */
function looksOf(item: Item, base: Base, larger: ReadonlySet<string>): string {
  if (item.kind.id !== 'name') {
    if (item.kind.id !== 'place') return `${item.kind.id}/${item.kind.shape(item.value)}`;
    const isLarger = larger.has(foldText(item.gap.key));
    return `place/${placeNounOf(item)}/${isLarger ? '1 country' : item.kind.shape(item.value)}`;
  }
  const { form } = item.value as NameValue;
  const entry = entryOf(item, base);
  const length = Math.floor((item.gap.key.length - 2) / 3);
  const side = form === 'short' ? `short ${length}` : entry?.short === undefined ? 'only' : 'full';
  return `${item.kind.id}/${side}/${entry?.type ?? ''}`;
}

/** Names that are alike stand near each other in the circle, and in no order that a reader could see. */
function circleOf(items: readonly Item[], base: Base): Pool {
  const placed = items.map((item) => {
    const { form } = item.value as Partial<NameValue>;
    const text = foldMarks(entryOf(item, base)?.short ?? item.gap.key);
    return { item, length: form === 'short' ? text.length : 0, text };
  });
  placed.sort((a, b) => a.length - b.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const random = randomFrom('circle');
  const circle: Item[] = [];
  for (let at = 0; at < placed.length; at += alike) {
    circle.push(...random.shuffle(placed.slice(at, at + alike)).map(({ item }) => item));
  }
  return { items: circle, places: new Map(circle.map((item, place) => [item, place])) };
}

/** In the order of the kind, each value once. */
function lineOf(items: readonly Item[]): Pool {
  const sorted = items.toSorted((a, b) => a.kind.compare(a.value, b.value));
  const isFirst = (item: Item, at: number): boolean =>
    at === 0 || item.kind.compare(sorted[at - 1]!.value, item.value) !== 0;
  return { items: sorted.filter(isFirst), places: new Map() };
}

function poolOfEach(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  poolOf: (group: readonly Item[]) => Pool,
): ReadonlyMap<Item, Pool> {
  const pools = new Map<Item, Pool>();
  for (const group of grouped(items, keyOf).values()) {
    const pool = poolOf(group);
    for (const item of group) pools.set(item, pool);
  }
  return pools;
}

/** Groups the values of a file by kind and looks, sorted: a key's neighbours are found without scanning. */
export function poolsOf(base: Base): Pools {
  const asked = base.items.filter((item) => item.fact?.status === undefined);
  const larger = largerPlacesOf(asked);
  return {
    byLooks: poolOfEach(
      asked,
      (item) => looksOf(item, base, larger),
      (group) => (group[0]!.kind.ordered ? lineOf(group) : circleOf(group, base)),
    ),
    byInitial: poolOfEach(
      asked.filter((item) => isOfAbbreviation(item)),
      (item) => `${(item.value as NameValue).form} ${initialOf(item.gap.key)}`,
      (group) => circleOf(group, base),
    ),
  };
}

/** True values of other facts nearest to the item's on both sides, nearest first. */
export function neighboursOf(item: Item, pools: Pools): readonly Item[] {
  const pool = pools.byLooks.get(item);
  if (pool === undefined) return [];
  if (!item.kind.ordered) return itemsAround(item, pool);
  const { items } = pool;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (item.kind.compare(items[middle]!.value, item.value) < 0) low = middle + 1;
    else high = middle;
  }
  // The value itself stands in its pool, once.
  const near: Item[] = [];
  for (let step = 1; step <= reach.ordered; step += 1) {
    const [below, above] = [items[low - step], items[low + step]];
    if (below !== undefined) near.push(below);
    if (above !== undefined) near.push(above);
  }
  return near;
}

/** The same sides of other abbreviations with the item's initial; none for what is no side of one. */
export function neighboursByInitial(item: Item, pools: Pools): readonly Item[] {
  const pool = pools.byInitial.get(item);
  return pool === undefined ? [] : itemsAround(item, pool);
}

/**
 * Names around the item's in the circle, nearest first, one after it and one before it in turn. A name stands in the circle
 * once for each of its cards: whoever takes the same steps from each card shows every name as often as any other, so that
 * neither frequent nor rare options tell.
 */
function itemsAround(item: Item, { items, places }: Pool): readonly Item[] {
  const start = places.get(item) ?? 0;
  const steps = Math.min(reach.names, items.length >> 1);
  const around = new Set<Item>();
  for (let step = 1; step <= steps; step += 1) {
    around.add(items[(start + step) % items.length]!);
    // The one right across a circle is met from both sides.
    around.add(items[(start - step + items.length) % items.length]!);
  }
  return [...around];
}
