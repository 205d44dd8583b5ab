import { foldMarks, randomFrom } from '../base/index.ts';
import type { NameValue } from '../kinds/index.ts';
import type { Base, Item } from './base.ts';

/** True values of the file that look alike as options: in the order of their kind; names and others without an order in a circle. */
export type Pools = ReadonlyMap<string, readonly Item[]>;

const reach = { ordered: 6, names: 16 };

/** Names that are mixed with each other in a circle. */
const alike = 9;

function poolKey(item: Item, base: Base): string {
  if (item.kind.id !== 'name') return `${item.kind.id}/${item.kind.shape(item.value)}`;
  const { ref, form } = item.value as NameValue;
  const entry = base.context.names.get(ref);
  // Abbreviations in groups of similar length; the full name and the name in a sentence are one text.
  const side =
    form === 'short'
      ? `short ${Math.floor((item.gap.key.length - 2) / 3)}`
      : entry?.short === undefined
        ? 'only'
        : 'full';
  return `${item.kind.id}/${side}/${entry?.type ?? ''}`;
}

/** Names that are alike stand near each other in the circle, and in no order that a reader could see. */
function circleOf(pool: readonly Item[], base: Base): Item[] {
  const placed = pool.map((item) => {
    const { ref, form } = item.value as Partial<NameValue>;
    const text = foldMarks(base.context.names.get(ref ?? '')?.short ?? item.gap.key);
    return { item, length: form === 'short' ? text.length : 0, text };
  });
  placed.sort((a, b) => a.length - b.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const random = randomFrom('circle');
  const circle: Item[] = [];
  for (let at = 0; at < placed.length; at += alike) {
    circle.push(...random.shuffle(placed.slice(at, at + alike)).map(({ item }) => item));
  }
  return circle;
}

/** Groups the values of a file by kind and looks, sorted: a key's neighbours are found without scanning. */
export function poolsOf(base: Base): Pools {
  const pools = new Map<string, Item[]>();
  for (const item of base.items) {
    if (item.fact?.status !== undefined) continue;
    const key = poolKey(item, base);
    const pool = pools.get(key);
    if (pool === undefined) pools.set(key, [item]);
    else pool.push(item);
  }
  for (const [key, pool] of pools) {
    if (pool[0]?.kind.ordered === false) {
      pools.set(key, circleOf(pool, base));
      continue;
    }
    pool.sort((a, b) => a.kind.compare(a.value, b.value));
    pools.set(
      key,
      pool.filter(
        (item, index) => index === 0 || item.kind.compare(pool[index - 1]!.value, item.value) !== 0,
      ),
    );
  }
  return pools;
}

/** True values of other facts nearest to the item's on both sides. */
export function neighboursOf(item: Item, pools: Pools, base: Base): readonly Item[] {
  const pool = pools.get(poolKey(item, base)) ?? [];
  if (!item.kind.ordered) return namesAround(item, pool);
  let low = 0;
  let high = pool.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (item.kind.compare(pool[middle]!.value, item.value) < 0) low = middle + 1;
    else high = middle;
  }
  return pool
    .slice(Math.max(0, low - reach.ordered), low + reach.ordered + 1)
    .filter((other) => item.kind.compare(other.value, item.value) !== 0);
}

/**
 * Names around the item's in the circle, nearest first, one after it and one before it in turn. A name stands in the circle
 * once for each of its cards: whoever takes the same steps from each card shows every name as often as any other, so that
 * neither frequent nor rare options tell.
 */
function namesAround(item: Item, pool: readonly Item[]): readonly Item[] {
  const start = pool.indexOf(item);
  const steps = Math.min(reach.names, pool.length >> 1);
  const places = Array.from({ length: steps }, (_, index) => [start + index + 1, start - index - 1]).flat();
  // The one right across a circle is met from both sides.
  return [...new Set(places.map((at) => pool[(at + pool.length) % pool.length]!))];
}
