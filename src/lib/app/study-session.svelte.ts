import { append, dueQueue, fold, type CardState, type ReviewEvent } from '../memory/index.ts';
import type { StorageError } from '../storage/index.ts';
import {
  answerShown,
  beginSitting,
  overrideAnswer,
  showNext,
  skipShown,
  suspendShown,
  undoLast,
  type Deck,
  type Sitting,
} from '../study/index.ts';
import type { Journal } from './journal.ts';
import { dayQueryOf, type Library, type StudiedDeck } from './library.svelte.ts';
import { now } from './platform.ts';

/** New cards beyond the day's limit that the learner may ask for at a time. */
const MORE_AT_A_TIME = 10;

/** A sitting at one deck: the pure state machine of `study`, joined with the log that keeps it. */
export class StudySession {
  readonly deck: Deck;
  readonly #journal: Journal;
  #events: readonly ReviewEvent[];
  #states = $state.raw<ReadonlyMap<string, CardState>>(new Map());
  #sitting: Sitting = $state.raw()!;
  #extraNew = 0;
  #unsaved: readonly ReviewEvent[] = [];
  #saving: Promise<void> = Promise.resolve();
  #trouble = $state.raw<StorageError | undefined>(undefined);

  private constructor({ deck, events, states }: StudiedDeck, journal: Journal, sitting: Sitting | undefined) {
    this.deck = deck;
    this.#journal = journal;
    this.#events = events;
    this.#states = states;
    this.#sitting = sitting ?? beginSitting(deck, now());
    this.#trouble = journal.volatileReason;
    if (this.#sitting.shown === undefined) this.#advance();
  }

  /** Opens a deck where its last sitting stopped; undefined where there is no such deck. */
  static async open(library: Library, deckId: string): Promise<StudySession | undefined> {
    const studied = await library.open(deckId);
    if (studied === undefined) return undefined;
    const journal = await library.journal();
    return new StudySession(studied, journal, fitting(await journal.sittingOf(deckId), studied));
  }

  get sitting(): Sitting {
    return this.#sitting;
  }

  get states(): ReadonlyMap<string, CardState> {
    return this.#states;
  }

  /** Why the last answers are not on disk; undefined while all is kept. */
  get trouble(): StorageError | undefined {
    return this.#trouble;
  }

  /** Cards that are left today, the shown one with them while it is not answered. */
  get waiting(): number {
    return this.#queue(this.#extraNew).length;
  }

  /** New cards that could be studied beyond the day's limit. */
  get more(): number {
    return this.#queue(this.#extraNew + MORE_AT_A_TIME).length;
  }

  /** An option's text, 'true' or 'false', or what was typed. */
  answer(text: string): void {
    const done = answerShown(this.#sitting, this.deck, text, this.#journal.stamp(this.deck.id));
    if (done === undefined) return;
    this.#record(done.event, done.sitting);
    if (this.#events.length === 1) void askToPersist();
  }

  /** Shows the next card once the answer is on disk; a write that fails is told and tried again, and studying goes on. */
  async next(): Promise<void> {
    if (this.#sitting.answered === undefined) return;
    await this.#saving;
    if (this.#unsaved.length > 0) await this.#save();
    this.#advance();
    this.#saving = this.#save();
  }

  undo(): void {
    const undone = undoLast(this.#sitting, this.#journal.stamp(this.deck.id));
    if (undone !== undefined) this.#record(undone.event, undone.sitting);
  }

  override(): void {
    const overridden = overrideAnswer(this.#sitting, this.#journal.stamp(this.deck.id));
    if (overridden !== undefined) this.#record(overridden.event, overridden.sitting);
  }

  skip(): void {
    this.#sitting = skipShown(this.#sitting);
    this.#advance();
    this.#saving = this.#save();
  }

  suspend(): void {
    const suspended = suspendShown(this.#sitting, this.#journal.stamp(this.deck.id));
    if (suspended === undefined) return;
    this.#record(suspended.event, suspended.sitting);
    this.#advance();
  }

  /** Goes on beyond the day's limit of new cards. */
  studyMore(): void {
    this.#extraNew += MORE_AT_A_TIME;
    this.#sitting = beginSitting(this.deck, now());
    this.#advance();
  }

  #queue(extraNew: number): readonly string[] {
    return dueQueue(dayQueryOf({ deck: this.deck, states: this.#states }, now(), extraNew));
  }

  #advance(): void {
    this.#sitting = showNext(this.#sitting, this.deck, this.#queue(this.#extraNew), this.#states, now());
  }

  #record(event: ReviewEvent, sitting: Sitting): void {
    this.#events = [...this.#events, event];
    const after = event.type === 'answer' ? append(this.#states.get(event.card), event) : undefined;
    this.#states =
      after !== undefined && event.type === 'answer'
        ? new Map(this.#states).set(event.card, after)
        : fold(this.#events);
    this.#sitting = sitting;
    this.#unsaved = [...this.#unsaved, event];
    this.#saving = this.#save();
  }

  /** Writes what is not on disk yet, together with the sitting. Writes follow each other. */
  async #save(): Promise<void> {
    await this.#saving;
    const events = this.#unsaved;
    const kept = await this.#journal.keep(events, this.#sitting);
    if (kept.ok) this.#unsaved = this.#unsaved.filter((event) => !events.includes(event));
    this.#trouble = kept.ok ? this.#journal.volatileReason : kept.error;
  }
}

/** A kept sitting that can go on: its card is still asked, and its last answer is still in the log. */
function fitting(sitting: Sitting | undefined, { deck, events }: StudiedDeck): Sitting | undefined {
  const shown = sitting?.shown;
  if (sitting === undefined || shown === undefined || !deck.questions.has(shown.card)) return undefined;
  const eventId = sitting.answered?.eventId;
  return eventId === undefined || events.some((event) => event.id === eventId) ? sitting : undefined;
}

async function askToPersist(): Promise<void> {
  const manager = (navigator as { storage?: StorageManager }).storage;
  await manager?.persist();
}
