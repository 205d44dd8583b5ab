import type { Result } from '../base/index.ts';
import { idbStore, type StorageError } from '../storage/index.ts';

/** Deletes all that this device holds. @throws where the browser does not let go of it */
export async function wipe(): Promise<Result<undefined, StorageError>> {
  await deleteFiles();
  for (const key of Object.keys(localStorage)) if (key.startsWith('factdeck')) localStorage.removeItem(key);
  const store = idbStore();
  const keys = await store.keys('');
  return keys.ok ? store.write({ remove: keys.value }) : keys;
}

/** Copies in the browser's private file system. */
async function deleteFiles(): Promise<void> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  const folder = await storage?.getDirectory?.().catch(() => undefined);
  if (folder === undefined) return;
  for await (const name of folder.keys())
    if (name.startsWith('factdeck')) await folder.removeEntry(name, { recursive: true });
}
