import { err, ok, type Result } from '../base/index.ts';
import type { StorageError } from '../storage/index.ts';

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
    // Few starts need it.
    const { wipe } = await import('./wipe-all.ts');
    return await wipe();
  } catch (thrown) {
    return err({ code: 'failed', detail: String(thrown) });
  }
}
