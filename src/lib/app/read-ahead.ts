import type { Store } from '../storage/index.ts';

/**
 * A store whose first read of some records is begun at once, all together, so that what asks for one after the other waits once. What
 * is asked for again, or after a write, is read again.
 */
export function readAhead(store: Store, keys: readonly string[], prefixes: readonly string[]): Store {
  const records = new Map(keys.map((key) => [key, store.get(key)]));
  const ranges = new Map(prefixes.map((prefix) => [prefix, store.list(prefix)]));
  return {
    ...store,
    get: (key) => take(records, key) ?? store.get(key),
    list: (prefix, limit, past) =>
      (limit === undefined && past === undefined ? take(ranges, prefix) : undefined) ??
      store.list(prefix, limit, past),
    write: (batch) => {
      records.clear();
      ranges.clear();
      return store.write(batch);
    },
  };
}

function take<T>(begun: Map<string, T>, key: string): T | undefined {
  const found = begun.get(key);
  begun.delete(key);
  return found;
}
