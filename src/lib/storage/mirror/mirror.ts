import type { Result } from '../../base/index.ts';
import type { StorageError } from '../store.ts';

/** The second copy of what a learner did, apart from the database. No method throws or rejects. */
export interface Mirror {
  /** Adds events; ok when they are on disk. Error `blocked` where this browser has no place for a second copy. */
  append(
    records: readonly (readonly [key: string, value: unknown])[],
  ): Promise<Result<undefined, StorageError>>;
  /** Says that other records of the learner were changed: they are copied as a whole, soon. */
  changed(): void;
}
