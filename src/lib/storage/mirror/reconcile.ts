import { ok, type Result } from '../../base/index.ts';
import type { ReviewEvent } from '../../memory/index.ts';
import { isReviewEvent } from '../check-event.ts';
import { forgottenDay } from '../days.ts';
import { takenBackKeys } from '../imports.ts';
import { DATABASE_KEY, EVENT_PREFIX, eventKey, RECORDS_VERSION, VERSION_KEY } from '../keys.ts';
import type { RawRecord } from '../records.ts';
import type { StorageError, Store } from '../store.ts';
import type { Folder } from './folder.ts';
import { readLines } from './lines.ts';
import { isLogFile, type SessionFile } from './session-file.ts';
import { readChanging, readSnapshot, writeSnapshot } from './snapshot.ts';

/** What one copy had and the other had not. */
export interface Repair {
  /** Events that came back into the database. */
  readonly events: number;
  /** Decks, settings and the like that came back, after the database was wiped. */
  readonly records: number;
  /** Decks whose events came back. */
  readonly decks: readonly string[];
  /** Events that came into the mirror. */
  readonly copied: number;
  /** Lines of the mirror that cannot be read. */
  readonly damaged: number;
}

/** Events that are written in one transaction. */
const AT_A_TIME = 500;

/**
 * Makes both copies the union of both: events of the mirror that the database does not have are put there and the other way
 * round; none is replaced. Other records come back only into a database that was wiped, since one that is missing may have been
 * removed. Call it under a lock that all tabs share.
 *
 * @param newDatabaseId for a database that has no id yet
 */
export async function reconcile(
  store: Store,
  folder: Folder,
  own: SessionFile,
  newDatabaseId: string,
): Promise<Result<Repair, StorageError>> {
  const wiped = await restoreChanging(store, folder, newDatabaseId);
  if (!wiped.ok) return wiped;
  const { events: found, damaged } = await readFiles(folder);
  const mirrored = new Map(found);
  const keys = await store.keys(EVENT_PREFIX);
  if (!keys.ok) return keys;
  const stored = new Set(keys.value);
  const takenBack = await takenBackKeys(store);
  if (!takenBack.ok) return takenBack;

  const missing = [...mirrored].filter(([key]) => !stored.has(key) && !takenBack.value.has(key));
  const decks = [...new Set(missing.map(([, { deck }]) => deck))];
  for (let from = 0; from < missing.length; from += AT_A_TIME) {
    const put = new Map<string, unknown>(missing.slice(from, from + AT_A_TIME));
    const written = await store.write({ put, remove: decks.flatMap(forgottenDay) });
    if (!written.ok) return written;
  }
  const copied = await copyToMirror(store, own, new Set(mirrored.keys()), keys.value);
  if (!copied.ok) return copied;
  return ok({ events: missing.length, records: wiped.value, decks, copied: copied.value, damaged });
}

/** Gives a wiped database its decks, settings and the like back, then keeps the present ones. */
async function restoreChanging(
  store: Store,
  folder: Folder,
  newDatabaseId: string,
): Promise<Result<number, StorageError>> {
  const found = await store.get(DATABASE_KEY);
  if (!found.ok) return found;
  const database = typeof found.value === 'string' ? found.value : newDatabaseId;
  const snapshot = await readSnapshot(folder);
  const present = await readChanging(store);
  if (!present.ok) return present;
  const known = new Set(present.value.map(([key]) => key));
  const isWiped = snapshot !== undefined && snapshot.database !== database;
  const missing = isWiped ? snapshot.records.filter(([key]) => !known.has(key)) : [];
  if (missing.length > 0 || found.value !== database) {
    const written = await store.write({
      put: new Map<string, unknown>([...missing, [DATABASE_KEY, database], [VERSION_KEY, RECORDS_VERSION]]),
    });
    if (!written.ok) return written;
  }
  await keepSnapshot(folder, database, [...present.value, ...missing], snapshot?.records, isWiped);
  return ok(missing.length);
}

/** Copies the changing records as they stand now. */
export async function copyChanging(store: Store, folder: Folder): Promise<Result<undefined, StorageError>> {
  const database = await store.get(DATABASE_KEY);
  if (!database.ok) return database;
  const present = await readChanging(store);
  if (!present.ok) return present;
  const before = await readSnapshot(folder);
  // A database without an id, or with another one, is reconciled first: its snapshot must not replace the one before the wipe.
  if (typeof database.value !== 'string' || (before && before.database !== database.value))
    return ok(undefined);
  await keepSnapshot(folder, database.value, present.value, before?.records, false);
  return ok(undefined);
}

async function keepSnapshot(
  folder: Folder,
  database: string,
  records: readonly RawRecord[],
  before: readonly RawRecord[] | undefined,
  isForced: boolean,
): Promise<void> {
  const sorted = records.toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (!isForced && JSON.stringify(before) === JSON.stringify(sorted)) return;
  await writeSnapshot(folder, { database, records: sorted });
}

async function readFiles(
  folder: Folder,
): Promise<{ readonly events: readonly (readonly [string, ReviewEvent])[]; readonly damaged: number }> {
  const events: (readonly [string, ReviewEvent])[] = [];
  let damaged = 0;
  for (const name of (await folder.names()).filter(isLogFile)) {
    const read = readLines(new TextDecoder().decode(await folder.read(name)));
    damaged += read.damaged;
    for (const [key, value] of read.records)
      if (isReviewEvent(value) && eventKey(value) === key) events.push([key, value]);
  }
  return { events, damaged };
}

async function copyToMirror(
  store: Store,
  own: SessionFile,
  mirrored: ReadonlySet<string>,
  stored: readonly string[],
): Promise<Result<number, StorageError>> {
  const wanted = new Set(stored.filter((key) => !mirrored.has(key)));
  if (wanted.size === 0) return ok(0);
  const found = await store.list(EVENT_PREFIX);
  if (!found.ok) return found;
  const missing = found.value.filter(
    ([key, value]) => wanted.has(key) && isReviewEvent(value) && eventKey(value) === key,
  );
  if (missing.length === 0) return ok(0);
  const appended = await own.append(missing);
  return appended.ok ? ok(missing.length) : appended;
}
