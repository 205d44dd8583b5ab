import type { Result } from '../base/index.ts';
import type { ReviewEvent } from '../memory/index.ts';
import type { StorageError } from '../storage/index.ts';
import type { DayRow } from '../study/index.ts';
import type { Journal, Progress } from './journal.ts';
import type { Left } from './left-behind.ts';
import { onLeave, painted } from './platform.ts';

/** What is kept with an answer, and what follows it. */
interface KeepingCalls {
  /** How the sitting and its day stand when a write begins. */
  readonly progress: () => Omit<Progress, 'rows'>;
  /** Events are on disk. */
  readonly kept?: () => Promise<void> | undefined;
  /** The page is left before all is on disk. */
  readonly leaving?: (left: Left) => void;
  /** Another tab has gone on with the sitting: nothing more of this one is kept. */
  readonly lost: () => void;
}

/**
 * Puts what happens at a sitting on disk, each once it has been painted. No write waits for the one before: what would only begin
 * when the page is left may be gone with it. Each has all that is not on disk yet, so that one more is as one less.
 */
export class Keeping {
  readonly #journal: Journal;
  readonly #calls: KeepingCalls;
  #recorded = 0;
  /** Writes that are not done. */
  #begun = 0;
  #unsaved: readonly ReviewEvent[] = [];
  #changedRows: ReadonlyMap<string, DayRow> = new Map();
  /** All writes so far. */
  #saving: Promise<void> = Promise.resolve();
  /** What later writes wait for. */
  #work: Promise<void> = Promise.resolve();
  #stay: (() => void) | undefined;
  #trouble = $state.raw<StorageError | undefined>(undefined);

  constructor(journal: Journal, calls: KeepingCalls) {
    this.#journal = journal;
    this.#calls = calls;
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
    this.#unsaved = [...this.#unsaved, event];
    if (row !== undefined) this.#changedRows = new Map(this.#changedRows).set(row.asked.id, row);
    this.save();
  }

  /** Keeps the sitting as it stands, with all that is not on disk yet. */
  save(): void {
    this.#stay ??= onLeave(() => {
      this.#calls.leaving?.(this.#journal.left(this.#unsaved, this.#progress()));
      void this.#writeNow();
    });
    this.#begun += 1;
    const writing = this.#write(Promise.all([painted(), this.#work])).finally(() => {
      this.#begun -= 1;
      if (this.#begun === 0 && this.#unsaved.length === 0) this.#leave();
    });
    this.#saving = Promise.all([this.#saving, writing]).then(() => undefined);
  }

  /**
   * Keeps a day with all of its rows once all writes so far are done; later writes wait for it. A row that could not be written until
   * then is among them, at another place.
   */
  async keepDay(write: () => Promise<void>): Promise<void> {
    const rows = this.#changedRows;
    this.#work = this.#saving.then(() => {
      this.#areWritten(rows);
      return write();
    });
    this.#saving = this.#work;
    await this.#work;
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
    if (this.#trouble === undefined) return;
    this.save();
    await this.#saving;
  }

  /** Resolves when the writes so far are done, well or not. */
  async quiet(): Promise<void> {
    await this.#saving;
  }

  async #write(before: Promise<unknown>): Promise<void> {
    // Looked up only now: before the frame it would make the verdict later.
    await before;
    if (await this.#journal.isElsewhere(this.#calls.progress().sitting.deck)) return this.#letGo();
    const events = this.#unsaved;
    const rows = this.#changedRows;
    const kept = await this.#writeNow();
    if (kept.ok) {
      this.#unsaved = this.#unsaved.filter((event) => !events.includes(event));
      this.#areWritten(rows);
    }
    const isKeptSince = events.length > 0 && !events.some((event) => this.#unsaved.includes(event));
    this.#trouble = kept.ok || isKeptSince ? undefined : kept.error;
    if (kept.ok && events.length > 0) await this.#calls.kept?.();
  }

  #areWritten(rows: ReadonlyMap<string, DayRow>): void {
    this.#changedRows = new Map([...this.#changedRows].filter(([card, row]) => rows.get(card) !== row));
  }

  /** Nothing waits to be written when the page is left. */
  #leave(): void {
    this.#stay?.();
    this.#stay = undefined;
  }

  #letGo(): void {
    this.#unsaved = [];
    this.#changedRows = new Map();
    this.#leave();
    this.#calls.lost();
  }

  /** Writes at once what is not on disk; twice is as once. */
  #writeNow(): Promise<Result<undefined, StorageError>> {
    return this.#journal.keep(this.#unsaved, this.#progress());
  }

  #progress(): Progress {
    return { ...this.#calls.progress(), rows: [...this.#changedRows.values()] };
  }
}
