import { spreadOverBreaks, type WaitingCard } from './breaks.ts';
import { isLearning, type CardState, type Memory } from './memory.ts';
import { ROLL_OVER_HOUR, studyDay } from './study-day.ts';

/** A card that may be asked. */
export interface QueueCard {
  readonly id: string;
  /** Fact or name that it comes from: cards that share it are siblings. */
  readonly factId: string;
  /** New cards of different groups (a relation, a kind of value) take turns; without it the deck order stays. */
  readonly group?: string;
}

/** How much a day may hold. Cards that come back in the sitting do not count again. */
export interface DayLimits {
  /** Cards answered for the first time; 10 without it. */
  readonly newPerDay?: number;
  /** Cards known from earlier days; 200 without it. */
  readonly reviewsPerDay?: number;
}

/** All that a day's plan depends on. */
export interface DayQuery {
  /** In deck order. */
  readonly cards: readonly QueueCard[];
  /** From `fold` with the same `rollOverHour` and `weights`; what was done today is read from it. */
  readonly states: ReadonlyMap<string, CardState>;
  /** Epoch ms. */
  readonly now: number;
  /** Minutes that local time is ahead of UTC now. */
  readonly offsetMinutes: number;
  readonly limits?: DayLimits;
  readonly rollOverHour?: number;
  readonly weights?: readonly number[];
  /**
   * Study days on which nothing is asked but cards answered Again. What falls due on them is asked on days before and after,
   * as `spreadOverBreaks` says.
   */
  readonly daysOff?: ReadonlySet<number>;
}

/** Cards of the present study day, each list in the order in which it is asked. */
export interface DayPlan {
  /** Answered Again, and the time has come. */
  readonly again: readonly QueueCard[];
  readonly reviews: readonly QueueCard[];
  readonly fresh: readonly QueueCard[];
  /** Answered Again, due within LEARN_AHEAD_MS: asked early rather than ending the sitting. */
  readonly soon: readonly QueueCard[];
  /** Cards that would be asked but for a limit, a sibling or a resting fact: tomorrow. */
  readonly heldBack: number;
}

/** A card that comes back within this time may be asked early when nothing else is left. */
export const LEARN_AHEAD_MS = 20 * 60_000;

/** How many cards were introduced and reviewed on a study day, as far as their last answers tell. */
export function doneOn(
  day: number,
  states: ReadonlyMap<string, CardState>,
): { readonly introduced: number; readonly reviewed: number } {
  let introduced = 0;
  let reviewed = 0;
  for (const { firstDay, memory } of states.values()) {
    if (firstDay === day) introduced += 1;
    else if (memory?.lastDay === day) reviewed += 1;
  }
  return { introduced, reviewed };
}

/** A card that waits for days and whose time has come. */
interface DueCard {
  readonly card: QueueCard;
  readonly dueAt: number;
  /** Days since the last answer by stability. */
  readonly waited: number;
  /** 1 where the answer is another one now, else 0. */
  readonly changed: number;
}

/** Changed ones first, then the one most likely forgotten. */
const byRisk = (a: DueCard, b: DueCard): number =>
  b.changed - a.changed || b.waited - a.waited || a.dueAt - b.dueAt;

/** The cards most at risk, at most one of a fact and none of the facts given. Of many, only those that have a chance are put in order. */
function firstOfFacts(due: readonly DueCard[], most: number, taken: ReadonlySet<string>): QueueCard[] {
  const likely = likeliest(due, most);
  const found = firstInOrder(likely, most, taken);
  return found.length < most && likely.length < due.length ? firstInOrder(due, most, taken) : found;
}

function firstInOrder(due: readonly DueCard[], most: number, taken: ReadonlySet<string>): QueueCard[] {
  const met = new Set<string>();
  const found: QueueCard[] = [];
  for (const { card } of due.toSorted(byRisk)) {
    if (found.length >= most) break;
    if (taken.has(card.factId) || met.has(card.factId)) continue;
    met.add(card.factId);
    found.push(card);
  }
  return found;
}

/** Enough of the cards that have waited longest, siblings and taken facts among them. */
function likeliest(due: readonly DueCard[], most: number): readonly DueCard[] {
  const enough = 4 * most + 100;
  if (due.length <= 2 * enough) return due;
  const waits = Float64Array.from(due, ({ waited }) => waited).sort();
  const least = waits[waits.length - enough]!;
  return due.filter(({ changed, waited }) => changed === 1 || waited >= least);
}

