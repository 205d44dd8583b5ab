import type { Result } from '../base/index.ts';

/** Why storage did not do what was asked. */
export interface StorageError {
  /**
   * `blocked`: the browser gives no storage (private mode, policy); `full`: the disk or quota is;
   * `newer`: written by a newer version of the app; `busy`: another tab holds an old version open;
   * `failed`: anything else, worth one more try.
   */
  readonly code: 'blocked' | 'full' | 'newer' | 'busy' | 'failed';
  /** The browser's own words, for a report. */
  readonly detail: string;
}

/** Records to put and keys to remove, all or none. */
export interface Batch {
  readonly put?: ReadonlyMap<string, unknown>;
  readonly remove?: readonly string[];
  /** Not waited for until it is on disk: a crash of the page or the browser takes nothing of it, a power cut may. For what can be made again. */
  readonly isRelaxed?: true;
}

/**
 * Where records are kept, by text keys in code-unit order. One contract test runs against every adapter.
 * No method throws or rejects; several tabs may hold one store open.
 */
export interface Store {
  /** The record under a key; undefined where there is none. */
  get(key: string): Promise<Result<unknown, StorageError>>;
  /** All records whose keys begin with `prefix`, in key order, at most `limit`, only those behind `past`, a key that begins so, where it is given. Of many some may have been read before, some after a write that comes meanwhile. */
  list(
    prefix: string,
    limit?: number,
    past?: string,
  ): Promise<Result<readonly (readonly [key: string, value: unknown])[], StorageError>>;
  /** The keys that begin with `prefix`, in order, at most `limit`: what is there, without reading it. */
  keys(prefix: string, limit?: number): Promise<Result<readonly string[], StorageError>>;
  /** How many keys begin with `prefix`: a fraction of the time that it takes to read them. */
  count(prefix: string): Promise<Result<number, StorageError>>;
  /** Writes a batch in one transaction; ok only when it is on disk (strict durability), unless it is relaxed. */
  write(batch: Batch): Promise<Result<undefined, StorageError>>;
  /** Lets go of the connection; a later call opens it again. */
  close(): void;
}
