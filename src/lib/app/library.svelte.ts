import { shipped } from 'virtual:shipped-decks';
import type { FactFile } from '../facts/index.ts';
import {
  dueQueue,
  fold,
  forecast,
  type CardState,
  type DayQuery,
  type ReviewEvent,
} from '../memory/index.ts';
import type { StorageError } from '../storage/index.ts';
import { deckOf, type Deck } from '../study/index.ts';
import { Journal } from './journal.ts';
import { now, offsetMinutesAt } from './platform.ts';

/** A deck with all that the log says about it. */
export interface StudiedDeck {
  readonly deck: Deck;
  readonly events: readonly ReviewEvent[];
  readonly states: ReadonlyMap<string, CardState>;
}

/** New cards a day. */
const NEW_PER_DAY = 20;

/** What the day's plan of a deck depends on; `extraNew` cards more than the day's limit may be new. */
export function dayQueryOf(
  { deck, states }: Pick<StudiedDeck, 'deck' | 'states'>,
  at: number,
  extraNew = 0,
): DayQuery {
  return {
    cards: deck.cards,
    states,
    now: at,
    offsetMinutes: offsetMinutesAt(at),
    limits: { newPerDay: NEW_PER_DAY + extraNew },
  };
}

/** The build has read and checked these files, so their type is known. */
async function loadShipped(entry: (typeof shipped)[number]): Promise<FactFile> {
  return (await entry.load()) as FactFile;
}

/** The decks on this device, shipped and own, and the journal that keeps what is learnt. */
export class Library {
  readonly #journal: Promise<Journal> = Journal.open();
  #decks = $state.raw<readonly StudiedDeck[] | undefined>(undefined);
  #trouble = $state.raw<StorageError | undefined>(undefined);
  #persisted = $state.raw<boolean | undefined>(undefined);

  /** Every deck, once `load` has been called; undefined before. */
  get decks(): readonly StudiedDeck[] | undefined {
    return this.#decks;
  }

  /** Why storage does not keep what it should; undefined while all is well. */
  get trouble(): StorageError | undefined {
    return this.#trouble;
  }

  /** Whether the browser promised not to clear what is kept; undefined where it does not say. */
  get persisted(): boolean | undefined {
    return this.#persisted;
  }

  journal(): Promise<Journal> {
    return this.#journal;
  }

  /** Reads every deck and its log anew. */
  async load(): Promise<void> {
    const journal = await this.#journal;
    this.#trouble = journal.volatileReason;
    const own = await this.#ownFiles(journal);
    const ownIds = new Set(own.map((file) => file.id));
    const files = await Promise.all(shipped.filter(({ id }) => !ownIds.has(id)).map(loadShipped));
    this.#decks = await Promise.all([...files, ...own].map((file) => this.#studied(file, journal)));
    // Some browsers (WebKitGTK) have no storage manager.
    const manager = (navigator as { storage?: StorageManager }).storage;
    this.#persisted = await manager?.persisted();
  }

  /** Reads one deck and its log; undefined where there is no such deck. */
  async open(id: string): Promise<StudiedDeck | undefined> {
    const journal = await this.#journal;
    this.#trouble = journal.volatileReason;
    const own = await this.#ownFiles(journal);
    const file = own.find((one) => one.id === id) ?? (await this.#shippedFile(id));
    return file === undefined ? undefined : this.#studied(file, journal);
  }

  /** What is known of a file that was opened: no deck of that id, the same edition, or another one. */
  async compare(file: FactFile): Promise<'new' | 'same' | 'update'> {
    const known = await this.open(file.id);
    if (known === undefined) return 'new';
    return JSON.stringify(known.deck.file) === JSON.stringify(file) ? 'same' : 'update';
  }

  /** Keeps a file as a deck of the learner's own; gives why not where that fails. */
  async keep(file: FactFile): Promise<StorageError | undefined> {
    const journal = await this.#journal;
    const kept = await journal.keepDeck({ id: file.id, addedAt: now(), file });
    if (!kept.ok) return kept.error;
    await this.load();
    return undefined;
  }

  async #shippedFile(id: string): Promise<FactFile | undefined> {
    const entry = shipped.find((one) => one.id === id);
    return entry && loadShipped(entry);
  }

  async #ownFiles(journal: Journal): Promise<readonly FactFile[]> {
    const found = await journal.ownDecks();
    if (!found.ok) {
      this.#trouble = found.error;
      return [];
    }
    return found.value.map((record) => record.file as FactFile);
  }

  async #studied(file: FactFile, journal: Journal): Promise<StudiedDeck> {
    const deck = deckOf(file);
    const events = await journal.eventsOf(deck.id);
    if (!events.ok) this.#trouble = events.error;
    const log = events.ok ? events.value : [];
    return { deck, events: log, states: fold(log) };
  }
}

/** How many cards of a deck wait today. */
export function waitingIn(deck: StudiedDeck, at: number): number {
  return dueQueue(dayQueryOf(deck, at)).length;
}

/** When the next card of a deck is due, epoch ms; undefined where none ever will be. */
export function nextDueIn(deck: StudiedDeck, at: number): number | undefined {
  return forecast(dayQueryOf(deck, at), 1).nextDueAt;
}

/** Facts and names of which every asked card has been answered and holds for a day or more. */
export function learntIn({ deck, states }: StudiedDeck): { readonly learnt: number; readonly of: number } {
  const origins = new Map<string, boolean>();
  for (const { id, factId } of deck.cards) {
    const isLearnt = (states.get(id)?.memory?.intervalDays ?? 0) > 0;
    origins.set(factId, (origins.get(factId) ?? true) && isLearnt);
  }
  return { learnt: [...origins.values()].filter(Boolean).length, of: origins.size };
}
