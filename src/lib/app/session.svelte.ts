import type { AnswerEvent, CardState, Rating, ReviewEvent } from '../memory/index.ts';
import { holderKey, type StorageError } from '../storage/index.ts';
import {
  revealShown,
  skipShown,
  suspendShown,
  undoLast,
  undoSuspend,
  type Shown,
  type Sitting,
  type SittingDeck,
  type Stamp,
  type Suspended,
} from '../study/index.ts';
import type { Answering, Reckoner } from './answering.svelte.ts';
import type { Journal } from './journal.ts';
import { Keeping } from './keeping.svelte.ts';
import { askToPersist } from './platform.ts';
import type { SavingState } from './saving.ts';
import type { SessionDay } from './session-day.ts';
import { Showing } from './showing.svelte.ts';
import { memoryOptions } from './study-plan.ts';

/** An answer that was taken: what is logged, and the sitting with it. */
type Taken = { readonly event: AnswerEvent; readonly sitting: Sitting } | undefined;

/** What an answer is taken with. */
interface Given {
  readonly sitting: Sitting;
  readonly deck: SittingDeck;
  readonly stamp: Stamp;
  readonly before: CardState | undefined;
}

/** Who leaves with an answer that cannot be taken yet waits for it at most so long, ms. */
const LAST_ANSWER_MS = 1000;

/**
 * A sitting: the pure state machine of `study` over the cards of a day, joined with the log that keeps it. Where the cards come
 * from is the day's own; how more of them come, that of the classes made from this one.
 */
export class Session<Day extends SessionDay> extends Showing<Day> {
  protected readonly keeping: Keeping;
  /** How the last answer is being kept, while that is worth a word. */
  saving = $state.raw<SavingState | undefined>(undefined);
  /** Called when it turns out that another tab has gone on with it. */
  onlost: (() => void) | undefined;
  /** Another tab goes on with it, or it was left. */
  protected isOver = false;
  readonly #journal: Journal;
  /** The answer that was given last: what takes it may have to be loaded first. */
  #taking: Promise<unknown> = Promise.resolve();
  #suspended = $state.raw<Suspended | undefined>(undefined);

  /** @param begun a sitting that goes on; its cards are at hand */
  protected constructor(journal: Journal, day: Day, answering: Answering, begun: Sitting | undefined) {
    super(day, answering, begun);
    this.#journal = journal;
    this.keeping = new Keeping(journal, {
      progress: () => ({ sitting: this.sitting, day: day.record(this.keeping.recorded > 0) }),
      kept: () => day.kept?.(),
      leaving: (left) => answering.reckoner?.leaveBehind(left),
      lost: () => this.#lose(),
    });
  }

  /** Id of the deck whose log this is. */
  get deck(): string {
    return this.day.deck;
  }

  /** Whether something was done on this page, not only on one before it. */
  get isUnderWay(): boolean {
    return this.keeping.recorded > 0;
  }

  /** Why the last answers are not on disk; undefined while all is kept. */
  get trouble(): StorageError | undefined {
    return this.keeping.trouble;
  }

