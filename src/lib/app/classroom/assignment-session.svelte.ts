import { isRecognisedOnly, limitedTo, preferenceOf, recalledCards } from '../../classroom/index.ts';
import {
  append,
  dueQueue,
  forecast,
  studyDay,
  type AnswerEvent,
  type CardState,
  type DayQuery,
  type QueueCard,
  type Rating,
  type ReviewEvent,
} from '../../memory/index.ts';
import { gradeAnswer } from '../../questions/index.ts';
import { putAssignment } from '../../storage/classes/index.ts';
import { forgottenDay, type DayRecord, type StorageError } from '../../storage/index.ts';
import {
  answerShown,
  beginSitting,
  isStillRight,
  dueAfterGrades,
  MORE_AT_A_TIME,
  overrideAnswer,
  rateShown,
  revealShown,
  showNext,
  skipShown,
  suspendShown,
  undoLast,
  type Asked,
  type Sitting,
  type SittingDeck,
} from '../../study/index.ts';
import { askedOf, learntIn } from '../../study/prepare/index.ts';
import type { Desk } from '../desk.ts';
import { now, offsetMinutesAt } from '../platform.ts';
import { dayQuery, memoryOptions } from '../study-plan.ts';
import { resultNow, takenAssignment, type TakenAssignment } from './take-assignment.ts';

/**
 * A sitting at the questions of one assignment, in its forms alone. The log is that of the deck: what is answered here counts
 * there, and the day that was planned for the deck is forgotten.
 */
export class AssignmentSession {
  readonly #desk: Desk;
  readonly #taken: TakenAssignment;
  readonly #asked: ReadonlyMap<string, Asked>;
  readonly #cards: readonly QueueCard[];
  /** What sitting and day are kept under. */
  readonly #name: string;
  #states = $state.raw<ReadonlyMap<string, CardState>>(new Map());
  #sitting: Sitting = $state.raw()!;
  #events: readonly ReviewEvent[];
  #unsaved: readonly ReviewEvent[] = [];
  #saving: Promise<void> = Promise.resolve();
  #trouble = $state.raw<StorageError | undefined>(undefined);
  #extraNew = $state(0);

