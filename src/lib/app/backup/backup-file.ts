import { backupOf, backupText, zip } from '../../storage/backup/index.ts';
import type { StorageError, Store } from '../../storage/index.ts';
import { ok, type Result } from '../../base/index.ts';
import { dayAt, now } from '../platform.ts';

/** A backup of all that a store holds, as a file that is packed. */
export async function backupFile(store: Store): Promise<Result<File, StorageError>> {
  const made = await backupOf(store);
  if (!made.ok) return made;
  const bytes = await zip(made.value.text);
  return ok(new File([bytes], `factdeck-${dayAt(now())}.jsonl.gz`, { type: 'application/gzip' }));
}

/** The same as plain text: some phones share no packed files. */
export async function plainBackupFile(store: Store): Promise<Result<File, StorageError>> {
  const made = await backupOf(store);
  if (!made.ok) return made;
  return ok(new File([made.value.text], `factdeck-${dayAt(now())}.txt`, { type: 'text/plain' }));
}

/** What could not be kept, as a backup of its own: plain text, since nothing more may go wrong with it. */
export function unsavedFile(unsaved: ReadonlyMap<string, unknown>): File {
  const { text } = backupText(
    [...unsaved].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    undefined,
  );
  return new File([text], `factdeck-unsaved-${dayAt(now())}.jsonl`, { type: 'application/jsonl' });
}
