import type { AnswerEvent, CardState, Rating, ReviewEvent } from '../memory/index.ts';
import type { StorageError } from '../storage/index.ts';
import {
  beginSitting,
  revealShown,
  showAgain,
  showNext,
  skipShown,
  suspendShown,
  undoLast,
  undoSuspend,
  type Asked,
  type DayBrief,
  type Settings,
  type Shown,
  type Sitting,
  type SittingDeck,
  type Suspended,
} from '../study/index.ts';
import { Answering } from './answering.svelte.ts';
import { keepPlanned, startOf, type SessionDesk, type Start } from './begin-session.ts';
import { DayAtHand } from './day-at-hand.svelte.ts';
import type { Journal } from './journal.ts';
import { Keeping } from './keeping.svelte.ts';
import { afterPaint, askToPersist, now, offsetMinutesAt } from './platform.ts';
import { memoryOptions, planRequest, planStamp } from './study-plan.ts';

/** Rows left below which more are fetched, where the day has more. */
const FEW_ROWS = 10;

/**
 * A sitting at one deck: the pure state machine of `study` over the cards that the planner made ready, joined with the log that
 * keeps it. It begins with the rows that are on disk; the planner checks them against the log while the first card is read.
 */
export class StudySession {
  readonly #journal: Journal;
  /** As they were when the sitting was opened. */
  readonly #settings: Settings;
  readonly #planner: SessionDesk['planner'];
  readonly #answering: Answering;
  readonly #day: DayAtHand;
  readonly #keeping: Keeping;
  #sitting: Sitting = $state.raw()!;
  #planning: Promise<void> | undefined;
  #isStuck = $state(false);
  #suspended = $state.raw<Suspended | undefined>(undefined);

