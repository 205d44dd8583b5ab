import { digestOf, err, ok, type Result } from '../../base/index.ts';
import { RECORDS_VERSION } from '../keys.ts';
import type { RawRecord } from '../records.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from './backup.ts';
import { unzip } from './zip.ts';

/** Why a file is no backup that can be taken in. */
export interface BackupProblem {
  /**
   * `foreign`: no backup at all; `damaged`: one that was changed or cut off; `newer`: of a later Factdeck; `large`: too large;
   * `slow`: the reading was stopped for the time that it took.
   */
  readonly code: 'foreign' | 'damaged' | 'newer' | 'large' | 'slow';
}

/** Unpacked bytes of the largest backup that is read: some 150,000 answers. */
export const LARGEST_BACKUP_BYTES = 64_000_000;

/** Reads a backup, packed or not. The records are as hostile as the file: whoever takes them in looks at each. */
export async function readBackup(
  file: Blob,
  mostBytes = LARGEST_BACKUP_BYTES,
): Promise<Result<readonly RawRecord[], BackupProblem>> {
  try {
    return readBackupText(new TextDecoder('utf-8', { fatal: true }).decode(await unzip(file, mostBytes)));
  } catch (thrown) {
    // What cannot be unpacked was cut off; what is no text is another kind of file.
    if (thrown instanceof RangeError) return err({ code: 'large' });
    return err({
      code: thrown instanceof TypeError && /encod|valid/i.test(thrown.message) ? 'foreign' : 'damaged',
    });
  }
}

/** Reads the text of a backup. */
export function readBackupText(text: string): Result<readonly RawRecord[], BackupProblem> {
  const header = objectOf(text.slice(0, Math.max(0, text.indexOf('\n'))));
  if (header?.['format'] !== BACKUP_FORMAT) return err({ code: 'foreign' });
  const { version, records } = header;
  const recordsVersion = (records as { version?: unknown } | undefined)?.version;
  if (!isKnown(version, BACKUP_VERSION) || !isKnown(recordsVersion, RECORDS_VERSION))
    return err({ code: 'newer' });
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = text.slice(0, end);
  if (objectOf(text.slice(end))?.['checksum'] !== digestOf(body)) return err({ code: 'damaged' });
  const lines = body.split('\n').slice(1, -1);
  const read = lines.map(recordOf);
  return read.every((record) => record !== undefined) ? ok(read) : err({ code: 'damaged' });
}

function isKnown(version: unknown, newest: number): boolean {
  return Number.isInteger(version) && (version as number) >= 1 && (version as number) <= newest;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function objectOf(line: string): Readonly<Record<string, unknown>> | undefined {
  const value = parsed(line);
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function recordOf(line: string): RawRecord | undefined {
  const value = parsed(line);
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string') return undefined;
  return [value[0], value[1]];
}
