import { err, ok, type Result } from '../base/index.ts';
import { VERSION_KEY } from './keys.ts';
import type { Batch, StorageError, Store } from './store.ts';

/** Says what to write to bring the records of one version to the next. Reads only; is given records of exactly its version. */
export type Migration = (store: Store) => Promise<Result<Batch, StorageError>>;

/** Step n brings version n + 1 to version n + 2. A step is never changed after it has shipped; a new one raises RECORDS_VERSION. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * Brings the records to the version of this app: version 1 and one more for each migration. Every step is one transaction together
 * with its version number, so that a crash leaves a whole version. A store without a version is given one. Call it under a lock that
 * all tabs share, as `openStore` does: two that migrate at once would take a step twice.
 *
 * @returns the version; error `newer`, with nothing written, if the records are of a later app, `failed` if their version cannot be read
 */
export async function migrate(
  store: Store,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<number, StorageError>> {
  const current = migrations.length + 1;
  const found = await readVersion(store, current);
  if (!found.ok) return found;
  const version = found.value;
  if (version > current)
    return err({
      code: 'newer',
      detail: `records of version ${String(version)}, app of version ${String(current)}`,
    });

  for (const [index, migration] of migrations.entries()) {
    if (index + 1 < version) continue;
    const batch = await migration(store);
    if (!batch.ok) return batch;
    const written = await writeVersion(store, index + 2, batch.value);
    if (!written.ok) return written;
  }
  return ok(current);
}

async function readVersion(store: Store, current: number): Promise<Result<number, StorageError>> {
  const found = await store.get(VERSION_KEY);
  if (!found.ok) return found;
  const version = found.value;
  if (typeof version === 'number' && Number.isInteger(version) && version >= 1) return ok(version);
  if (version !== undefined)
    return err({ code: 'failed', detail: `${VERSION_KEY} is ${JSON.stringify(version)}` });
  // An empty store is new; one with records but no version can only be of the first.
  const any = await store.list('', 1);
  if (!any.ok) return any;
  return writeVersion(store, any.value.length === 0 ? current : 1, {});
}

async function writeVersion(
  store: Store,
  version: number,
  batch: Batch,
): Promise<Result<number, StorageError>> {
  const written = await store.write({
    ...batch,
    put: new Map([...(batch.put ?? []), [VERSION_KEY, version]]),
  });
  return written.ok ? ok(version) : written;
}
