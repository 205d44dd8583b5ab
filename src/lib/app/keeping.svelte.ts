import type { Result } from '../base/index.ts';
import type { ReviewEvent } from '../memory/index.ts';
import type { StorageError } from '../storage/index.ts';
import type { DayRow } from '../study/index.ts';
import type { Journal, Progress } from './journal.ts';
import { onLeave, painted } from './platform.ts';

/** What is kept with an answer, and what follows it. */
interface KeepingCalls {
  /** How the sitting and its day stand when a write begins. */
  readonly progress: () => Omit<Progress, 'rows'>;
  /** Events are on disk. */
  readonly kept?: () => Promise<void> | undefined;
}

/** Puts what happens at a sitting on disk, one write after the other, each once what it keeps has been painted. What a write could not keep goes with the next. */
export class Keeping {
  readonly #journal: Journal;
  readonly #calls: KeepingCalls;
  #recorded = 0;
  #unsaved: readonly ReviewEvent[] = [];
  #changedRows: ReadonlyMap<string, DayRow> = new Map();
  #saving: Promise<void> = Promise.resolve();
  #stay: (() => void) | undefined;
  #trouble = $state.raw<StorageError | undefined>(undefined);

  constructor(journal: Journal, calls: KeepingCalls) {
    this.#journal = journal;
    this.#calls = calls;
    this.#trouble = journal.volatileReason;
  }

  /** Why the last answers are not on disk; undefined while all is kept. */
  get trouble(): StorageError | undefined {
    return this.#trouble;
  }

  /** How many events were recorded so far. */
  get recorded(): number {
    return this.#recorded;
  }

  /** Keeps an event with the row that it changed, where that is kept at all. */
  record(event: ReviewEvent, row: DayRow | undefined): void {
    this.#recorded += 1;
    this.#stay ??= onLeave(() => void this.#writeNow());
    this.#unsaved = [...this.#unsaved, event];
    if (row !== undefined) this.#changedRows = new Map(this.#changedRows).set(row.asked.id, row);
    this.save();
  }

  /** Keeps the sitting as it stands, with all that is not on disk yet. */
  save(): void {
    this.#saving = this.#write(Promise.all([this.#saving, painted()]));
  }

  /** Does something once all writes so far are done; later writes wait for it. */
  async after(work: () => Promise<void>): Promise<void> {
    this.#saving = this.#saving.then(work);
    await this.#saving;
  }

  /** Resolves when all was written that can be: a write that failed is tried once more. */
  async settled(): Promise<void> {
    await this.#saving;
    if (this.#unsaved.length === 0) return;
    this.save();
    await this.#saving;
  }

  /** Writes again, where the last write failed. */
  async again(): Promise<void> {
    if (this.#trouble === undefined || this.#journal.volatileReason !== undefined) return;
    this.save();
    await this.#saving;
  }

  /** Resolves when the writes so far are done, well or not. */
  async quiet(): Promise<void> {
    await this.#saving;
  }

  async #write(before: Promise<unknown>): Promise<void> {
    await before;
    const events = this.#unsaved;
    const rows = this.#changedRows;
    const kept = await this.#writeNow();
    if (kept.ok) {
      this.#unsaved = this.#unsaved.filter((event) => !events.includes(event));
      this.#changedRows = new Map([...this.#changedRows].filter(([card, row]) => rows.get(card) !== row));
      if (this.#unsaved.length === 0) {
        this.#stay?.();
        this.#stay = undefined;
      }
    }
    this.#trouble = kept.ok ? this.#journal.volatileReason : kept.error;
    if (kept.ok && events.length > 0) await this.#calls.kept?.();
  }

  /**
   * Writes without waiting for the writes before. Also when the page is left: what would only begin then is gone with it, and what
   * has begun is not. Twice is as once.
   */
  #writeNow(): Promise<Result<undefined, StorageError>> {
    const rows = [...this.#changedRows.values()];
    return this.#journal.keep(this.#unsaved, { ...this.#calls.progress(), rows });
  }
}
