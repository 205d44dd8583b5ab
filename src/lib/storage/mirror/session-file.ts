import { err, ok, type Result } from '../../base/index.ts';
import { storageError } from '../idb/storage-error.ts';
import type { RawRecord } from '../records.ts';
import type { StorageError } from '../store.ts';
import type { AppendFile, Folder } from './folder.ts';
import { lineOf } from './lines.ts';

/** Whether a file holds events. */
export function isLogFile(name: string): boolean {
  return name.endsWith('.jsonl');
}

/**
 * The file to which one worker of a tab adds, opened with the first record, since most visits write nothing. It goes on in the file
 * of one that is closed, so that there are at most two files for each of the tabs that were ever open at once, and none needs to
 * go: Chromium does not count what a killed tab has added towards the room that is taken, and taking it off when the file goes
 * makes that less than nothing, which reads as 4 GB and costs the app all that it keeps where the disk is small.
 */
export class SessionFile {
  readonly #folder: Folder;
  readonly #newId: () => string;
  #file: Promise<AppendFile> | undefined;

  constructor(folder: Folder, newId: () => string) {
    this.#folder = folder;
    this.#newId = newId;
  }

  /** Adds records; ok when they are on disk. A file that went away under us is replaced once by another. */
  async append(records: readonly RawRecord[]): Promise<Result<undefined, StorageError>> {
    const text = records.map(([key, value]) => lineOf(key, value)).join('');
    this.#file ??= this.#free();
    const first = await this.#add(this.#file, text);
    if (first.ok || first.error.code !== 'failed') return first;
    this.#file = this.#fresh();
    return this.#add(this.#file, text);
  }

  async #add(opening: Promise<AppendFile>, text: string): Promise<Result<undefined, StorageError>> {
    try {
      (await opening).append(text);
      return ok(undefined);
    } catch (thrown) {
      const error = storageError(thrown);
      // A file is as it was when there is no room, and is tried again with the next record.
      const isOpen = error.code === 'full' && (await opening.then(() => true, () => false)); // prettier-ignore
      if (!isOpen && this.#file === opening) {
        this.#file = undefined;
        void opening.then((file) => file.close()).catch(() => undefined);
      }
      return err(error);
    }
  }

  /** The first file that no tab holds, else a new one. */
  async #free(): Promise<AppendFile> {
    for (const name of (await this.#folder.names()).filter(isLogFile)) {
      const file = await this.#folder.open(name).catch(() => undefined);
      if (file !== undefined) return file;
    }
    return this.#fresh();
  }

  #fresh(): Promise<AppendFile> {
    return this.#folder.open(`${this.#newId()}.jsonl`);
  }
}
