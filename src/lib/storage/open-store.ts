import { ok, type Result } from '../base/index.ts';
import { idbStore } from './idb/idb-store.ts';
import { RECORDS_VERSION, VERSION_KEY } from './keys.ts';
import type { StorageError, Store } from './store.ts';

/** A store that works. */
export interface OpenedStore {
  readonly store: Store;
  /** Nothing was ever kept in it: it is new, or was wiped. */
  readonly isEmpty: boolean;
  /** Why nothing in it will outlast the page; absent where all is kept. */
  readonly reason?: StorageError;
  /** The store that cannot be worked with, for an export of what is in it. */
  readonly refused?: Store;
}

/**
 * Opens the browser's database, brings its records to the version of this app, or gives a store in memory where that does not
 * go: tell the learner why. Never rejects.
 */
export async function openStore(store: Store = idbStore()): Promise<OpenedStore> {
  // What few starts need is loaded by those.
  const opened = await ready(store);
  if (opened.ok) return { store, isEmpty: opened.value === 'empty' };
  const { volatileStore } = await import('./volatile/volatile-store.ts');
  return { store: volatileStore(), isEmpty: true, reason: opened.error, refused: store };
}

async function ready(store: Store): Promise<Result<'empty' | 'current', StorageError>> {
  const version = await store.get(VERSION_KEY);
  if (!version.ok) return version;
  if (version.value === RECORDS_VERSION) return ok('current');
  const any = await store.keys('', 1);
  if (!any.ok) return any;
  // An empty store is given its version with the first record that is written.
  if (any.value.length === 0) return ok('empty');
  const { migrateAlone } = await import('./migrate-alone.ts');
  const migrated = await migrateAlone(store);
  return migrated.ok ? ok('current') : migrated;
}
