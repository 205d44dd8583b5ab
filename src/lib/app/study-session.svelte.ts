import { shipped } from 'virtual:shipped-decks';
import {
  append,
  studyDay,
  type AnswerEvent,
  type CardState,
  type Rating,
  type ReviewEvent,
} from '../memory/index.ts';
import type { DayRecord, StorageError } from '../storage/index.ts';
import {
  answerShown,
  beginSitting,
  dueAfterGrades,
  overrideAnswer,
  queueOfRows,
  rateShown,
  revealShown,
  showAgain,
  showNext,
  skipShown,
  suspendShown,
  undoLast,
  type Asked,
  type DayBrief,
  type DayRow,
  type Settings,
  type Sitting,
  type SittingDeck,
} from '../study/index.ts';
import { Grading } from './grading.ts';
import type { Journal } from './journal.ts';
import type { PlannedDeck } from './plan-deck.ts';
import type { Planner } from './planner.ts';
import { now, offsetMinutesAt } from './platform.ts';
import type { LearnerSettings } from './settings.svelte.ts';
import { dayQuery, memoryOptions, planRequest, plansByDefault, planStamp } from './study-plan.ts';

/** Rows left below which more are fetched, where the day has more. */
const FEW_ROWS = 10;

/** Rank of a card that is no longer in the queue. */
const NOT_KEPT = -1;

/** What a session is opened over. */
interface Desk {
  readonly journal: Journal;
  readonly settings: LearnerSettings;
  readonly planner: Planner;
}

/** Where a session begins. */
interface Start {
  readonly brief: DayBrief;
  readonly rows: readonly DayRow[];
  readonly sitting: Sitting | undefined;
}

/**
 * A sitting at one deck: the pure state machine of `study` over the cards that the planner made ready, joined with the log that
 * keeps it. It begins with the rows that are on disk; the planner checks them against the log while the first card is read.
 */
export class StudySession {
  readonly #journal: Journal;
  /** As they were when the sitting was opened. */
  readonly #settings: Settings;
  readonly #planner: Planner;
  readonly #grading: Grading;
  #brief: DayBrief = $state.raw()!;
  #rows = $state.raw<readonly DayRow[]>([]);
  #sitting: Sitting = $state.raw()!;
  #extraNew = 0;
  #isPlanning = false;
  #recorded = 0;
  #unsaved: readonly ReviewEvent[] = [];
  #changedRows: ReadonlyMap<string, DayRow> = new Map();
  #saving: Promise<void> = Promise.resolve();
  #trouble = $state.raw<StorageError | undefined>(undefined);

  private constructor({ journal, planner, settings }: Desk, { brief, rows, sitting }: Start) {
    this.#journal = journal;
    this.#settings = settings.values;
    this.#planner = planner;
    this.#brief = brief;
    this.#rows = rows;
    this.#sitting = fitting(sitting, rows) ?? beginSitting({ id: brief.deck }, now());
    this.#trouble = journal.volatileReason;
    this.#grading = new Grading(() => journal.namesOf(brief.deck));
    const { shown, answered } = this.#sitting;
    // A flashcard's answer was seen before its grade: nothing is left to show of it.
    if (shown === undefined || (shown.form === 'flashcard' && answered !== undefined)) this.#advance();
    else this.#showAgain();
  }

  /** Opens a deck where its last sitting stopped; undefined where there is no such deck. */
  static async open(desk: Desk, deck: string): Promise<StudySession | undefined> {
    const { journal } = desk;
    const settings = desk.settings.values;
    const [kept, sitting] = await Promise.all([journal.dayOf(deck), journal.sittingOf(deck)]);
    const known =
      kept !== undefined && isUsable(kept, settings)
        ? { brief: kept.day.brief, rows: kept.rows }
        : await firstDay(journal, settings, deck);
    const planned = known ?? (await planNow(desk, deck));
    if (planned === undefined) return undefined;
    const session = new StudySession(desk, { ...planned, sitting });
    // Who comes on a day off wants more than what it holds, and the rows are theirs then.
    const { brief, sitting: begun } = session;
    if (brief.dayOff === undefined) session.#checkWhenIdle();
    else if (begun.shown === undefined && begun.done.length === 0) await session.studyMore();
    return session;
  }

  get brief(): DayBrief {
    return this.#brief;
  }

  get sitting(): Sitting {
    return this.#sitting;
  }

