import type { Result } from '../base/index.ts';
import { EVENT_PREFIX, isOwnKey, type StorageError, type Store } from '../storage/index.ts';
import { backupFile } from './backup/backup-file.ts';

/** What is done in a page that nothing outlasts, and how much of it no file has yet. */
export class Visit {
  readonly store: Store;
  #unsaved = $state.raw<ReadonlySet<string>>(new Set());
  #hasAny = $state(false);

  /** @param store in memory alone */
  constructor(store: Store) {
    this.store = {
      ...store,
      write: async (batch) => {
        const written = await store.write(batch);
        const keys = [...(batch.put?.keys() ?? []), ...(batch.remove ?? [])].filter(isOwnKey);
        if (written.ok && keys.length > 0) {
          this.#unsaved = new Set([...this.#unsaved, ...keys]);
          this.#hasAny = true;
        }
        return written;
      },
    };
  }

  /** How many answers no file has. */
  get answers(): number {
    return [...this.#unsaved].filter((key) => key.startsWith(EVENT_PREFIX)).length;
  }

  /** How many of the learner's records no file has. */
  get unsaved(): number {
    return this.#unsaved.size;
  }

  /** Whether anything was done that a file would hold. */
  get hasAny(): boolean {
    return this.#hasAny;
  }

  /** Everything of this visit as a backup. What it holds counts as saved. */
  async file(): Promise<Result<File, StorageError>> {
    const before = this.#unsaved;
    // What is written while the file is made may not be in it.
    this.#unsaved = new Set();
    const made = await backupFile(this.store);
    if (!made.ok) this.#unsaved = new Set([...before, ...this.#unsaved]);
    return made;
  }
}
