import { shipped } from 'virtual:shipped-decks';
import { ok, type Result } from '../../base/index.ts';
import {
  countOwn,
  readImports,
  takeBack,
  takeIn,
  type BackupProblem,
  type ImportPlan,
  type ImportRecord,
  type OwnCount,
} from '../../storage/backup/index.ts';
import {
  readDevice,
  type ClockJump,
  type RepairRecord,
  type StorageError,
  type Store,
  type StoredBackup,
} from '../../storage/index.ts';
import type { Desk } from '../desk.ts';
import { lastJump } from '../last-jump.ts';
import { newId, now } from '../platform.ts';
import { backupFile, plainBackupFile } from './backup-file.ts';
import { planInWorker } from './plan-in-worker.ts';

/** A file before it is taken in: what it would do, or why it cannot. */
export type FileLook = { readonly name: string } & (
  | {
      readonly plan: ImportPlan;
      /** Titles of the decks that ship and whose place new ones would take. */
      readonly replaced: readonly string[];
      readonly problem?: undefined;
    }
  | { readonly plan?: undefined; readonly problem: BackupProblem | StorageError }
);

/** All that is done with backups: saved, looked at, taken in, taken back. Nothing is stored before the learner has seen what. */
export class BackupDesk {
  readonly #desk: Desk;
  /** What is saved: also a database that this version cannot work with, where it can be read and holds anything. */
  #source: Store;
  #count = $state.raw<OwnCount | undefined>(undefined);
  #imports = $state.raw<readonly ImportRecord[]>([]);
  #stored = $state.raw<readonly StoredBackup[]>([]);
  #look = $state.raw<FileLook | undefined>(undefined);
  #lastRepair = $state.raw<RepairRecord | undefined>(undefined);
  #lastJump = $state.raw<ClockJump | undefined>(undefined);
  #trouble = $state.raw<StorageError | undefined>(undefined);
  #isBusy = $state(false);

  private constructor(desk: Desk) {
    this.#desk = desk;
    this.#source = desk.journal.store;
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

  /** When the clock of this device went back last; undefined where it never did. */
  get lastJump(): ClockJump | undefined {
    return this.#lastJump;
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

  /** Whether what is saved was kept here before, and nothing of this visit is in it. */
  get isOfBefore(): boolean {
    return this.#source !== this.#desk.journal.store;
  }

  /** Everything as one file; undefined where that fails, and then `trouble` says why. */
  file(): Promise<File | undefined> {
    const { visit } = this.#desk.safekeeping;
    return this.#run(() => (this.isOfBefore || !visit ? backupFile(this.#source) : visit.file()));
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

  /** Notes that a file was saved or shared. */
  async saved(): Promise<void> {
    await (await this.#desk.safekeeping.care())?.savedBackup();
  }

  /** Looks at a file that the learner chose. */
  async lookAt(name: string, file: Blob): Promise<void> {
    this.#isBusy = true;
    this.#look = await this.#lookOf(name, file);
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

  async #lookOf(name: string, file: Blob): Promise<FileLook> {
    const keys = await this.#desk.journal.store.keys('');
    if (!keys.ok) return { name, problem: keys.error };
    const planned = await planInWorker({ file, keys: keys.value });
    if (!planned.ok) return { name, problem: planned.error };
    const decks = new Set(planned.value.decks);
    const replaced = shipped.filter(({ id }) => decks.has(id)).map(({ title }) => title);
    return { name, plan: planned.value, replaced };
  }

  async #load(): Promise<void> {
    this.#count = (await this.#countRefused()) ?? (await this.#run(() => countOwn(this.#source)));
    const device = await readDevice(this.#desk.journal.store);
    this.#lastJump = device.ok ? lastJump(device.value) : undefined;
    const imports = await readImports(this.#desk.journal.store);
    this.#imports = imports.ok ? imports.value.toReversed() : [];
    this.#lastRepair = await (await this.#desk.safekeeping.care())?.lastRepair();
    const mirror = await this.#desk.safekeeping.mirror().catch(() => undefined);
    const stored = await mirror?.call('backups', undefined);
    this.#stored = stored?.ok === true ? stored.value : [];
  }

  /** What a database that is not worked with holds, which is saved then; undefined where it cannot be read, or holds nothing. */
  async #countRefused(): Promise<OwnCount | undefined> {
    const { refused } = this.#desk.safekeeping;
    const counted = refused && (await countOwn(refused));
    if (counted?.ok !== true || !Object.values(counted.value).some((count) => count > 0)) return undefined;
    this.#source = refused!;
    return counted.value;
  }

  async #run<T>(work: () => Promise<Result<T, StorageError>>): Promise<T | undefined> {
    this.#isBusy = true;
    const done = await work().catch(() => ok(undefined));
    this.#isBusy = false;
    this.#trouble = done.ok ? undefined : done.error;
    return done.ok ? done.value : undefined;
  }
}