  /** A card that is at hand; undefined for another. */
  asked(card: string): Asked | undefined {
    return this.#row(card)?.asked;
  }

  state(card: string): CardState | undefined {
    return this.#row(card)?.state;
  }

  /** Why the last answers are not on disk; undefined while all is kept. */
  get trouble(): StorageError | undefined {
    return this.#trouble;
  }

  /** Cards that are left today, the shown one with them while it is not answered. */
  get waiting(): number {
    return this.#queue().length + this.#brief.beyond;
  }

  /** New cards that could be studied beyond the day's limit. */
  get more(): number {
    return this.#brief.more;
  }

  /** When a card that is at hand is due next, epoch ms; undefined where none is. */
  get nextDueAt(): number | undefined {
    const at = now();
    const dueTimes = this.#rows.flatMap(({ state }) => state?.memory?.dueAt ?? []).filter((due) => due > at);
    const soonest = Math.min(this.#brief.nextDueAt ?? Infinity, ...dueTimes);
    return Number.isFinite(soonest) ? soonest : undefined;
  }

  /** When the shown card would be back after each self-grade, epoch ms, worst grade first; empty where none is shown. */
  get dueAfterGrades(): readonly number[] {
    const { shown, answered, done } = this.#sitting;
    if (shown === undefined) return [];
    const at = now();
    const { memory } = (answered === undefined ? this.state(shown.card) : done.at(-1)?.before) ?? {};
    const options = memoryOptions(this.#settings);
    return dueAfterGrades(shown.card, memory, { at, offsetMinutes: offsetMinutesAt(at) }, options);
  }

  /** An option's text, 'true' or 'false', or what was typed. */
  async answer(text: string): Promise<void> {
    const { shown } = this.#sitting;
    if (shown === undefined) return;
    const grade = await this.#grading.ready(shown.form);
    const stamp = this.#journal.stamp(this.#brief.deck);
    const done = answerShown(this.#sitting, this.#deck(grade), text, stamp, this.state(shown.card));
    if (done !== undefined) this.#recordAnswer(done);
  }

  /** Turns the shown flashcard over. */
  reveal(): void {
    const revealed = revealShown(this.#sitting);
    if (revealed === this.#sitting) return;
    this.#sitting = revealed;
    this.#saving = this.#save();
  }

  /** Grades the open flashcard and goes on. */
  async rate(rating: Rating): Promise<void> {
    const { shown } = this.#sitting;
    if (shown === undefined) return;
    const stamp = this.#journal.stamp(this.#brief.deck);
    const done = rateShown(this.#sitting, this.#deck(Grading.never), rating, stamp, this.state(shown.card));
    if (done === undefined) return;
    this.#recordAnswer(done);
    await this.next();
  }

  /** Shows the next card once the answer is on disk; a write that fails is told and tried again, and studying goes on. */
  async next(): Promise<void> {
    const eventId = this.#sitting.answered?.eventId;
    if (eventId === undefined) return;
    await this.#saving;
    if (this.#unsaved.length > 0) await this.#save();
    // Gone on already, or taken back, while the write was under way.
    if (this.#sitting.answered?.eventId !== eventId) return;
    this.#advance();
    this.#saving = this.#save();
    const isShort = this.#queue().length < FEW_ROWS && this.#brief.beyond > 0;
    if (isShort || this.#sitting.shown === undefined) await this.#replan();
  }

  undo(): void {
    const last = this.#sitting.done.at(-1);
    const undone = undoLast(this.#sitting, this.#journal.stamp(this.#brief.deck));
    if (last === undefined || undone === undefined) return;
    this.#record(undone.event, undone.sitting, last.shown.card, last.before);
  }

  override(): void {
    const last = this.#sitting.done.at(-1);
    const overridden = overrideAnswer(this.#sitting, this.#journal.stamp(this.#brief.deck));
    if (last === undefined || overridden === undefined) return;
    const { event, sitting } = overridden;
    const counted: AnswerEvent = { ...last.event, rating: event.rating };
    this.#record(event, sitting, last.shown.card, this.#after(last.before, counted));
  }

  skip(): void {
    this.#sitting = skipShown(this.#sitting);
    this.#advance();
    this.#saving = this.#save();
  }

  suspend(): void {
    const suspended = suspendShown(this.#sitting, this.#journal.stamp(this.#brief.deck));
    if (suspended === undefined) return;
    const { event, sitting } = suspended;
    const state = this.state(event.card);
    const { at, device, counter, id } = event;
    const place = { at, device, counter, id };
    this.#record(event, sitting, event.card, { answers: 0, ...state, suspended: true, place });
    this.#advance();
  }

  /** Goes on beyond the day's limit of new cards, the minutes for an exam, or on a day off. */
  async studyMore(): Promise<void> {
    const { more, exam, dayOff } = this.#brief;
    if (exam === undefined && dayOff === undefined) this.#extraNew += more;
    this.#sitting = beginSitting({ id: this.#brief.deck }, now());
    await this.#replan(more);
    // The new plan has shown its first card already, where there is one.
    if (this.#sitting.shown === undefined) this.#advance();
  }

  #deck(grade: SittingDeck['grade']): SittingDeck {
    const questions = new Map(this.#rows.map(({ asked }) => [asked.id, asked]));
    return { id: this.#brief.deck, questions, grade };
  }

  #row(card: string): DayRow | undefined {
    return this.#rows.find(({ asked }) => asked.id === card);
  }

  /** What is known of a card after an answer: the log has no later event of it, since every answer goes through here. */
  #after(before: CardState | undefined, event: AnswerEvent): CardState | undefined {
    return append(before, event, memoryOptions(this.#settings)) ?? before;
  }

  #queue(): readonly string[] {
    return queueOfRows(this.#rows, dayQuery(this.#settings, now()), this.#brief);
  }

  #states(): ReadonlyMap<string, CardState> {
    return new Map(
      this.#rows.flatMap(({ asked, state }) => (state === undefined ? [] : [[asked.id, state]])),
    );
  }

  #advance(): void {
    const { formPreference } = this.#settings;
    const deck = this.#deck(Grading.never);
    this.#sitting = showNext(this.#sitting, deck, this.#queue(), this.#states(), now(), formPreference);
    this.#readyGrader();
  }

  /** Asks the waiting card as the learner prefers now. */
  #showAgain(): void {
    const { formPreference } = this.#settings;
    const deck = this.#deck(Grading.never);
    this.#sitting = showAgain(this.#sitting, deck, this.#states(), now(), formPreference);
    this.#readyGrader();
  }

  #readyGrader(): void {
    const { form } = this.#sitting.shown ?? {};
    if (form !== undefined) void this.#grading.ready(form);
  }

  #recordAnswer({ event, sitting }: { readonly event: AnswerEvent; readonly sitting: Sitting }): void {
    const isFirst = !this.#brief.begun;
    this.#brief = { ...this.#brief, begun: true };
    this.#record(event, sitting, event.card, this.#after(this.state(event.card), event));
    if (isFirst) void askToPersist();
  }

  #record(event: ReviewEvent, sitting: Sitting, card: string, state: CardState | undefined): void {
    this.#recorded += 1;
    this.#rows = this.#rows.map((row) => {
      if (row.asked.id !== card) return row;
      const { rank, asked } = row;
      return { rank, asked, ...(state !== undefined && { state }) };
    });
    const row = this.#row(card);
    if (row !== undefined && row.rank !== NOT_KEPT)
      this.#changedRows = new Map(this.#changedRows).set(card, row);
    this.#sitting = sitting;
    this.#unsaved = [...this.#unsaved, event];
    this.#saving = this.#save();
  }

  /** Writes what is not on disk yet, together with the sitting. Writes follow each other. */
  async #save(): Promise<void> {
    await this.#saving;
    const events = this.#unsaved;
    const rows = this.#changedRows;
    const nextDueAt = this.nextDueAt;
    const { nextDueAt: _before, ...rest } = this.#brief;
    const brief = { ...rest, waiting: this.waiting, ...(nextDueAt !== undefined && { nextDueAt }) };
    const day = { stamp: planStamp(this.#settings), brief };
    const kept = await this.#journal.keep(events, { sitting: this.#sitting, rows: [...rows.values()], day });
    if (kept.ok) {
      this.#unsaved = this.#unsaved.filter((event) => !events.includes(event));
      this.#changedRows = new Map([...this.#changedRows].filter(([card, row]) => rows.get(card) !== row));
    }
    this.#trouble = kept.ok ? this.#journal.volatileReason : kept.error;
  }

  /** Holds the rows against the log once the first card has been painted. */
  #checkWhenIdle(): void {
    setTimeout(() => void this.#replan(), 300);
  }

  /** Plans the day anew from the log. What is answered meanwhile makes the plan old: then it is left for the next time. */
  async #replan(extra = 0): Promise<void> {
    if (this.#isPlanning) return;
    this.#isPlanning = true;
    await this.#saving;
    const recorded = this.#recorded;
    const request = planRequest(this.#settings, this.#brief.deck, this.#extraNew, extra);
    const planned = await this.#planner.plan(request);
    this.#isPlanning = false;
    if (!planned.ok || planned.value === undefined || recorded !== this.#recorded) return;
    const { value } = planned;
    if (this.#isAsPlanned(value)) return;
    this.#adopt(value);
    this.#saving = this.#saving.then(() => keepPlanned(this.#journal, this.#settings, value));
    await this.#saving;
  }

  /** Whether a plan says what the rows say already. */
  #isAsPlanned({ brief, rows }: PlannedDeck): boolean {
    const queue = this.#queue().slice(0, rows.length);
    const isSame = ({ asked, state }: DayRow, place: number): boolean =>
      asked.id === queue[place] && JSON.stringify(state) === JSON.stringify(this.state(asked.id));
    return brief.waiting === this.waiting && brief.more === this.more && rows.every(isSame);
  }

  #adopt({ brief, rows }: PlannedDeck): void {
    const planned = new Set(rows.map(({ asked }) => asked.id));
    const { shown, done } = this.#sitting;
    const wanted = new Set([shown?.card, ...done.map((one) => one.shown.card)]);
    // The card on the screen and those that an undo may ask again stay at hand, though not on disk.
    const past = this.#rows.filter(({ asked }) => wanted.has(asked.id) && !planned.has(asked.id));
    this.#brief = brief;
    this.#rows = [...rows, ...past.map((row) => ({ ...row, rank: NOT_KEPT }))];
    if (shown === undefined) this.#advance();
  }
}

/** Rows of this version of the app with something to ask, or with nothing left to ask today. */
function isUsable(
  { day: { stamp, brief }, rows }: { day: DayRecord; rows: readonly DayRow[] },
  settings: Settings,
): boolean {
  const at = now();
  const today = studyDay(at, offsetMinutesAt(at), settings.rollOverHour);
  const isDone = brief.studyDay === today && brief.beyond === 0;
  if (stamp !== planStamp(settings) || (brief.inOrder === true && brief.studyDay !== today)) return false;
  return isDone || queueOfRows(rows, dayQuery(settings, at), brief).length > 0;
}

/** The first day of a shipped deck that was never studied: made with the app, so that nothing is generated before the first card. */
async function firstDay(
  journal: Journal,
  settings: Settings,
  deck: string,
): Promise<PlannedDeck | undefined> {
  const entry = shipped.find(({ id }) => id === deck);
  if (entry === undefined || !plansByDefault(settings) || (await journal.hasEvents(deck))) return undefined;
  const own = await journal.ownDeckIds();
  if (!own.ok || own.value.includes(deck)) return undefined;
  const start = (await entry.start()) as PlannedDeck;
  const at = now();
  const brief = { ...start.brief, studyDay: studyDay(at, offsetMinutesAt(at)) };
  await keepPlanned(journal, settings, { ...start, brief });
  return { ...start, brief };
}

async function planNow({ journal, planner, settings }: Desk, deck: string): Promise<PlannedDeck | undefined> {
  const planned = await planner.plan(planRequest(settings.values, deck, 0));
  if (!planned.ok || planned.value === undefined) return undefined;
  await keepPlanned(journal, settings.values, planned.value);
  return planned.value;
}

function keepPlanned(
  journal: Journal,
  settings: Settings,
  { brief, rows, names }: PlannedDeck,
): Promise<void> {
  return journal.keepDay({ stamp: planStamp(settings), brief }, rows, names);
}

/** A kept sitting that can go on: the cards that it shows and may take back are at hand. */
function fitting(sitting: Sitting | undefined, rows: readonly DayRow[]): Sitting | undefined {
  if (sitting?.shown === undefined) return undefined;
  const cards = new Set(rows.map(({ asked }) => asked.id));
  if (!cards.has(sitting.shown.card)) return undefined;
  return { ...sitting, done: sitting.done.filter(({ shown }) => cards.has(shown.card)) };
}

async function askToPersist(): Promise<void> {
  const manager = (navigator as { storage?: StorageManager }).storage;
  await manager?.persist();
}
