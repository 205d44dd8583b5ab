import { err, ok, type Result } from '../../base/index.ts';
import { storageError } from '../idb/storage-error.ts';
import type { RawRecord } from '../records.ts';
import type { StorageError } from '../store.ts';
import type { AppendFile, Folder } from './folder.ts';
import { lineOf } from './lines.ts';

/** The file to which one tab adds. It is made with the first record, since most visits write nothing. */
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
    const first = await this.#try(text);
    if (first.ok || first.error.code !== 'failed') return first;
    this.#file = undefined;
    return this.#try(text);
  }

  async #try(text: string): Promise<Result<undefined, StorageError>> {
    this.#file ??= this.#folder.open(`${this.#newId()}.jsonl`);
    const opening = this.#file;
    try {
      (await opening).append(text);
      return ok(undefined);
    } catch (thrown) {
      if (this.#file === opening) void opening.then((file) => file.close()).catch(() => undefined);
      if (this.#file === opening) this.#file = undefined;
      return err(storageError(thrown));
    }
  }
}
