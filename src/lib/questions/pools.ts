import type { Base, Item } from './base.ts';

/** True values of the file that look alike as options, in the order of their kind. */
export type Pools = ReadonlyMap<string, readonly Item[]>;

const reach = 6;

function poolKey(item: Item): string {
  return `${item.kind.id}/${item.kind.shape(item.value)}`;
}

/** Groups the values of a file by kind and shape, each once, sorted: a key's neighbours are found without scanning. */
export function poolsOf(base: Base): Pools {
  const pools = new Map<string, Item[]>();
  for (const item of base.items) {
    if (!item.kind.ordered || item.fact === undefined || item.fact.status !== undefined) continue;
    const key = poolKey(item);
    const pool = pools.get(key);
    if (pool === undefined) pools.set(key, [item]);
    else pool.push(item);
  }
  for (const [key, pool] of pools) {
    pool.sort((a, b) => a.kind.compare(a.value, b.value));
    pools.set(
      key,
      pool.filter((item, index) => index === 0 || item.kind.compare(pool[index - 1]!.value, item.value) !== 0),
    );
  }
  return pools;
}

/** True values of other facts nearest to the item's on both sides. */
export function neighboursOf(item: Item, pools: Pools): readonly Item[] {
  const pool = pools.get(poolKey(item)) ?? [];
  let low = 0;
  let high = pool.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (item.kind.compare(pool[middle]!.value, item.value) < 0) low = middle + 1;
    else high = middle;
  }
  return pool.slice(Math.max(0, low - reach), low + reach + 1).filter((other) => item.kind.compare(other.value, item.value) !== 0);
}