  private constructor({ journal, planner, settings }: SessionDesk, { brief, rows, sitting }: Start) {
    this.#journal = journal;
    this.#settings = settings.values;
    this.#planner = planner;
    this.#day = new DayAtHand(this.#settings, { brief, rows });
    this.#sitting = sitting ?? beginSitting({ id: brief.deck }, now());
    this.#keeping = new Keeping(journal, () => ({
      sitting: this.#sitting,
      day: {
        stamp: planStamp(this.#settings),
        brief: this.#day.briefNow,
        ...(this.#keeping.recorded > 0 && { answered: true }),
      },
    }));
    this.#answering = new Answering(() => journal.namesOf(brief.deck));
    const { shown, answered } = this.#sitting;
    // A flashcard's answer was seen before its grade: nothing is left to show of it.
    if (shown === undefined || (shown.form === 'flashcard' && answered !== undefined)) this.#advance();
    else this.#showAgain();
  }

  /** Opens a deck where its last sitting stopped; undefined where there is no such deck. */
  static async open(desk: SessionDesk, deck: string): Promise<StudySession | undefined> {
    const start = await startOf(desk, deck);
    if (start === undefined) return undefined;
    const session = new StudySession(desk, start);
    // Who comes on a day off wants more than what it holds, and the rows are theirs then.
    const { brief, sitting: begun } = session;
    const isIdle = begun.shown === undefined && begun.done.length === 0;
    if (brief.dayOff === true && isIdle) await session.studyMore();
    else session.#checkWhenIdle();
    return session;
  }

  get brief(): DayBrief {
    return this.#day.brief;
  }

  get sitting(): Sitting {
    return this.#sitting;
  }

  /** A card that is at hand; undefined for another. */
  asked(card: string): Asked | undefined {
    return this.#day.asked(card);
  }

  state(card: string): CardState | undefined {
    return this.#day.state(card);
  }

  /** Why the last answers are not on disk; undefined while all is kept. */
  get trouble(): StorageError | undefined {
    return this.#keeping.trouble;
  }

  /** Cards that are left today, the shown one with them while it is not answered. */
  get waiting(): number {
    return this.#day.waiting;
  }

  /** New cards that could be studied beyond the day's limit. */
  get more(): number {
    return this.#day.brief.more;
  }

  /** When a card that is at hand is due next, epoch ms; undefined where none is. */
  get nextDueAt(): number | undefined {
    return this.#day.nextDueAt;
  }

  /** Whether the last answer could not be taken, because the part of the app that reckons with it could not be loaded. */
  get isStuck(): boolean {
    return this.#isStuck;
  }

  /** When the shown card would be back after each self-grade, epoch ms, worst grade first; empty while that is not known. */
  get dueAfterGrades(): readonly number[] {
    const { shown, answered, done } = this.#sitting;
    const { dueAfterGrades } = this.#answering.reckoner ?? {};
    if (shown === undefined || dueAfterGrades === undefined) return [];
    const at = now();
    const { memory } = (answered === undefined ? this.state(shown.card) : done.at(-1)?.before) ?? {};
    const options = memoryOptions(this.#settings);
    return dueAfterGrades(shown.card, memory, { at, offsetMinutes: offsetMinutesAt(at) }, options);
  }

  /** An option's text, 'true' or 'false', or what was typed. */
  async answer(text: string): Promise<void> {
    const { shown } = this.#sitting;
    const ready = await this.#ready();
    if (ready === undefined || !this.#awaitsAnswer(shown)) return;
    const { answerShown } = ready.reckoner;
    const stamp = this.#journal.stamp(this.#day.brief.deck);
    const done = answerShown(this.#sitting, this.#deck(ready.grade), text, stamp, this.state(shown.card));
    if (done !== undefined) this.#recordAnswer(done);
  }

  /** Turns the shown flashcard over. */
  async reveal(): Promise<void> {
    const { shown } = this.#sitting;
    if ((await this.#ready()) === undefined || !this.#awaitsAnswer(shown)) return;
    const revealed = revealShown(this.#sitting);
    if (revealed === this.#sitting) return;
    this.#sitting = revealed;
    this.#keeping.save();
  }

  /** Grades the open flashcard and goes on. */
  async rate(rating: Rating): Promise<void> {
    const { shown } = this.#sitting;
    const ready = await this.#ready();
    if (ready === undefined || !this.#awaitsAnswer(shown) || shown.revealed !== true) return;
    const { rateShown } = ready.reckoner;
    const stamp = this.#journal.stamp(this.#day.brief.deck);
    const done = rateShown(this.#sitting, this.#deck(ready.grade), rating, stamp, this.state(shown.card));
    if (done === undefined) return;
    this.#recordAnswer(done);
    await this.next();
  }

  /** Shows the next card once the answer is on disk; a write that fails is told and tried again, and studying goes on. */
  async next(): Promise<void> {
    const eventId = this.#sitting.answered?.eventId;
    if (eventId === undefined) return;
    await this.#keeping.settled();
    // Gone on already, or taken back, while the write was under way.
    if (this.#sitting.answered?.eventId !== eventId) return;
    this.#advance();
    this.#keeping.save();
    const isShort = this.#day.queue().length < FEW_ROWS && this.#day.brief.beyond > 0;
    if (isShort || this.#sitting.shown === undefined) await this.#replan();
  }

  /** The card that was taken out of study last, until something else is answered; undefined where there is none. */
  get suspended(): string | undefined {
    return this.#suspended?.event.card;
  }

  /** Whether there is something to take back. */
  get canUndo(): boolean {
    return this.#suspended !== undefined || this.#sitting.done.length > 0;
  }

  /** Takes back what was done last: a card taken out of study, or an answer. */
  undo(): void {
    const suspended = this.#suspended;
    if (suspended !== undefined) {
      const { event, sitting } = undoSuspend(suspended, this.#journal.stamp(this.#day.brief.deck));
      this.#suspended = undefined;
      this.#record(event, sitting, suspended.event.card, suspended.before);
      return;
    }
    const last = this.#sitting.done.at(-1);
    if (last === undefined) return;
    const undone = undoLast(this.#sitting, this.#journal.stamp(this.#day.brief.deck));
    if (undone === undefined) return;
    this.#record(undone.event, undone.sitting, last.shown.card, last.before);
  }

  async override(): Promise<void> {
    const { answered } = this.#sitting;
    const ready = await this.#ready();
    if (ready === undefined || answered === undefined || answered !== this.#sitting.answered) return;
    if (answered.overridden || answered.grade.mark === 'right') return;
    const last = this.#sitting.done.at(-1);
    const stamp = this.#journal.stamp(this.#day.brief.deck);
    const overridden = ready.reckoner.overrideAnswer(this.#sitting, stamp);
    if (last === undefined || overridden === undefined) return;
    const { event, sitting } = overridden;
    const counted: AnswerEvent = { ...last.event, rating: event.rating };
    this.#record(event, sitting, last.shown.card, this.#after(last.before, counted));
  }

  /** Puts the shown question off to the end of the sitting. */
  skip(): void {
    if (this.#sitting.answered !== undefined) return;
    this.#suspended = undefined;
    this.#sitting = skipShown(this.#sitting);
    this.#advance();
    this.#keeping.save();
  }

  /** Takes the shown card out of study. */
  suspend(): void {
    const { shown } = this.#sitting;
    if (shown === undefined) return;
    const before = this.state(shown.card);
    const suspended = suspendShown(this.#sitting, this.#journal.stamp(this.#day.brief.deck), before);
    if (suspended === undefined) return;
    const { event, sitting } = suspended;
    const { at, device, counter, id } = event;
    const place = { at, device, counter, id };
    this.#record(event, sitting, event.card, { answers: 0, ...before, suspended: true, place });
    this.#advance();
    this.#suspended = suspended;
  }

  /** Goes on beyond the day's limit of new cards, the minutes for an exam, or on a day off. */
  async studyMore(): Promise<void> {
    const { more } = this.#day.brief;
    // A plan that was begun before knows nothing of them.
    await this.#planning;
    this.#sitting = beginSitting({ id: this.#day.brief.deck }, now());
    await this.#replan(more);
    // The new plan has shown its first card already, where there is one.
    if (this.#sitting.shown === undefined) this.#advance();
  }

  #deck(grade: SittingDeck['grade']): SittingDeck {
    return { id: this.#day.brief.deck, questions: this.#day.questions(), grade };
  }

  /** What is known of a card after an answer: the log has no later event of it, since every answer goes through here. */
  #after(before: CardState | undefined, event: AnswerEvent): CardState | undefined {
    return this.#answering.reckoner?.append(before, event, memoryOptions(this.#settings)) ?? before;
  }

  #advance(): void {
    const { formPreference } = this.#settings;
    const deck = this.#deck(Answering.never);
    const queue = this.#day.queue();
    this.#sitting = showNext(this.#sitting, deck, queue, this.#day.states(), now(), formPreference);
    this.#prepare();
  }

  /** Asks the waiting card as the learner prefers now. */
  #showAgain(): void {
    const { formPreference } = this.#settings;
    const deck = this.#deck(Answering.never);
    this.#sitting = showAgain(this.#sitting, deck, this.#day.states(), now(), formPreference);
    this.#prepare();
  }

  /** What answers the shown card; undefined where none is shown, or where it cannot be loaded. */
  async #ready(): Promise<Awaited<ReturnType<Answering['ready']>> | undefined> {
    const { shown } = this.#sitting;
    if (shown === undefined) return undefined;
    try {
      const ready = await this.#answering.ready(shown.form);
      this.#isStuck = false;
      return ready;
    } catch {
      this.#isStuck = true;
      return undefined;
    }
  }

  /** Whether a card is still the one on the screen, and still without its answer: much can happen while something is loaded. */
  #awaitsAnswer(shown: Shown | undefined): shown is Shown {
    return shown !== undefined && shown === this.#sitting.shown && this.#sitting.answered === undefined;
  }

  /** Loads what answers the shown card once that has been painted, so that the answer need not wait. */
  #prepare(): void {
    const { form } = this.#sitting.shown ?? {};
    if (form !== undefined) afterPaint(() => void this.#answering.ready(form).catch(() => undefined));
  }

  #recordAnswer({ event, sitting }: { readonly event: AnswerEvent; readonly sitting: Sitting }): void {
    const isFirst = !this.#day.brief.begun;
    this.#suspended = undefined;
    this.#day.markBegun();
    this.#record(event, sitting, event.card, this.#after(this.state(event.card), event));
    if (isFirst) void askToPersist();
  }

  #record(event: ReviewEvent, sitting: Sitting, card: string, state: CardState | undefined): void {
    const row = this.#day.change(card, state);
    this.#sitting = sitting;
    this.#keeping.record(event, row);
  }

  /** Holds the rows against the log once the first card has been painted. */
  #checkWhenIdle(): void {
    setTimeout(() => void this.#replan(), 300);
  }

  /** Plans the day anew from the log. What is answered meanwhile makes the plan old: then it is left for the next time. */
  async #replan(more = 0): Promise<void> {
    if (this.#planning !== undefined) return;
    this.#planning = this.#plan(more).finally(() => (this.#planning = undefined));
    await this.#planning;
  }

  async #plan(more: number): Promise<void> {
    await this.#keeping.quiet();
    const { recorded } = this.#keeping;
    const request = planRequest(this.#settings, this.#day.brief.deck, this.#day.brief, { more });
    const planned = await this.#planner.plan(request);
    if (!planned.ok || planned.value === undefined || recorded !== this.#keeping.recorded) return;
    const { value } = planned;
    if (this.#day.isAsPlanned(value)) return;
    const { shown, done } = this.#sitting;
    this.#day.adopt(value, new Set([shown?.card, ...done.map((one) => one.shown.card)]));
    if (shown === undefined) this.#advance();
    await this.#keeping.after(() => keepPlanned(this.#journal, this.#settings, value));
  }
}
