import { cardsIn, type DayBrief } from '../study/index.ts';
import { Answering } from './answering.svelte.ts';
import { keepPlanned, startOf, type SessionDesk, type Start } from './begin-session.ts';
import { DayAtHand } from './day-at-hand.svelte.ts';
import { HearingSession } from './hearing-session.svelte.ts';
import { planRequest } from './study-plan.ts';

/** Rows left below which more are fetched, where the day has more. */
const FEW_ROWS = 10;

/**
 * A sitting at one deck, over the cards that the planner made ready. It begins with the rows that are on disk; the planner
 * checks them against the log while the first card is read, and brings more when few are left.
 */
export class StudySession extends HearingSession<DayAtHand> {
  readonly #desk: SessionDesk;
  #planning: Promise<void> | undefined;

  private constructor(desk: SessionDesk, { brief, rows, sitting }: Start) {
    const { journal, settings } = desk;
    const answering = new Answering(() => journal.namesOf(brief.deck));
    super(journal, new DayAtHand(settings.values, { brief, rows }), answering, sitting);
    this.#desk = desk;
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

  get title(): string {
    return this.day.brief.title;
  }

  get brief(): DayBrief {
    return this.day.brief;
  }

  /** Goes on beyond the day's limit of new cards, the minutes for an exam, or on a day off. */
  async studyMore(): Promise<void> {
    const { more } = this;
    // A plan that was begun before knows nothing of them.
    await this.#planning;
    this.beginAnew();
    await this.#replan(more);
    // The new plan has shown its first card already, where there is one.
    if (this.sitting.shown === undefined) this.advance();
  }

  protected override async refill(): Promise<void> {
    const isShort = this.day.queue().length < FEW_ROWS && this.day.brief.beyond > 0;
    if (isShort || this.sitting.shown === undefined) await this.#replan();
  }

  /** Holds the rows against the log once the first card has been painted. */
  #checkWhenIdle(): void {
    setTimeout(() => void this.#replan(), 300);
  }

  /** Plans the day anew from the log. */
  async #replan(more = 0): Promise<void> {
    if (this.#planning !== undefined) return;
    this.#planning = this.#plan(more).finally(() => (this.#planning = undefined));
    await this.#planning;
  }

  /** What is answered while it is planned counts on top: who answers faster than the plan comes would never be given another. */
  async #plan(more: number): Promise<void> {
    await this.keeping.quiet();
    const { day, news } = this;
    const { rows: before, deck, brief, settings } = day;
    const planned = await this.#desk.planner.plan(planRequest(settings, deck, brief, { more }));
    if (!planned.ok || planned.value === undefined) return;
    if (this.isOver || this.isOutdated || news !== this.news) return;
    const { value } = planned;
    const overtaken = day.overtaken(before);
    if (day.isAsPlanned(value, overtaken)) return;
    const rows = day.adopt(value, cardsIn(this.sitting), overtaken);
    const record = day.record(overtaken.size > 0);
    if (this.sitting.shown === undefined) this.advance();
    await this.keeping.keepDay(() => this.#desk.journal.keepDay(record, rows, value.names));
  }

  /** Plans the day from the edition that is here now, for the next card; an answer that comes before that makes the plan old. */
  protected override async renew(): Promise<void> {
    const { answering, day, keeping } = this;
    await keeping.quiet();
    const { recorded } = keeping;
    const { settings, deck, brief } = day;
    const planned = await this.#desk.planner.plan(planRequest(settings, deck, brief, { more: 0 }));
    const { reckoner } = answering;
    if (!planned.ok || planned.value === undefined || reckoner === undefined) return;
    const { value } = planned;
    this.turn = (sitting) => {
      if (this.isOver || recorded !== keeping.recorded) return sitting;
      this.isOutdated = false;
      void keeping.keepDay(() => keepPlanned(this.#desk.journal, settings, value));
      return reckoner.inOtherEdition(sitting, value, day, answering);
    };
  }
}
