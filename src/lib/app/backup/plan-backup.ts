import { ok, type Result } from '../../base/index.ts';
import { isAssignment } from '../../classroom/index.ts';
import type { FactFile } from '../../facts/index.ts';
import { readFactFile } from '../../facts/read/index.ts';
import { factFileJson } from '../../facts/write/index.ts';
import { planImport, readBackup, type BackupProblem, type ImportPlan } from '../../storage/backup/index.ts';

/** A file that is to be looked at. */
export interface BackupToRead {
  readonly file: Blob;
  /** Keys of all records that are here. */
  readonly keys: readonly string[];
}

/** Reads a backup and tells what taking it in would do; nothing is stored. It takes seconds for one of many megabytes. */
export async function planBackup({ file, keys }: BackupToRead): Promise<Result<ImportPlan, BackupProblem>> {
  const read = await readBackup(file);
  return read.ok ? ok(planImport(keys, read.value, { soundFile, isAssignment })) : read;
}

/** A deck that was taken in as a table of 5 MB is longer as JSON, and must come back. */
const MOST_BYTES = 20_000_000;

/**
 * The data of a deck as the reader of fact files gives it anew, with all its rules and limits; undefined where it cannot be read, or
 * has another id than the one told. A backup may come from anybody: what it says of a deck is believed no more than any file.
 */
export function soundFile(data: unknown, id?: string): FactFile | undefined {
  try {
    const read = readFactFile(factFileJson(data as FactFile), { format: 'json', maxBytes: MOST_BYTES });
    if (!read.ok || (id !== undefined && read.value.file.id !== id)) return undefined;
    return read.value.file;
  } catch {
    // It has not even the shape that can be written.
    return undefined;
  }
}
