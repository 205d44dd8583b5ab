import { digestOf, ok, type Result } from '../../base/index.ts';
import { isOwnKey, RECORDS_VERSION, VERSION_KEY } from '../keys.ts';
import type { StorageError, Store } from '../store.ts';

/** First line of a backup, with the version of the format. */
export const BACKUP_FORMAT = 'factdeck-backup';
export const BACKUP_VERSION = 1;

/** A backup as text: lines of JSON. The same records give the same text, to the byte. */
export interface Backup {
  readonly text: string;
  /** Records in it. */
  readonly records: number;
}

/**
 * Everything that is the learner's own: a first line that says what follows, a line for each record in the order of its key, and
 * a last line with a checksum of all before it. Nothing is left out for being damaged or unknown.
 */
export async function backupOf(store: Store): Promise<Result<Backup, StorageError>> {
  const [found, version] = await Promise.all([store.list(''), store.get(VERSION_KEY)]);
  if (!found.ok) return found;
  if (!version.ok) return version;
  const records = found.value.filter(([key]) => isOwnKey(key));
  return ok(backupText(records, version.value));
}

/** A backup of some records. */
export function backupText(records: readonly (readonly [string, unknown])[], version: unknown): Backup {
  const header = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    // What the database says of its records: a newer app may have written them.
    records: { version: version ?? RECORDS_VERSION, count: records.length },
  };
  const lines = [JSON.stringify(header), ...records.map(([key, value]) => lineOfRecord(key, value)), ''];
  const body = lines.join('\n');
  return { text: `${body}${JSON.stringify({ checksum: digestOf(body) })}\n`, records: records.length };
}

/** A value that JSON does not know, which is none of ours, is told as text. */
function lineOfRecord(key: string, value: unknown): string {
  try {
    return JSON.stringify([key, value ?? null]);
  } catch {
    return JSON.stringify([key, { unreadable: String(value) }]);
  }
}
