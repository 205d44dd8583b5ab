import type { Result } from '../base/index.ts';
import type { ReconcileOrder, Repair, StorageError, StoredBackup } from '../storage/index.ts';

/** What the page asks of the worker that keeps the second copy. */
export interface MirrorCalls {
  append(records: readonly (readonly [key: string, value: unknown])[]): Result<undefined, StorageError>;
  /** Makes both copies the union of both. */
  reconcile(order: ReconcileOrder): Result<Repair, StorageError>;
  /** Copies the records that change. */
  copyChanging(given: undefined): Result<undefined, StorageError>;
  /** Keeps today's backup, if it is not there yet, and lets go of those that are too old. */
  keepBackup(day: string): Result<undefined, StorageError>;
  /** The backups that were kept by themselves, newest first. */
  backups(given: undefined): Result<readonly StoredBackup[], StorageError>;
  backup(name: string): Result<Uint8Array<ArrayBuffer> | undefined, StorageError>;
}

/** One call on its way to the worker. */
export interface MirrorCall {
  readonly id: number;
  readonly name: keyof MirrorCalls;
  readonly argument: unknown;
}
