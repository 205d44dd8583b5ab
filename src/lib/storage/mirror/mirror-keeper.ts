import { err, ok, type Result } from '../../base/index.ts';
import { alone } from '../alone.ts';
import { backupOf } from '../backup/backup.ts';
import { zip } from '../backup/zip.ts';
import { backupDayOf, backupName, outdatedBackups, type StoredBackup } from '../backup/rotation.ts';
import { storageError } from '../idb/storage-error.ts';
import { EVENT_PREFIX, REPAIR_KEY } from '../keys.ts';
import type { RawRecord } from '../records.ts';
import type { StorageError, Store } from '../store.ts';
import type { Folder } from './folder.ts';
import { copyChanging, reconcile, type Repair } from './reconcile.ts';
import { SessionFile } from './session-file.ts';

/** What the keeper of the second copy works with. */
export interface KeeperOptions {
  readonly files: Folder;
  readonly backups: Folder;
  readonly store: () => Promise<Store>;
  readonly newId: () => string;
}

/** What a union of both copies needs to be told. */
export interface ReconcileOrder {
  /** Epoch ms. */
  readonly at: number;
  /** For a database that has no id yet. */
  readonly newDatabaseId: string;
}

/** What was put back, and when: what the learner is told of a repair. */
export interface RepairRecord {
  /** Epoch ms. */
  readonly at: number;
  readonly events: number;
  readonly records: number;
  /** Lines of the second copy that could not be read. */
  readonly damaged: number;
}

/** Keeps the second copy of one tab, and the backups of the device. No method rejects. */
export class MirrorKeeper {
  readonly #options: KeeperOptions;
  readonly #session: SessionFile;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#session = new SessionFile(options.files, options.newId);
  }

  append(records: readonly RawRecord[]): Promise<Result<undefined, StorageError>> {
    return this.#session.append(records);
  }

  /** Makes both copies the union of both, alone among all tabs, and keeps a record of what came back. */
  reconcile({ at, newDatabaseId }: ReconcileOrder): Promise<Result<Repair, StorageError>> {
    return this.#alone(async (store) => {
      const { files } = this.#options;
      const done = await reconcile(store, files, this.#session, newDatabaseId);
      if (!done.ok || done.value.events + done.value.records === 0) return done;
      const { events, records, damaged } = done.value;
      const written = await store.write({
        put: new Map([[REPAIR_KEY, { at, events, records, damaged } satisfies RepairRecord]]),
      });
      return written.ok ? done : written;
    });
  }

  copyChanging(): Promise<Result<undefined, StorageError>> {
    return this.#alone((store) => copyChanging(store, this.#options.files));
  }

  /** Keeps the backup of a day, 2026-11-02, once there is something to keep. */
  keepBackup(day: string): Promise<Result<undefined, StorageError>> {
    const { backups } = this.#options;
    return this.#alone(async (store) => {
      const names = await backups.names();
      if (names.includes(backupName(day))) return ok(undefined);
      const any = await store.keys(EVENT_PREFIX, 1);
      if (!any.ok) return any;
      if (any.value.length === 0) return ok(undefined);
      const made = await backupOf(store);
      if (!made.ok) return made;
      await backups.write(backupName(day), await zip(made.value.text));
      for (const name of outdatedBackups([...names, backupName(day)])) await backups.remove(name);
      return ok(undefined);
    });
  }

  /** Newest first. */
  backups(): Promise<Result<readonly StoredBackup[], StorageError>> {
    const { backups } = this.#options;
    return this.#alone(async () => {
      const found: StoredBackup[] = [];
      for (const name of (await backups.names()).toReversed()) {
        const day = backupDayOf(name);
        const bytes = (await backups.read(name))?.length ?? 0;
        if (day !== undefined) found.push({ name, day, bytes });
      }
      return ok(found);
    });
  }

  async backup(name: string): Promise<Result<Uint8Array<ArrayBuffer> | undefined, StorageError>> {
    try {
      return ok(await this.#options.backups.read(name));
    } catch (thrown) {
      return err(storageError(thrown));
    }
  }

  async #alone<T>(
    work: (store: Store) => Promise<Result<T, StorageError>>,
  ): Promise<Result<T, StorageError>> {
    try {
      const store = await this.#options.store();
      return await alone('factdeck/mirror', () => work(store));
    } catch (thrown) {
      return err(storageError(thrown));
    }
  }
}
