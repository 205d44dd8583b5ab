import { ok, type Result } from '../base/index.ts';
import {
  ALL_KEPT,
  BACKUP_KEY,
  EVENT_PREFIX,
  hasMirror,
  keptStore,
  openStore,
  REPAIR_KEY,
  type Keeping,
  type RepairRecord,
  type StorageError,
  type Store,
} from '../storage/index.ts';
import { dayAt, newId, now } from './platform.ts';
import type { WorkerMirror } from './worker-mirror.ts';

/** Other tabs of this browser hear of what was written. */
const CHANNEL = 'factdeck';

/** Set where something was ever kept: found beside an empty database it says that everything was cleared. */
const CANARY = 'factdeck/kept';

/** Time for the first card to be painted before the copies are compared, ms. */
const AFTER_PAINT_MS = 400;

/** The store of the page with its second copy, and what the learner should know about both. One for the whole page. */
export class Safekeeping {
  readonly store: Store;
  /** Why nothing outlasts this page; undefined where all is kept. */
  readonly reason: StorageError | undefined;
  /** A database that this version cannot work with: what is in it can be saved as a file. */
  readonly refused: Store | undefined;
  readonly #newDatabaseId = newId();
  readonly #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);
  #keeping = $state.raw<Keeping>(ALL_KEPT);
  #repair = $state.raw<RepairRecord | undefined>(undefined);
  #isGone = $state(false);
  #backupAt = $state.raw<number | undefined>(undefined);
  #mirror: Promise<WorkerMirror> | undefined;
  #isStarted = false;
  #listeners: readonly (() => void)[] = [];

  private constructor({ store, reason, refused }: Awaited<ReturnType<typeof openStore>>, isEmpty: boolean) {
    this.reason = reason;
    this.refused = refused;
    this.store =
      reason === undefined
        ? this.#announced(
            keptStore(store, {
              mirror: () => this.mirror(),
              newDatabaseId: isEmpty ? this.#newDatabaseId : undefined,
              onchange: (keeping) => (this.#keeping = keeping),
            }),
          )
        : store;
    this.#channel?.addEventListener('message', () => this.#tell());
  }

  /** Opens the browser's storage, or works in memory where it gives none. What only the second copy has comes back first. Never rejects. */
  static async open(): Promise<Safekeeping> {
    const opened = await openStore();
    const isNew = opened.isEmpty && opened.reason === undefined;
    const safe = new Safekeeping(opened, opened.isEmpty);
    if (!isNew) return safe;
    // Nothing is drawn before a wiped database is whole again: the learner would see an app that knows nothing.
    if (await hasMirror()) await safe.#reconcile();
    if (safe.#repair === undefined && hasCanary()) safe.#isGone = true;
    return safe;
  }

  /** How safe the last writes are. */
  get keeping(): Keeping {
    return this.#keeping;
  }

  /** What came back from the second copy since this page was opened; undefined for nothing. */
  get repair(): RepairRecord | undefined {
    return this.#repair;
  }

  /** Whether something was kept here once and all copies of it are gone. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** When a backup was last saved as a file, epoch ms; undefined for never. */
  get backupAt(): number | undefined {
    return this.#backupAt;
  }

  /** The learner has read the notices of a repair or a loss. */
  dismiss(): void {
    this.#repair = undefined;
    this.#isGone = false;
    setCanary(false);
  }

  /** Compares the copies and keeps the day's backup, once the page has been painted. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    void this.#readBackupAt();
    if (this.reason === undefined) setTimeout(() => void this.#lookAfter(), AFTER_PAINT_MS);
  }

  /** Tries again to write what is not on disk. */
  async retry(): Promise<void> {
    await this.store.write({ put: this.#keeping.unsaved });
  }

  /** What is not on disk, as a file that can be taken in again. */
  async unsavedFile(): Promise<File> {
    const { unsavedFile } = await import('./backup/backup-file.ts');
    return unsavedFile(this.#keeping.unsaved);
  }

  /** Resolves when no write is under way. */
  async settled(): Promise<void> {
    while (this.#keeping.saving > 0) await new Promise((resolve) => void setTimeout(resolve, 10));
  }

  /** Notes that a backup was saved as a file. */
  async savedBackup(): Promise<void> {
    this.#backupAt = now();
    await this.store.write({ put: new Map([[BACKUP_KEY, { at: now() }]]) });
  }

  /** Calls `listener` when another tab or a repair has changed what is kept; gives what ends that. */
  onchange(listener: () => void): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => (this.#listeners = this.#listeners.filter((one) => one !== listener));
  }

  /** The second copy: its code and its worker are loaded at the first use. */
  mirror(): Promise<WorkerMirror> {
    this.#mirror ??= import('./worker-mirror.ts').then(({ WorkerMirror }) => new WorkerMirror());
    return this.#mirror;
  }

  async #lookAfter(): Promise<void> {
    await this.#reconcile();
    const any = await this.store.keys(EVENT_PREFIX, 1);
    if (!any.ok || any.value.length === 0) return;
    setCanary(true);
    const mirror = await this.mirror().catch(() => undefined);
    await mirror?.call('keepBackup', dayAt(now()));
  }

  async #reconcile(): Promise<void> {
    const mirror = await this.mirror().catch(() => undefined);
    const order = { at: now(), newDatabaseId: this.#newDatabaseId };
    const done = await mirror?.call('reconcile', order);
    if (done === undefined || !done.ok) {
      const error = done?.error ?? {
        code: 'blocked' as const,
        detail: 'the code of the second copy did not load',
      };
      this.#keeping = { ...this.#keeping, noMirror: error };
      return;
    }
    const { events, records } = done.value;
    if (events + records === 0) return;
    this.#repair = { at: order.at, events, records };
    this.#tell();
    this.#channel?.postMessage('repaired');
  }

  async #readBackupAt(): Promise<void> {
    const found = await this.store.get(BACKUP_KEY);
    const at = found.ok ? (found.value as { at?: unknown } | undefined)?.at : undefined;
    if (typeof at === 'number') this.#backupAt = at;
  }

  /** The last repair that is on record, also one of an earlier visit. */
  async lastRepair(): Promise<RepairRecord | undefined> {
    const found = await this.store.get(REPAIR_KEY);
    const { at, events, records } = (found.ok ? (found.value ?? {}) : {}) as Partial<RepairRecord>;
    return at === undefined || events === undefined || records === undefined
      ? undefined
      : { at, events, records };
  }

  /** The store, telling other tabs of what was written. */
  #announced(store: Store): Store {
    const write: Store['write'] = async (batch): Promise<Result<undefined, StorageError>> => {
      const written = await store.write(batch);
      if (!written.ok) return written;
      this.#channel?.postMessage([...(batch.put?.keys() ?? [])]);
      return ok(undefined);
    };
    return { ...store, write };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function hasCanary(): boolean {
  try {
    return localStorage.getItem(CANARY) !== null;
  } catch {
    return false;
  }
}

function setCanary(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(CANARY, '1');
    else localStorage.removeItem(CANARY);
  } catch {
    // Where this is blocked there is nothing to be told.
  }
}
