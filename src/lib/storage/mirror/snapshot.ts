import type { RawRecord } from '../records.ts';
import { EVENT_PREFIX, IMPORT_PREFIX, isOwnKey } from '../keys.ts';
import type { StorageError, Store } from '../store.ts';
import { ok, type Result } from '../../base/index.ts';
import type { Folder } from './folder.ts';
import { lineOf, readLines } from './lines.ts';

/** The learner's records that are no events, as they stood at one time. */
export interface Snapshot {
  /** Of which database: one that was wiped since has another id. */
  readonly database: string;
  readonly records: readonly RawRecord[];
}

const HEADER = 'snapshot';
const nameOf = (number: number): string => `snapshot-${String(number).padStart(6, '0')}.lines`;
const numberOf = (name: string): number => Number(/^snapshot-(\d+)\.lines$/.exec(name)?.[1] ?? Number.NaN);

/** Records that change: all of the learner's own but events, and which files were taken in. */
export async function readChanging(store: Store): Promise<Result<readonly RawRecord[], StorageError>> {
  const keys = await store.keys('');
  if (!keys.ok) return keys;
  const records: RawRecord[] = [];
  for (const key of keys.value) {
    const isWanted = key.startsWith(IMPORT_PREFIX) || (isOwnKey(key) && !key.startsWith(EVENT_PREFIX));
    if (!isWanted) continue;
    const found = await store.get(key);
    if (!found.ok) return found;
    if (found.value !== undefined) records.push([key, found.value]);
  }
  return ok(records);
}

/** The newest snapshot that is whole; undefined where there is none. */
export async function readSnapshot(folder: Folder): Promise<Snapshot | undefined> {
  for (const name of (await snapshotNames(folder)).toReversed()) {
    const content = await folder.read(name);
    const { records } = readLines(new TextDecoder().decode(content));
    const [first, ...rest] = records;
    const { database, count } = (first?.[0] === HEADER ? first[1] : {}) as Readonly<Record<string, unknown>>;
    if (typeof database === 'string' && count === rest.length) return { database, records: rest };
  }
  return undefined;
}

/** Keeps a snapshot in place of those before it, which go only when it is on disk. */
export async function writeSnapshot(folder: Folder, { database, records }: Snapshot): Promise<void> {
  const older = await snapshotNames(folder);
  const lines = [
    lineOf(HEADER, { database, count: records.length }),
    ...records.map(([key, value]) => lineOf(key, value)),
  ];
  const number = Math.max(0, ...older.map(numberOf)) + 1;
  await folder.write(nameOf(number), new TextEncoder().encode(lines.join('')));
  for (const name of older) await folder.remove(name);
}

async function snapshotNames(folder: Folder): Promise<readonly string[]> {
  return (await folder.names()).filter((name) => !Number.isNaN(numberOf(name)));
}
