import { ok, type Result } from '../base/index.ts';
import { IMPORT_PREFIX } from './keys.ts';
import type { StorageError, Store } from './store.ts';

/** A file that was taken in, and what it added. */
export interface ImportRecord {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  /** Name of the file. */
  readonly name: string;
  /** Keys of the records that were not there before. */
  readonly keys: readonly string[];
  /** Of those that may change later, by key: what came, shortened. */
  readonly digests: Readonly<Record<string, string>>;
  /** Epoch ms; absent while what came stands. */
  readonly takenBackAt?: number;
}

/** The files that were taken in, oldest first. */
export async function readImports(store: Store): Promise<Result<readonly ImportRecord[], StorageError>> {
  const found = await store.list(IMPORT_PREFIX);
  if (!found.ok) return found;
  const imports = found.value.map(([, value]) => value).filter(isImport);
  return ok(imports.toSorted((a, b) => a.at - b.at));
}

/** Keys of what came with a file and was taken back since, and with no other file that stands: the second copy does not bring them back. */
export async function takenBackKeys(store: Store): Promise<Result<ReadonlySet<string>, StorageError>> {
  const found = await readImports(store);
  if (!found.ok) return found;
  const keysOf = (isTakenBack: boolean): readonly string[] =>
    found.value.filter((one) => (one.takenBackAt !== undefined) === isTakenBack).flatMap(({ keys }) => keys);
  const standing = new Set(keysOf(false));
  return ok(new Set(keysOf(true).filter((key) => !standing.has(key))));
}

function isImport(value: unknown): value is ImportRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, name, keys, digests, takenBackAt } = value as Partial<Record<keyof ImportRecord, unknown>>;
  return (
    typeof id === 'string' &&
    Number.isFinite(at) &&
    typeof name === 'string' &&
    Array.isArray(keys) &&
    keys.every((key) => typeof key === 'string') &&
    typeof digests === 'object' &&
    digests !== null &&
    (takenBackAt === undefined || Number.isFinite(takenBackAt))
  );
}
