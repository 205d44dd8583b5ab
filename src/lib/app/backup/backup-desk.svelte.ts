import { deckOf } from '../../study/prepare/index.ts';
import type { FactFile } from '../../facts/index.ts';
import { ok, type Result } from '../../base/index.ts';
import {
  countOwn,
  planImport,
  readBackup,
  readImports,
  takeBack,
  takeIn,
  type BackupProblem,
  type ImportPlan,
  type ImportRecord,
  type OwnCount,
} from '../../storage/backup/index.ts';
import type { RepairRecord, StorageError, Store, StoredBackup } from '../../storage/index.ts';
import type { Desk } from '../desk.ts';
import { newId, now } from '../platform.ts';
import { backupFile, plainBackupFile } from './backup-file.ts';

/** A file before it is taken in: what it would do, or why it cannot. */
export type FileLook = { readonly name: string } & (
  | { readonly plan: ImportPlan; readonly problem?: undefined }
  | { readonly plan?: undefined; readonly problem: BackupProblem | StorageError }
);

/** All that is done with backups: saved, looked at, taken in, taken back. Nothing is stored before the learner has seen what. */
export class BackupDesk {
  readonly #desk: Desk;
  /** The database, also one that this version cannot work with: it can still be saved. */
  readonly #source: Store;
  #count = $state.raw<OwnCount | undefined>(undefined);
  #imports = $state.raw<readonly ImportRecord[]>([]);
  #stored = $state.raw<readonly StoredBackup[]>([]);
  #look = $state.raw<FileLook | undefined>(undefined);
  #lastRepair = $state.raw<RepairRecord | undefined>(undefined);
  #trouble = $state.raw<StorageError | undefined>(undefined);
  #isBusy = $state(false);

  private constructor(desk: Desk) {
    this.#desk = desk;
    this.#source = desk.safekeeping.refused ?? desk.journal.store;
  }

  static async open(desk: Desk): Promise<BackupDesk> {
    const backups = new BackupDesk(desk);
    await backups.#load();
    return backups;
  }

  /** What there is to save. */
  get count(): OwnCount | undefined {
    return this.#count;
  }

  /** Files that were taken in, newest first. */
  get imports(): readonly ImportRecord[] {
    return this.#imports;
  }

  /** Backups that were kept by themselves, newest first. */
  get stored(): readonly StoredBackup[] {
    return this.#stored;
  }

  /** The file that is being looked at. */
  get look(): FileLook | undefined {
    return this.#look;
  }

  get lastRepair(): RepairRecord | undefined {
    return this.#lastRepair;
  }

  /** Why the last step did not work. */
  get trouble(): StorageError | undefined {
    return this.#trouble;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Whether files can be taken in: not into a database that is in memory alone. */
  get canTakeIn(): boolean {
    return this.#desk.safekeeping.reason === undefined;
  }

  /** Everything as one file; undefined where that fails, and then `trouble` says why. */
  file(): Promise<File | undefined> {
    return this.#run(() => backupFile(this.#source));
  }

  /** The file as this device can share it; undefined where it shares none. */
  async sharedFile(): Promise<File | undefined> {
    const canShare = (file: File | undefined): file is File =>
      file !== undefined && (navigator as Partial<Navigator>).canShare?.({ files: [file] }) === true;
    const packed = await this.file();
    if (canShare(packed)) return packed;
    const plain = await this.#run(() => plainBackupFile(this.#source));
    return canShare(plain) ? plain : undefined;
  }

  /** Looks at a file that the learner chose. */
  async lookAt(name: string, file: Blob): Promise<void> {
    this.#isBusy = true;
    const read = await readBackup(file);
    const plan = read.ok ? await planImport(this.#desk.journal.store, read.value, isSoundDeck) : read;
    this.#look = plan.ok ? { name, plan: plan.value } : { name, problem: plan.error };
    this.#isBusy = false;
  }

  /** Looks at a backup that was kept by itself. */
  async lookAtStored(name: string): Promise<void> {
    const bytes = await this.#run(async () => (await this.#desk.safekeeping.mirror()).call('backup', name));
    if (bytes !== undefined) await this.lookAt(name, new Blob([bytes]));
  }

  cancel(): void {
    this.#look = undefined;
  }

  /** Takes in what is being looked at. */
  async takeIn(): Promise<void> {
    const { name, plan } = this.#look ?? {};
    if (name === undefined || plan === undefined) return;
    const order = { id: newId(), at: now(), name };
    const taken = await this.#run(() => takeIn(this.#desk.journal.store, plan, order));
    if (taken !== undefined) this.#look = undefined;
    await this.#load();
  }

  /** Takes an import back. */
  async takeBack(id: string): Promise<void> {
    await this.#run(() => takeBack(this.#desk.journal.store, id, now()));
    await this.#load();
  }

  async #load(): Promise<void> {
    this.#count = await this.#run(() => countOwn(this.#source));
    const imports = await readImports(this.#desk.journal.store);
    this.#imports = imports.ok ? imports.value.toReversed() : [];
    this.#lastRepair = await this.#desk.safekeeping.lastRepair();
    const mirror = await this.#desk.safekeeping.mirror().catch(() => undefined);
    const stored = await mirror?.call('backups', undefined);
    this.#stored = stored?.ok === true ? stored.value : [];
  }

  async #run<T>(work: () => Promise<Result<T, StorageError>>): Promise<T | undefined> {
    this.#isBusy = true;
    const done = await work().catch(() => ok(undefined));
    this.#isBusy = false;
    this.#trouble = done.ok ? undefined : done.error;
    return done.ok ? done.value : undefined;
  }
}

/** Whether questions can be made of a deck's data. */
function isSoundDeck(file: unknown): boolean {
  try {
    return deckOf(file as FactFile).base.items.length > 0;
  } catch {
    return false;
  }
}
