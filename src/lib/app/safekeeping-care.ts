import {
  BACKUP_KEY,
  CLOCK_KEY,
  EVENT_PREFIX,
  readDevice,
  REPAIR_KEY,
  type RepairRecord,
} from '../storage/index.ts';
import { aheadOfNow } from './ahead-of-now.ts';
import { unsavedFile } from './backup/backup-file.ts';
import { lastJump } from './last-jump.ts';
import { CLOCK_TOLERANCE_MS, dayAt, now } from './platform.ts';
import type { Safekeeping } from './safekeeping.svelte.ts';

/** Set where something was ever kept: found beside an empty database it says that everything was cleared. */
const CANARY = 'factdeck/kept';

/** What is done for what is kept, beside writing it: none of it is needed before the first card. */
export class Care {
  readonly #safe: Safekeeping;

  constructor(safe: Safekeeping) {
    this.#safe = safe;
  }

  /** Compares the copies, looks whether all is gone, and keeps the day's backup. */
  async lookAfter(): Promise<void> {
    const { store, reason } = this.#safe;
    const kept = await store.get(BACKUP_KEY);
    const { at } = (kept.ok ? (kept.value ?? {}) : {}) as { at?: unknown };
    if (typeof at === 'number') this.#safe.report({ backupAt: at });
    if (reason !== undefined) return;
    await this.lookAtClock();
    await this.reconcile();
    const any = await store.keys(EVENT_PREFIX, 1);
    if (!any.ok) return;
    // An answer that came before this look is no sign that nothing was lost.
    const isNew = this.#safe.wasEmpty && this.#safe.news.repair === undefined;
    if (hasCanary() && (isNew || any.value.length === 0)) return this.#safe.report({ isGone: true });
    if (any.value.length === 0) return this.#setCanaryOnce();
    setCanary(true);
    const mirror = await this.#safe.mirror().catch(() => undefined);
    await mirror?.call('keepBackup', dayAt(now()));
  }

  /** Makes both copies the union of both, and tells what came back. */
  async reconcile(): Promise<void> {
    const order = { at: now(), newDatabaseId: this.#safe.newDatabaseId };
    const mirror = await this.#safe.mirror().catch(() => undefined);
    const done = await mirror?.call('reconcile', order);
    if (done?.ok !== true) {
      const detail = 'the code of the second copy did not load';
      this.#safe.report({ noMirror: done?.error ?? { code: 'blocked', detail } });
      return;
    }
    const { events, records } = done.value;
    if (events + records === 0) return;
    this.#safe.report({ repair: { events, records } });
    this.#safe.announce();
  }

  /** Tells of a clock that went back, as the device's record has it or will with the next event; once for each jump. */
  async lookAtClock(): Promise<void> {
    const { store } = this.#safe;
    const [device, read] = await Promise.all([readDevice(store), store.get(CLOCK_KEY)]);
    if (!device.ok || device.value === undefined || !read.ok) return;
    const { lastAt } = device.value;
    const jump = lastAt > now() + CLOCK_TOLERANCE_MS ? { from: lastAt, to: now() } : lastJump(device.value);
    if (jump === undefined || jump.from === (read.value as Partial<typeof jump> | undefined)?.from) return;
    const keys = await store.keys(EVENT_PREFIX);
    this.#safe.report({ clock: { ...jump, ahead: keys.ok ? aheadOfNow(keys.value) : undefined } });
  }

  /** The learner has read that the clock went back. */
  async dismissClock(): Promise<void> {
    const { clock } = this.#safe.news;
    // What goes from the screen is on disk.
    await this.#safe.store.write({ put: new Map([[CLOCK_KEY, { from: clock?.from }]]) });
    this.#safe.report({ clock: undefined });
  }

  /** The learner has read of a repair or a loss: the loss is told once. */
  dismiss(): void {
    if (this.#safe.news.isGone === true) {
      setCanary(false);
      this.#setCanaryOnce();
    }
    this.#safe.dismiss();
  }

  /** From the first answer on there is something to lose, not only from the next visit. */
  #setCanaryOnce(): void {
    this.#safe.onevent = () => {
      this.#safe.onevent = undefined;
      setCanary(true);
    };
  }

  /** Tries again to write what is not on disk. */
  async retry(): Promise<void> {
    const put = this.#safe.keeping.unsaved;
    const written = await this.#safe.store.write({ put });
    if (written.ok) this.#safe.tell([...put.keys()]);
  }

  /** What is not on disk, as a file that can be taken in again. */
  unsavedFile(): File {
    return unsavedFile(this.#safe.keeping.unsaved);
  }

  /** Notes that a backup was saved as a file. */
  async savedBackup(): Promise<void> {
    const at = now();
    this.#safe.report({ backupAt: at });
    await this.#safe.store.write({ put: new Map([[BACKUP_KEY, { at }]]) });
  }

  /** The last repair that is on record, also one of an earlier visit. */
  async lastRepair(): Promise<RepairRecord | undefined> {
    const found = await this.#safe.store.get(REPAIR_KEY);
    // Repairs of before the lines were counted tell of none.
    const {
      at,
      events,
      records,
      damaged = 0,
    } = (found.ok ? (found.value ?? {}) : {}) as Partial<RepairRecord>;
    if (at === undefined || events === undefined || records === undefined) return undefined;
    return { at, events, records, damaged };
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
