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
  holderKey,
  openStore,
  queueKey,
  readDay,
  readDays,
  readDeck,
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
import type { Left } from './left-behind.ts';
import { CLOCK_TOLERANCE_MS, newId, now, offsetMinutesAt } from './platform.ts';

/** What changes with an answer beside the log: the sitting, the card's row, and how the deck stands. */
export interface Progress {
  readonly sitting: Sitting;
  readonly rows: readonly DayRow[];
  readonly day: DayRecord;
}

/** Jumps of the clock that a device remembers. */
const JUMPS_KEPT = 10;

/** The log of this device: stamps events and keeps them. One for the whole page. */
export class Journal {
  readonly store: Store;
  /** This page among all tabs that ever went on with a sitting. */
  readonly #page = newId();
  /** Who had gone on with each sitting when it was read here. */
  readonly #holders = new Map<string, unknown>();
  #device: DeviceRecord;

  private constructor(store: Store, device: DeviceRecord) {
    this.store = store;
    this.#device = device;
  }

  /** Reads who writes on this device; opens the browser's storage where no store is given. Never rejects. */
  static async open(opened?: Pick<OpenedStore, 'store'>): Promise<Journal> {
    const { store } = opened ?? (await openStore());
    const device = await readDevice(store);
    const known = device.ok ? device.value : undefined;
    return new Journal(store, known ?? newDevice());
  }

  /**
   * Who, when and a fresh id for the next event. Time never runs backwards on one device; one whose clock was far ahead
   * goes on as another, since its events would not count until that time has come, and keeps that it did.
   */
  stamp(deck: string): Stamp {
    const { lastAt, jumps = [] } = this.#device;
    if (lastAt > now() + CLOCK_TOLERANCE_MS)
      this.#device = newDevice([...jumps.slice(1 - JUMPS_KEPT), { from: lastAt, to: now() }]);
    const at = Math.max(now(), this.#device.lastAt + 1);
    const counter = this.#device.counter + 1;
    this.#device = { ...this.#device, counter, lastAt: at };
    return { id: newId(), at, offsetMinutes: offsetMinutesAt(at), device: this.#device.id, counter, deck };
  }

  /**
   * Another page of this browser wrote events. Where it does so as this device, this page goes on as another one: no two events
   * then have one number, and the record on disk goes on from whoever wrote last, never back.
   */
  async heardDevice(): Promise<void> {
    const found = await readDevice(this.store);
    if (found.ok && found.value?.id === this.#device.id) this.#device = newDevice(this.#device.jumps);
  }

  /**
   * Keeps events and what they changed in one transaction; ok when all is on disk. Without events it is only which card is shown:
   * a power cut may take that back to the last answer, from which it follows again, so it is written relaxed.
   */
  async keep(events: readonly ReviewEvent[], progress: Progress): Promise<Result<undefined, StorageError>> {
    const put = new Map(this.#records(events, progress));
    return this.store.write({ put, ...(events.length === 0 && { isRelaxed: true }) });
  }

  /** What `keep` writes, for a page that may be gone before it is written. */
  left(events: readonly ReviewEvent[], progress: Progress): Left {
    const { deck: name } = progress.sitting;
    const { deck } = events[0] ?? { deck: name };
    return { name, deck, put: this.#records(events, progress), before: this.#holders.get(name) };
  }

  #records(
    events: readonly ReviewEvent[],
    { sitting, rows, day }: Progress,
  ): readonly (readonly [string, unknown])[] {
    const { deck } = sitting;
    const shown = [
      [sittingKey(deck), sitting],
      [holderKey(deck), this.#page],
    ] as const;
    if (events.length === 0) return shown;
    return [
      ...(eventBatch(this.#device, events).put ?? []),
      ...shown,
      [dayKey(deck), day],
      ...rows.map((row) => [queueKey(deck, row.rank), row] as const),
    ];
  }

  /**
   * Whether another tab has gone on with a sitting since it was read here: what is answered now to the card that both show would
   * count twice. Where the browser has locks only a tab that was frozen gets here.
   */
  async isElsewhere(name: string): Promise<boolean> {
    const found = await this.store.get(holderKey(name));
    return found.ok && ![undefined, this.#page, this.#holders.get(name)].includes(found.value);
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
    const [found, holder] = await Promise.all([
      this.store.get(sittingKey(deck)),
      this.store.get(holderKey(deck)),
    ]);
    this.#holders.set(deck, holder.ok ? holder.value : undefined);
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

  /** A deck that the learner added; undefined where there is none of that id. */
  async ownDeck(id: string): Promise<Result<DeckRecord | undefined, StorageError>> {
    return readDeck(this.store, id);
  }

  /** The decks that the learner added, with all their facts. */
  async ownDecks(): Promise<Result<readonly DeckRecord[], StorageError>> {
    const found = await readDecks(this.store);
    return found.ok ? ok(found.value.decks) : err(found.error);
  }

  /** Adds a deck, or puts its newer edition in place of the older one. Its events are not touched. */
  async keepDeck(deck: DeckRecord): Promise<Result<undefined, StorageError>> {
    return this.store.write({ put: new Map([[deckKey(deck.id), deck]]), remove: forgottenDay(deck.id) });
  }
}

function newDevice(jumps?: DeviceRecord['jumps']): DeviceRecord {
  return { id: newId(), counter: 0, lastAt: 0, ...(jumps && { jumps }) };
}

function isSitting(value: unknown, deck: string): value is Sitting {
  if (typeof value !== 'object' || value === null) return false;
  const { deck: own, startedAt, done, skipped } = value as Partial<Record<keyof Sitting, unknown>>;
  return own === deck && typeof startedAt === 'number' && Array.isArray(done) && Array.isArray(skipped);
}
