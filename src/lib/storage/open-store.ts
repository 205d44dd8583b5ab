import { idbStore } from './idb/idb-store.ts';
import type { StorageError, Store } from './store.ts';
import { volatileStore } from './volatile/volatile-store.ts';

/** A store that works; `reason` says why nothing in it will outlast the page, and is absent where all is kept. */
export interface OpenedStore {
  readonly store: Store;
  readonly reason?: StorageError;
}

/** Opens the browser's database, or gives a store in memory where that does not open: tell the learner why. Never rejects. */
export async function openStore(store: Store = idbStore()): Promise<OpenedStore> {
  const probe = await store.get('meta/version');
  return probe.ok ? { store } : { store: volatileStore(), reason: probe.error };
}
