import { err, ok } from '../../base/index.ts';
import type { Store } from '../store.ts';

/**
 * A store that lasts as long as the page: for private windows and for tests. Values are copied in and out, so it refuses what
 * IndexedDB refuses.
 *
 * @param records stores that share them act as tabs of one browser
 */
export function volatileStore(records = new Map<string, unknown>()): Store {
  const keysOf = (prefix: string, limit = Infinity, past = ''): string[] =>
    [...records.keys()]
      .filter((key) => key.startsWith(prefix) && (past === '' || key > past))
      .sort()
      .slice(0, Math.max(0, limit));
  return {
    get: (key) => Promise.resolve(ok(structuredClone(records.get(key)))),
    list: (prefix, limit, past) =>
      Promise.resolve(
        ok(keysOf(prefix, limit, past).map((key) => [key, structuredClone(records.get(key))] as const)),
      ),
    keys: (prefix, limit) => Promise.resolve(ok(keysOf(prefix, limit))),
    count: (prefix) => Promise.resolve(ok(keysOf(prefix).length)),
    write: ({ put, remove }) => {
      try {
        const copies = [...(put ?? [])].map(([key, value]) => [key, structuredClone(value)] as const);
        for (const key of remove ?? []) records.delete(key);
        for (const [key, copy] of copies) records.set(key, copy);
        return Promise.resolve(ok(undefined));
      } catch (thrown) {
        return Promise.resolve(err({ code: 'failed', detail: String(thrown) }));
      }
    },
    close: () => undefined,
  };
}
