import type { CardState, ReviewEvent } from '../memory/index.ts';
import type { DayRecord } from '../storage/index.ts';
import {
  queueOfRows,
  type Asked,
  type DayBrief,
  type DayRow,
  type FormPreference,
  type Settings,
} from '../study/index.ts';
import { now } from './platform.ts';
import type { SessionDay } from './session-day.ts';
import { dayQuery, planStamp } from './study-plan.ts';

/** Rank of a card that is no longer in the queue. */
const NOT_KEPT = -1;

/** For so long a queue stays as it is while nothing is answered, ms. */
const QUEUE_HOLDS_MS = 1000;

/** The brief of a day with some of its cards. */
type Planned = Readonly<{ brief: DayBrief; rows: readonly DayRow[] }>;

/** The cards of a deck's study day that are at hand, with what is known of each, and how the deck stands. */
export class DayAtHand implements SessionDay {
  /** As they were when the sitting was opened. */
  readonly settings: Settings;
  #brief: DayBrief = $state.raw()!;
  #rows = $state.raw<readonly DayRow[]>([]);
  /** The queue that was made last: one answer asks for it several times. */
  #ordered: (Planned & { readonly at: number; readonly queue: readonly string[] }) | undefined;

  constructor(settings: Settings, { brief, rows }: Planned) {
    this.settings = settings;
    this.#brief = brief;
    this.#rows = rows;
  }

  /** As the day was planned; `waiting` and `nextDueAt` of this class tell how it stands now. */
  get brief(): DayBrief {
    return this.#brief;
  }

  get name(): string {
    return this.#brief.deck;
  }

  get deck(): string {
    return this.#brief.deck;
  }

  get preference(): FormPreference {
    return this.settings.formPreference;
  }

  get begun(): boolean {
    return this.#brief.begun;
  }

  get more(): number {
    return this.#brief.more;
  }

  /** Cards that are left today. */
  get waiting(): number {
    return this.queue().length + this.#brief.beyond;
  }

  /** When a card that is at hand is due next, epoch ms; undefined where none is. */
  get nextDueAt(): number | undefined {
    const at = now();
    const dueTimes = this.#rows.flatMap(({ state }) => state?.memory?.dueAt ?? []).filter((due) => due > at);
    const soonest = Math.min(this.#brief.nextDueAt ?? Infinity, ...dueTimes);
    return Number.isFinite(soonest) ? soonest : undefined;
  }

  /** Cards that are at hand and still to be asked, in order; as of the last second. */
  queue(): readonly string[] {
    const [rows, brief, at] = [this.#rows, this.#brief, now()];
    const known = this.#ordered;
    const isKnown = known?.rows === rows && known.brief === brief && Math.abs(at - known.at) < QUEUE_HOLDS_MS;
    if (isKnown) return known.queue;
    const queue = queueOfRows(rows, dayQuery(this.settings, at), brief);
    this.#ordered = { rows, brief, at, queue };
    return queue;
  }

  /** A card that is at hand; undefined for another. */
  asked(card: string): Asked | undefined {
    return this.#row(card)?.asked;
  }

  state(card: string): CardState | undefined {
    return this.#row(card)?.state;
  }

  questions(): ReadonlyMap<string, Asked> {
    return new Map(this.#rows.map(({ asked }) => [asked.id, asked]));
  }

  states(): ReadonlyMap<string, CardState> {
    return new Map(
      this.#rows.flatMap(({ asked, state }) => (state === undefined ? [] : [[asked.id, state]])),
    );
  }

  change(event: ReviewEvent, card: string, state: CardState | undefined): DayRow | undefined {
    if (event.type === 'answer' && !this.begun) this.#brief = { ...this.#brief, begun: true };
    this.#rows = this.#rows.map((row) => {
      if (row.asked.id !== card) return row;
      const { rank, asked } = row;
      return { rank, asked, ...(state !== undefined && { state }) };
    });
    const row = this.#row(card);
    return row === undefined || row.rank === NOT_KEPT ? undefined : row;
  }

  record(isAnswered: boolean): DayRecord {
    const { nextDueAt: _before, ...rest } = this.#brief;
    const { waiting, nextDueAt } = this;
    const brief = { ...rest, waiting, ...(nextDueAt !== undefined && { nextDueAt }) };
    return { stamp: planStamp(this.settings), brief, ...(isAnswered && { answered: true }) };
  }

  /** The cards at hand as they are known now: told to `overtaken` once a plan that is asked for now has come. */
  get rows(): readonly DayRow[] {
    return this.#rows;
  }

  /** What happened since a plan was asked for, of which it knows nothing: the rows that have changed, by card. */
  overtaken(before: readonly DayRow[]): ReadonlyMap<string, DayRow> {
    const known = new Set(before);
    return new Map(this.#rows.filter((row) => !known.has(row)).map((row) => [row.asked.id, row]));
  }

  /** Whether a plan says what the rows say already. */
  isAsPlanned(planned: Planned, overtaken: ReadonlyMap<string, DayRow> = new Map()): boolean {
    const { brief, rows } = caughtUp(planned, overtaken);
    const queue = this.queue();
    const asPlanned = queueOfRows(rows, dayQuery(this.settings, now()), brief);
    const states = new Map(rows.map(({ asked, state }) => [asked.id, state]));
    const isSame = (card: string, place: number): boolean =>
      card === queue[place] && JSON.stringify(states.get(card)) === JSON.stringify(this.state(card));
    const isTold = brief.exam?.expected === undefined || this.#brief.exam?.expected !== undefined;
    const { more, studyDay } = this.#brief;
    const isOfDay = isTold && brief.studyDay === studyDay;
    const isWaiting = asPlanned.length + brief.beyond === this.waiting;
    return isOfDay && isWaiting && brief.more === more && asPlanned.every(isSame);
  }

  /**
   * Takes a plan over; gives the rows to be kept. The cards on the screen, those that an undo may ask again, and those that overtook
   * it stay at hand, though not on disk.
   */
  adopt(
    planned: Planned,
    wanted: ReadonlySet<string>,
    overtaken: ReadonlyMap<string, DayRow> = new Map(),
  ): readonly DayRow[] {
    const { brief, rows } = caughtUp(planned, overtaken);
    const ids = new Set(rows.map(({ asked }) => asked.id));
    const isPast = ({ asked: { id } }: DayRow): boolean =>
      (wanted.has(id) || overtaken.has(id)) && !ids.has(id);
    const past = this.#rows.filter(isPast);
    this.#brief = { ...brief, begun: brief.begun || this.begun };
    this.#rows = [...rows, ...past.map((row) => ({ ...row, rank: NOT_KEPT }))];
    return rows;
  }

  #row(card: string): DayRow | undefined {
    return this.#rows.find(({ asked }) => asked.id === card);
  }
}

/** A plan with what is known of the cards that overtook it. */
function caughtUp({ brief, rows }: Planned, overtaken: ReadonlyMap<string, DayRow>): Planned {
  const catchUp = (row: DayRow): DayRow => {
    const since = overtaken.get(row.asked.id);
    if (since === undefined) return row;
    const { rank, asked } = row;
    return { rank, asked, ...(since.state !== undefined && { state: since.state }) };
  };
  return { brief, rows: rows.map(catchUp) };
}
