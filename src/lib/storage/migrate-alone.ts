import { err, type Result } from '../base/index.ts';
import { alone } from './alone.ts';
import { storageError } from './idb/storage-error.ts';
import { migrate } from './migrations.ts';
import type { StorageError, Store } from './store.ts';

/** How long another tab that migrates is waited for, ms. */
const PATIENCE_MS = 1800;

/** Migrates under a lock that all tabs share; error `busy` when another tab takes too long. */
export async function migrateAlone(store: Store): Promise<Result<number, StorageError>> {
  try {
    return await alone('factdeck/migrate', () => migrate(store), PATIENCE_MS);
  } catch (thrown) {
    return err(storageError(thrown));
  }
}
