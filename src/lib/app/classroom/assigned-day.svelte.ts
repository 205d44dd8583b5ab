import { isRecognisedOnly, limitedTo, preferenceOf, recalledCards } from '../../classroom/index.ts';
import {
  dueQueue,
  forecast,
  studyDay,
  type CardState,
  type DayQuery,
  type QueueCard,
  type ReviewEvent,
} from '../../memory/index.ts';
import { putAssignment } from '../../storage/classes/index.ts';
import { forgottenDay, type DayRecord } from '../../storage/index.ts';
import { MORE_AT_A_TIME, type Asked, type FormPreference, type Settings } from '../../study/index.ts';
import { askedOf, learntIn } from '../../study/prepare/index.ts';
import type { Desk } from '../desk.ts';
import { now, offsetMinutesAt } from '../platform.ts';
import type { SessionDay } from '../session-day.ts';
import { dayQuery } from '../study-plan.ts';
import { resultNow, type TakenAssignment } from './take-assignment.ts';

/**
 * The questions of one assignment, in its forms alone. The log is that of the deck: what is answered here counts there, and the
 * day that was planned for the deck is forgotten.
 */
export class AssignedDay implements SessionDay {
  readonly name: string;
  /** No row of it is kept: they are made again from the deck. */
  #asked: ReadonlyMap<string, Asked> = $state.raw(new Map());
  readonly #desk: Desk;
  #taken: TakenAssignment = $state.raw()!;
  #cards: readonly QueueCard[] = [];
  #events: readonly ReviewEvent[] = [];
  #states = $state.raw<ReadonlyMap<string, CardState>>(new Map());
  #extraNew = $state(0);

  constructor(desk: Desk, taken: TakenAssignment) {
    this.#desk = desk;
    this.name = AssignedDay.nameOf(taken.record.id);
    this.adopt(taken);
  }

  /** Takes over what the deck and its log say now. */
  adopt(taken: TakenAssignment): void {
    const { record, studied, questions } = taken;
    const { forms } = record.assignment;
    this.#taken = taken;
    this.#asked = new Map(
      questions.map((question) => [question.id, limitedTo(askedOf(question, studied.deck.base), forms)]),
    );
    this.#cards = studied.deck.cards.filter(({ id }) => this.#asked.has(id));
    this.#states = studied.states;
    this.#events = studied.events;
  }

  static nameOf(id: string): string {
    return `assignment/${id}`;
  }

  get title(): string {
    return this.#taken.record.assignment.title;
  }

  get deck(): string {
    return this.#taken.studied.deck.id;
  }

  get settings(): Settings {
    return this.#desk.settings.values;
  }

  get preference(): FormPreference {
    return preferenceOf(this.#taken.record.assignment.forms);
  }

  get begun(): boolean {
    return this.#events.length > 0;
  }

  get waiting(): number {
    return this.queue().length;
  }

  get more(): number {
    return this.#queueWith(MORE_AT_A_TIME).length - this.waiting;
  }

  get nextDueAt(): number | undefined {
    return forecast(this.#query(), 1).nextDueAt;
  }

  queue(): readonly string[] {
    return this.#queueWith(0);
  }

  questions(): ReadonlyMap<string, Asked> {
    return this.#asked;
  }

  /** A card whose memory is not told is recognised, whatever is known of it. */
  states(): ReadonlyMap<string, CardState> {
    if (!isRecognisedOnly(this.#taken.record.assignment.forms)) return this.#states;
    return new Map([...this.#states].map(([id, { memory: _memory, ...rest }]) => [id, rest]));
  }

  asked(card: string): Asked | undefined {
    return this.#asked.get(card);
  }

  state(card: string): CardState | undefined {
    return this.#states.get(card);
  }

  /** Lets the day hold more new cards. */
  addMore(): void {
    this.#extraNew += MORE_AT_A_TIME;
  }

  change(event: ReviewEvent, card: string, state: CardState | undefined): undefined {
    const states = new Map(this.#states);
    if (state === undefined) states.delete(card);
    else states.set(card, state);
    this.#states = states;
    this.#events = [...this.#events, event];
  }

  record(): DayRecord {
    const { file } = this.#taken.studied.deck;
    const at = now();
    return {
      stamp: this.name,
      brief: {
        deck: this.name,
        title: this.title,
        language: file.language,
        studyDay: studyDay(at, offsetMinutesAt(at), this.settings.rollOverHour),
        ...{ waiting: this.waiting, beyond: 0, more: 0, begun: true },
        ...learntIn(this.#cards, this.#states),
      },
    };
  }

  /** Copies of what the log says: where they are lost, they are made again. */
  async kept(): Promise<void> {
    const { record, studied } = this.#taken;
    const taken = { ...this.#taken, studied: { ...studied, events: this.#events } };
    const { answers } = resultNow(this.#desk, taken, '');
    const recalled = recalledCards(answers, record.assignment).size;
    await this.#desk.journal.store.write({
      put: new Map([putAssignment({ ...record, recalled })]),
      remove: forgottenDay(this.deck),
    });
  }

  /** The day holds as many new cards as the learner chose, and as many more as the day of the goal asks for. */
  #query(extraNew = 0): DayQuery {
    const at = now();
    const today = studyDay(at, offsetMinutesAt(at), this.settings.rollOverHour);
    const unseen = this.#cards.filter(({ id }) => this.#states.get(id)?.memory === undefined).length;
    const days = Math.max(1, this.#taken.record.assignment.goal.day - today);
    const needed = Math.max(0, Math.ceil(unseen / days) - this.settings.newPerDay);
    const query = dayQuery(this.settings, at, this.#extraNew + extraNew + needed);
    return { ...query, cards: this.#cards, states: this.#states };
  }

  #queueWith(extraNew: number): readonly string[] {
    return dueQueue(this.#query(extraNew));
  }
}