  private constructor(desk: Desk, taken: TakenAssignment, sitting: Sitting | undefined) {
    const { record, studied, questions } = taken;
    const { forms } = record.assignment;
    this.#desk = desk;
    this.#taken = taken;
    this.#name = nameOf(record.id);
    this.#asked = new Map(
      questions.map((question) => [question.id, limitedTo(askedOf(question, studied.deck.base), forms)]),
    );
    this.#cards = studied.deck.cards.filter(({ id }) => this.#asked.has(id));
    this.#states = studied.states;
    this.#events = studied.events;
    this.#trouble = desk.journal.volatileReason;
    const asked = this.#asked.get(sitting?.shown?.card ?? '');
    const isFit = sitting?.shown !== undefined && asked !== undefined && isStillRight(sitting.shown, asked);
    this.#sitting = isFit ? sitting : beginSitting({ id: this.#name }, now());
    if (!isFit || sitting.answered !== undefined) this.#advance();
  }

  /** Opens an assignment where its last sitting stopped; undefined where there is none of that id. */
  static async open(desk: Desk, id: string): Promise<AssignmentSession | undefined> {
    const taken = await takenAssignment(desk, id);
    return taken && new AssignmentSession(desk, taken, await desk.journal.sittingOf(nameOf(id)));
  }

  get title(): string {
    return this.#taken.record.assignment.title;
  }

  /** Id of the deck whose log this is. */
  get deck(): string {
    return this.#deckId();
  }

  get sitting(): Sitting {
    return this.#sitting;
  }

  get trouble(): StorageError | undefined {
    return this.#trouble;
  }

  get canUndo(): boolean {
    return this.#sitting.done.length > 0;
  }

  /** Its parts are loaded before it begins. */
  readonly isStuck = false;

  /** What is suspended here stays so until it is resumed in the list of the deck. */
  readonly suspended = undefined;

  asked(card: string): Asked | undefined {
    return this.#asked.get(card);
  }

  state(card: string): CardState | undefined {
    return this.#states.get(card);
  }

  get waiting(): number {
    return this.#queue().length;
  }

  /** New cards that could be asked beyond what the day holds. */
  get more(): number {
    return this.#queue(MORE_AT_A_TIME).length - this.waiting;
  }

  get nextDueAt(): number | undefined {
    return forecast({ ...this.#query(), cards: this.#cards, states: this.#states }, 1).nextDueAt;
  }

  get dueAfterGrades(): readonly number[] {
    const { shown, answered, done } = this.#sitting;
    if (shown === undefined) return [];
    const at = now();
    const { memory } = (answered === undefined ? this.state(shown.card) : done.at(-1)?.before) ?? {};
    return dueAfterGrades(shown.card, memory, { at, offsetMinutes: offsetMinutesAt(at) }, this.#options());
  }

  answer(text: string): void {
    const { shown } = this.#sitting;
    if (shown === undefined) return;
    const stamp = this.#desk.journal.stamp(this.#deckId());
    const done = answerShown(this.#sitting, this.#deck(), text, stamp, this.state(shown.card));
    if (done !== undefined) this.#recordAnswer(done);
  }

  reveal(): void {
    this.#sitting = revealShown(this.#sitting);
    this.#saving = this.#save();
  }

  async rate(rating: Rating): Promise<void> {
    const { shown } = this.#sitting;
    if (shown === undefined) return;
    const stamp = this.#desk.journal.stamp(this.#deckId());
    const done = rateShown(this.#sitting, this.#deck(), rating, stamp, this.state(shown.card));
    if (done === undefined) return;
    this.#recordAnswer(done);
    await this.next();
  }

  /** Shows the next card once the answer is on disk; a write that fails is told and tried again. */
  async next(): Promise<void> {
    const eventId = this.#sitting.answered?.eventId;
    if (eventId === undefined) return;
    await this.#saving;
    if (this.#unsaved.length > 0) await this.#save();
    if (this.#sitting.answered?.eventId !== eventId) return;
    this.#advance();
    this.#saving = this.#save();
  }

  undo(): void {
    const last = this.#sitting.done.at(-1);
    const undone = undoLast(this.#sitting, this.#desk.journal.stamp(this.#deckId()));
    if (last !== undefined && undone !== undefined)
      this.#record(undone.event, undone.sitting, last.shown.card, last.before);
  }

  override(): void {
    const last = this.#sitting.done.at(-1);
    const overridden = overrideAnswer(this.#sitting, this.#desk.journal.stamp(this.#deckId()));
    if (last === undefined || overridden === undefined) return;
    const { event, sitting } = overridden;
    const counted: AnswerEvent = { ...last.event, rating: event.rating };
    this.#record(event, sitting, last.shown.card, append(last.before, counted, this.#options()));
  }

  skip(): void {
    this.#sitting = skipShown(this.#sitting);
    this.#advance();
    this.#saving = this.#save();
  }

  suspend(): void {
    const suspended = suspendShown(this.#sitting, this.#desk.journal.stamp(this.#deckId()));
    if (suspended === undefined) return;
    const { event, sitting } = suspended;
    const { at, device, counter, id } = event;
    const place = { at, device, counter, id };
    this.#record(event, sitting, event.card, {
      answers: 0,
      ...this.state(event.card),
      suspended: true,
      place,
    });
    this.#advance();
  }

  studyMore(): void {
    this.#extraNew += MORE_AT_A_TIME;
    this.#sitting = beginSitting({ id: this.#name }, now());
    this.#advance();
  }

  #deckId(): string {
    return this.#taken.studied.deck.id;
  }

  #deck(): SittingDeck {
    const { base } = this.#taken.studied.deck;
    return {
      id: this.#name,
      questions: this.#asked,
      grade: ({ id }, answer) => gradeAnswer(base, id, answer),
    };
  }

  #options(): ReturnType<typeof memoryOptions> {
    return memoryOptions(this.#desk.settings.values);
  }

  /** The day holds as many new cards as the learner chose, and as many more as the day of the goal asks for. */
  #query(extraNew = 0): Omit<DayQuery, 'cards' | 'states'> {
    const { values } = this.#desk.settings;
    const at = now();
    const today = studyDay(at, offsetMinutesAt(at), values.rollOverHour);
    const unseen = this.#cards.filter(({ id }) => this.#states.get(id)?.memory === undefined).length;
    const days = Math.max(1, this.#taken.record.assignment.goal.day - today);
    const needed = Math.max(0, Math.ceil(unseen / days) - values.newPerDay);
    return dayQuery(values, at, this.#extraNew + extraNew + needed);
  }

  #queue(extraNew = 0): readonly string[] {
    return dueQueue({ ...this.#query(extraNew), cards: this.#cards, states: this.#states });
  }

  #advance(): void {
    const { forms } = this.#taken.record.assignment;
    // A card whose memory is not told is recognised, whatever is known of it.
    const states = isRecognisedOnly(forms)
      ? new Map([...this.#states].map(([id, { memory: _memory, ...rest }]) => [id, rest]))
      : this.#states;
    this.#sitting = showNext(this.#sitting, this.#deck(), this.#queue(), states, now(), preferenceOf(forms));
  }

  #recordAnswer({ event, sitting }: { readonly event: AnswerEvent; readonly sitting: Sitting }): void {
    this.#record(event, sitting, event.card, append(this.state(event.card), event, this.#options()));
  }

  #record(event: ReviewEvent, sitting: Sitting, card: string, state: CardState | undefined): void {
    const states = new Map(this.#states);
    if (state === undefined) states.delete(card);
    else states.set(card, state);
    this.#states = states;
    this.#sitting = sitting;
    this.#events = [...this.#events, event];
    this.#unsaved = [...this.#unsaved, event];
    this.#saving = this.#save();
  }

  async #save(): Promise<void> {
    await this.#saving;
    const { journal } = this.#desk;
    const events = this.#unsaved;
    const kept = await journal.keep(events, { sitting: this.#sitting, rows: [], day: this.#day() });
    if (kept.ok) this.#unsaved = this.#unsaved.filter((event) => !events.includes(event));
    this.#trouble = kept.ok ? journal.volatileReason : kept.error;
    if (!kept.ok || events.length === 0) return;
    // Copies of what the log says: where they are lost, they are made again.
    await journal.store.write({
      put: new Map([putAssignment({ ...this.#taken.record, recalled: this.#recalled() })]),
      remove: forgottenDay(this.#deckId()),
    });
  }

  #recalled(): number {
    const studied = { ...this.#taken.studied, events: this.#events };
    const { answers } = resultNow(this.#desk, { ...this.#taken, studied }, '');
    return recalledCards(answers, this.#taken.record.assignment).size;
  }

  #day(): DayRecord {
    const { file } = this.#taken.studied.deck;
    const at = now();
    return {
      stamp: this.#name,
      brief: {
        deck: this.#name,
        title: this.title,
        language: file.language,
        studyDay: studyDay(at, offsetMinutesAt(at), this.#desk.settings.values.rollOverHour),
        ...{ waiting: this.waiting, beyond: 0, more: 0, begun: true },
        ...learntIn(this.#cards, this.#states),
      },
    };
  }
}

function nameOf(id: string): string {
  return `assignment/${id}`;
}
