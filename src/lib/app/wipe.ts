import { err, ok, type Result } from '../base/index.ts';
import { idbStore, type StorageError } from '../storage/index.ts';

/** Says across a reload that everything is to be deleted: only then does nothing hold what is deleted. */
const WISH = 'factdeck:delete-everything';

/** Deletes all that this device holds and opens the start page as it was on the first day. */
export function wipeAndRestart(address: string): void {
  sessionStorage.setItem(WISH, '');
  location.replace(address);
}

/** Does what `wipeAndRestart` was asked for, before anything is opened; does nothing else. Never rejects. */
export async function wipeIfAsked(): Promise<Result<undefined, StorageError>> {
  try {
    if (sessionStorage.getItem(WISH) === null) return ok(undefined);
    sessionStorage.removeItem(WISH);
    await deleteFiles();
    for (const key of Object.keys(localStorage)) if (key.startsWith('factdeck')) localStorage.removeItem(key);
  } catch (thrown) {
    return err({ code: 'failed', detail: String(thrown) });
  }
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