  /** Takes nothing more but an answer that was given already. Resolves when the writes that were begun are done, well or not. */
  async end(): Promise<void> {
    await Promise.race([this.#taking, new Promise((resolve) => setTimeout(resolve, LAST_ANSWER_MS))]);
    this.isOver = true;
    await this.keeping.quiet();
  }

  /** What the learner did elsewhere changed records of these keys; of any, where none is named. What could not be written goes then. */
  async heard(keys: readonly string[]): Promise<void> {
    if (keys.includes(holderKey(this.day.name))) this.#lose();
    else await this.keeping.again();
  }

  /** Makes it known that this page goes on with the sitting, whoever had it. */
  claim(): void {
    this.keeping.save();
  }

  /** An option's text, 'true' or 'false', or what was typed. */
  async answer(text: string): Promise<void> {
    await this.#take(({ answerShown }, { sitting, deck, stamp, before }) =>
      answerShown(sitting, deck, text, stamp, before),
    );
  }

  /** Turns the shown flashcard over. */
  async reveal(): Promise<void> {
    const { shown } = this.sitting;
    if ((await this.#ready(shown)) === undefined || !this.#awaitsAnswer(shown)) return;
    const revealed = revealShown(this.sitting);
    if (revealed === this.sitting) return;
    this.put(revealed);
    this.keeping.save();
  }

  /** Grades the open flashcard and goes on. */
  async rate(rating: Rating): Promise<void> {
    if (this.sitting.shown?.revealed !== true) return;
    const isTaken = await this.#take(({ rateShown }, { sitting, deck, stamp, before }) =>
      rateShown(sitting, deck, rating, stamp, before),
    );
    if (isTaken) await this.next();
  }

  /** Shows the next card once the answer is on disk; a write that fails is told and tried again, and studying goes on. */
  async next(): Promise<void> {
    const eventId = this.sitting.answered?.eventId;
    if (eventId === undefined) return;
    await this.keeping.settled();
    // Gone on already, or taken back, while the write was under way.
    if (this.isOver || this.sitting.answered?.eventId !== eventId) return;
    this.advance();
    this.keeping.save();
    await this.refill();
  }

  /** The card that was taken out of study last, until something else is answered; undefined where there is none. */
  get suspended(): string | undefined {
    return this.#suspended?.event.card;
  }

  /** Whether there is something to take back. */
  get canUndo(): boolean {
    return this.#suspended !== undefined || this.sitting.done.length > 0;
  }

  /** Takes back what was done last: a card taken out of study, or an answer. */
  undo(): void {
    if (this.isOver) return;
    const suspended = this.#suspended;
    const last = this.sitting.done.at(-1);
    if (suspended !== undefined) {
      this.#suspended = undefined;
      const { event, sitting } = undoSuspend(suspended, this.#stamp());
      this.#record(event, sitting, suspended.event.card, suspended.before);
    } else if (last !== undefined) {
      const undone = undoLast(this.sitting, this.#stamp());
      if (undone !== undefined) this.#record(undone.event, undone.sitting, last.shown.card, last.before);
    }
  }

  /** "I was right": the last answer counts as a success. */
  async override(): Promise<void> {
    const { answered, shown } = this.sitting;
    const ready = await this.#ready(shown);
    if (ready === undefined || answered === undefined || answered !== this.sitting.answered) return;
    if (answered.overridden || answered.grade.mark === 'right') return;
    const last = this.sitting.done.at(-1);
    const overridden = ready.reckoner.overrideAnswer(this.sitting, this.#stamp());
    if (last === undefined || overridden === undefined) return;
    const { event, sitting } = overridden;
    const counted: AnswerEvent = { ...last.event, rating: event.rating };
    this.#record(event, sitting, last.shown.card, this.#after(last.before, counted));
  }

  /** Puts the shown question off to the end of the sitting. */
  skip(): void {
    if (this.isOver || this.sitting.answered !== undefined) return;
    this.#suspended = undefined;
    this.put(skipShown(this.sitting));
    this.advance();
    this.keeping.save();
  }

  /** Takes the shown card out of study. */
  suspend(): void {
    const { shown } = this.sitting;
    if (this.isOver || shown === undefined) return;
    const before = this.state(shown.card);
    const suspended = suspendShown(this.sitting, this.#stamp(), before);
    if (suspended === undefined) return;
    const { event, sitting } = suspended;
    const { at, device, counter, id } = event;
    const place = { at, device, counter, id };
    this.#record(event, sitting, event.card, { answers: 0, ...before, suspended: true, place });
    this.advance();
    this.#suspended = suspended;
  }

  /** Keeps what looks wrong about the fact on the screen; whether it is kept. */
  async keepNote(text: string): Promise<boolean> {
    const fact = this.asked(this.sitting.shown?.card ?? '')?.origin;
    const loaded = await import('./author-notes.ts').catch(() => undefined);
    if (fact === undefined || loaded === undefined) return false;
    const notes = new loaded.AuthorNotes(this.#journal.store);
    return (await notes.keep({ deck: this.day.deck, fact, text })).ok;
  }

  /** Looks for more cards, once another is shown; a day that knows all of its cards has none. */
  protected refill(): Promise<void> {
    return Promise.resolve();
  }

  #lose(): void {
    this.isOver = true;
    this.onlost?.();
  }

  #stamp(): Stamp {
    return this.#journal.stamp(this.day.deck);
  }

  /** What is known of a card after an answer: the log has no later event of it, since every answer goes through here. */
  #after(before: CardState | undefined, event: AnswerEvent): CardState | undefined {
    return this.answering.reckoner?.append(before, event, memoryOptions(this.day.settings)) ?? before;
  }

  /** What answers a card; undefined where none is shown, where it cannot be loaded, or once this is over. */
  async #ready(shown: Shown | undefined): ReturnType<Answering['ready']> {
    const ready = shown === undefined ? undefined : await this.answering.ready(shown.form);
    return this.isOver ? undefined : ready;
  }

  /** Whether a card is still the one on the screen, and still without its answer: much can happen while something is loaded. */
  #awaitsAnswer(shown: Shown | undefined): shown is Shown {
    return shown !== undefined && shown === this.sitting.shown && this.sitting.answered === undefined;
  }

  /** Takes an answer to the shown card; false where none could be taken. */
  #take(answer: (reckoner: Reckoner, given: Given) => Taken): Promise<boolean> {
    const taking = this.#takeOnceReady(answer);
    this.#taking = taking;
    return taking;
  }

  async #takeOnceReady(answer: (reckoner: Reckoner, given: Given) => Taken): Promise<boolean> {
    const { shown } = this.sitting;
    const ready = await this.#ready(shown);
    if (ready === undefined || !this.#awaitsAnswer(shown)) return false;
    const deck = this.cards(ready.grade);
    const before = this.state(shown.card);
    const taken = answer(ready.reckoner, { sitting: this.sitting, deck, stamp: this.#stamp(), before });
    if (taken === undefined) return false;
    const { event } = taken;
    if (!this.day.begun) void askToPersist();
    this.#suspended = undefined;
    const sitting = ready.reckoner.letGoOfOld(taken.sitting, (card) => this.state(card));
    this.#record(event, sitting, event.card, this.#after(before, event));
    return true;
  }

  #record(event: ReviewEvent, sitting: Sitting, card: string, state: CardState | undefined): void {
    const row = this.day.change(event, card, state);
    this.put(sitting);
    this.keeping.record(event, row);
    void this.answering.reckoner?.tellSaving(this.keeping, this);
  }
}
