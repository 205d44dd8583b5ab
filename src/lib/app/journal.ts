import { err, ok, type Result } from '../base/index.ts';
import type { NameEntry } from '../kinds/index.ts';
import type { ReviewEvent } from '../memory/index.ts';
import {
  DECK_PREFIX,
  deckKey,
  deckOfKey,
  eventBatch,
  dayBatch,
  dayKey,
  eventPrefix,
  forgottenDay,
  openStore,
  queueKey,
  readDay,
  readDays,
  readDecks,
  readDevice,
  readNames,
  readRows,
  readSettings,
  settingBatch,
  sittingKey,
  type DayRecord,
  type DeckRecord,
  type DeviceRecord,
  type OpenedStore,
  type StorageError,
  type Store,
} from '../storage/index.ts';
import {
  DEFAULT_SETTINGS,
  type DayRow,
  type SettingName,
  type Settings,
  type Sitting,
  type Stamp,
} from '../study/index.ts';
import { CLOCK_TOLERANCE_MS, newId, now, offsetMinutesAt } from './platform.ts';

/** What changes with an answer beside the log: the sitting, the card's row, and how the deck stands. */
export interface Progress {
  readonly sitting: Sitting;
  readonly rows: readonly DayRow[];
  readonly day: DayRecord;
}

/** The log of this device: stamps events and keeps them. One for the whole page. */
export class Journal {
  readonly store: Store;
  #device: DeviceRecord;
  /** Why nothing outlasts this page; undefined where all is kept. */
  readonly volatileReason: StorageError | undefined;

  private constructor(store: Store, device: DeviceRecord, reason: StorageError | undefined) {
    this.store = store;
    this.#device = device;
    this.volatileReason = reason;
  }

  /** Reads who writes on this device; opens the browser's storage where no store is given. Never rejects. */
  static async open(opened?: Pick<OpenedStore, 'store' | 'reason'>): Promise<Journal> {
    const { store, reason } = opened ?? (await openStore());
    const device = await readDevice(store);
    const known = device.ok ? device.value : undefined;
    return new Journal(store, known ?? newDevice(), reason);
  }

  /**
   * Who, when and a fresh id for the next event. Time never runs backwards on one device; one whose clock was far ahead
   * goes on as another, since its events would not count until that time has come.
   */
  stamp(deck: string): Stamp {
    if (this.#device.lastAt > now() + CLOCK_TOLERANCE_MS) this.#device = newDevice();
    const at = Math.max(now(), this.#device.lastAt + 1);
    const counter = this.#device.counter + 1;
    this.#device = { ...this.#device, counter, lastAt: at };
    return { id: newId(), at, offsetMinutes: offsetMinutesAt(at), device: this.#device.id, counter, deck };
  }

  /**
   * Keeps events and what they changed in one transaction; ok when all is on disk. Without events it is only which card is shown:
   * a power cut may take that back to the last answer, from which it follows again, so it is written relaxed.
   */
  async keep(
    events: readonly ReviewEvent[],
    { sitting, rows, day }: Progress,
  ): Promise<Result<undefined, StorageError>> {
    const { deck } = sitting;
    const shown = [sittingKey(deck), sitting] as const;
    if (events.length === 0) return this.store.write({ put: new Map([shown]), isRelaxed: true });
    const { put } = eventBatch(this.#device, events);
    return this.store.write({
      put: new Map<string, unknown>([
        ...(put ?? []),
        shown,
        [dayKey(deck), day],
        ...rows.map((row) => [queueKey(deck, row.rank), row] as const),
      ]),
    });
  }

  /** Keeps events that were made apart from a sitting, in one transaction; the deck's day is planned anew from them. */
  async keepApart(deck: string, events: readonly ReviewEvent[]): Promise<Result<undefined, StorageError>> {
    return this.store.write({ ...eventBatch(this.#device, events), remove: forgottenDay(deck) });
  }

  /** How every deck that was planned stands. */
  async days(): Promise<readonly DayRecord[]> {
    const found = await readDays(this.store);
    return found.ok ? found.value : [];
  }

  /** A deck's planned day with the cards that are ready; undefined where there is none. */
  async dayOf(deck: string): Promise<{ day: DayRecord; rows: readonly DayRow[] } | undefined> {
    const [day, rows] = await Promise.all([readDay(this.store, deck), readRows(this.store, deck)]);
    return day.ok && rows.ok && day.value !== undefined ? { day: day.value, rows: rows.value } : undefined;
  }

  /** Keeps a planned day; a failure, or a power cut, costs nothing but time, since it can be planned anew. */
  async keepDay(day: DayRecord, rows: readonly DayRow[], names: readonly NameEntry[]): Promise<void> {
    await this.store.write({ ...dayBatch(day, rows, names), isRelaxed: true });
  }

  /** The names that typed answers to a deck are graded against. */
  async namesOf(deck: string): Promise<readonly NameEntry[]> {
    const found = await readNames(this.store, deck);
    return found.ok ? found.value : [];
  }

  /** Whether the log holds anything of a deck. */
  async hasEvents(deck: string): Promise<boolean> {
    const found = await this.store.keys(eventPrefix(deck), 1);
    return !found.ok || found.value.length > 0;
  }

  /** The sitting as it was left; undefined where there is none. */
  async sittingOf(deck: string): Promise<Sitting | undefined> {
    const found = await this.store.get(sittingKey(deck));
    return found.ok && isSitting(found.value, deck) ? found.value : undefined;
  }

  /** The events of a deck. Records that cannot be read stay where they are and are left out. */
  async eventsOf(deck: string): Promise<Result<readonly ReviewEvent[], StorageError>> {
    const read = await import('../storage/log/index.ts').catch(String);
    if (typeof read === 'string') return err({ code: 'failed', detail: read });
    const log = await read.readEvents(this.store, deck);
    return log.ok ? ok(log.value.events) : log;
  }

  /** What the learner chose; the defaults where that cannot be read. */
  async settings(): Promise<Settings> {
    const found = await readSettings(this.store);
    return found.ok ? found.value : DEFAULT_SETTINGS;
  }

  /** Keeps one setting; ok when it is on disk. */
  async keepSetting<Name extends SettingName>(
    name: Name,
    value: Settings[Name],
  ): Promise<Result<undefined, StorageError>> {
    return this.store.write(settingBatch(name, value));
  }

  /** Ids of the decks that the learner added. */
  async ownDeckIds(): Promise<Result<readonly string[], StorageError>> {
    const found = await this.store.keys(DECK_PREFIX);
    return found.ok ? ok(found.value.map(deckOfKey)) : found;
  }

  /** The decks that the learner added. */
  async ownDecks(): Promise<Result<readonly DeckRecord[], StorageError>> {
    const found = await readDecks(this.store);
    return found.ok ? ok(found.value.decks) : err(found.error);
  }

  /** Adds a deck, or puts its newer edition in place of the older one. Its events are not touched. */
  async keepDeck(deck: DeckRecord): Promise<Result<undefined, StorageError>> {
    return this.store.write({ put: new Map([[deckKey(deck.id), deck]]), remove: forgottenDay(deck.id) });
  }
}

function newDevice(): DeviceRecord {
  return { id: newId(), counter: 0, lastAt: 0 };
}

function isSitting(value: unknown, deck: string): value is Sitting {
  if (typeof value !== 'object' || value === null) return false;
  const { deck: own, startedAt, done, skipped } = value as Partial<Record<keyof Sitting, unknown>>;
  return own === deck && typeof startedAt === 'number' && Array.isArray(done) && Array.isArray(skipped);
}