/** What the present study day still holds. `dueQueue` states the rules. */
export function planDay(query: DayQuery): DayPlan {
  const { cards, states, now, offsetMinutes, rollOverHour = ROLL_OVER_HOUR } = query;
  const { newPerDay = 10, reviewsPerDay = 200 } = query.limits ?? {};
  const today = studyDay(now, offsetMinutes, rollOverHour);
  const done = doneOn(today, states);
  const days = dueDays(query);

  const resting = new Set<string>();
  const taken = new Set<string>();
  const learning: { card: QueueCard; dueAt: number }[] = [];
  const due: DueCard[] = [];
  const unseen: QueueCard[] = [];
  for (const card of cards) {
    const state = states.get(card.id);
    const memory = state?.memory;
    // A day to come is one that was studied before flying west, or by a clock that ran ahead: no sibling meets it either.
    if (state?.firstSuccessDay !== undefined && state.firstSuccessDay >= today) resting.add(card.factId);
    if (memory !== undefined && memory.lastDay >= today) taken.add(card.factId);
    if (state?.suspended === true) continue;
    if (memory === undefined) unseen.push(card);
    else if (isLearning(memory)) learning.push({ card, dueAt: memory.dueAt });
    else if (days(card.id, memory) <= today) {
      // The chance of recall falls as the time since the last answer grows beside the stability, whatever the weights.
      const waited = Math.max(0, now - memory.lastAt) / memory.stability;
      due.push({ card, dueAt: memory.dueAt, waited, changed: state?.changed === undefined ? 0 : 1 });
    }
  }

  const awake = learning.filter(({ card }) => !resting.has(card.factId)).sort((a, b) => a.dueAt - b.dueAt);
  for (const { card } of learning) taken.add(card.factId);
  const isOff = query.daysOff?.has(today) === true;
  const reviewsToday = firstOfFacts(due, Math.max(0, reviewsPerDay - done.reviewed), taken);
  for (const { card } of due) taken.add(card.factId);
  const fresh: QueueCard[] = [];
  const freshToday = isOff ? 0 : newPerDay - done.introduced;
  for (const card of unseen) {
    if (fresh.length >= freshToday) break;
    if (taken.has(card.factId)) continue;
    taken.add(card.factId);
    fresh.push(card);
  }

  return {
    again: awake.filter(({ dueAt }) => dueAt <= now).map(({ card }) => card),
    reviews: reviewsToday,
    fresh: takeTurns(fresh),
    soon: awake.filter(({ dueAt }) => dueAt > now && dueAt <= now + LEARN_AHEAD_MS).map(({ card }) => card),
    heldBack:
      learning.length -
      awake.length +
      (reviewsPerDay > 0 ? due.length - reviewsToday.length : 0) +
      (newPerDay > 0 ? unseen.length - fresh.length : 0),
  };
}

/**
 * Tells the study day on which a card that waits for days is asked: that of `dueAt`, which may be over, or the one that days off
 * move it to.
 */
export function dueDays(query: DayQuery): (id: string, memory: Memory) => number {
  const { cards, states, now, offsetMinutes, rollOverHour = ROLL_OVER_HOUR, daysOff } = query;
  const dueDay = ({ dueAt }: Memory): number => studyDay(dueAt, offsetMinutes, rollOverHour);
  if (daysOff === undefined || daysOff.size === 0) return (_id, memory) => dueDay(memory);
  const waiting: WaitingCard[] = [];
  for (const { id } of cards) {
    const state = states.get(id);
    if (state?.memory === undefined || state.suspended || isLearning(state.memory)) continue;
    const { lastDay, stability } = state.memory;
    waiting.push({ id, dueDay: dueDay(state.memory), lastDay, stability });
  }
  const today = studyDay(now, offsetMinutes, rollOverHour);
  const moved = spreadOverBreaks(waiting, daysOff, today, doneOn(today, states).reviewed);
  return (id, memory) => moved.get(id) ?? dueDay(memory);
}

/** The first card of every group, then the second of every group, and so on; deck order within a turn. */
function takeTurns(cards: readonly QueueCard[]): readonly QueueCard[] {
  const seen = new Map<string, number>();
  const turns = cards.map((card) => {
    const group = card.group ?? card.factId;
    const turn = seen.get(group) ?? 0;
    seen.set(group, turn + 1);
    return { card, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ card }) => card);
}
