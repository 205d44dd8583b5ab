import { isLearning } from '../memory.ts';
import { prepare, type ExamCard, type ExamQuery, type Prepared } from './exam-query.ts';
import { secondsFor } from './hand.ts';
import { USUAL_PACE } from './pace.ts';
import { gainsToday, settle, type Settled } from './settle.ts';

/**
 * Why a card is not asked today: the time is used for what gains more; asking it would not change what is recalled at the exam;
 * it was asked today, or a sibling of it was learnt today; the learner took it out.
 */
export type LeftOutReason = 'no-time' | 'no-gain' | 'resting' | 'suspended';

export interface LeftOut {
  readonly id: string;
  readonly why: LeftOutReason;
}

/** Today's part of a plan. */
export interface ExamDay {
  /** Study days before the exam, today included; 0 when nothing can be learnt for it any more: the cards go on as `dueQueue` says. */
  readonly daysLeft: number;
  /** Cards to ask, in order; each once, apart from what is forgotten and asked again in the sitting. */
  readonly ids: readonly string[];
  /** Seconds that they take in the mean. */
  readonly seconds: number;
  readonly leftOut: readonly LeftOut[];
}

/** Less recall than this, over all the days to the exam, is no gain. */
const LEAST_GAIN = 0.001;

/**
 * What to study today for an exam. Every card is held to its best day at the price that time has on each day, and the cards that
 * gain most a second by being asked today come first, until the minutes are used. Cards answered Again today come before all, then those whose answer has changed.
 * No card is asked twice on a day, and siblings meet only where time would be left over. The plan is made anew from what is
 * known now: a missed day is one day less, and nothing else.
 */
export function planExamDay(query: ExamQuery): ExamDay {
  const prepared = prepare(query);
  const { left, inPlay, cards, costs, seconds, today } = prepared;
  const suspended = query.cards
    .filter(({ id }) => query.states.get(id)?.suspended === true)
    .map(({ id }): LeftOut => ({ id, why: 'suspended' }));
  if (left === 0 || inPlay.length === 0) return { daysLeft: left, ids: [], seconds: 0, leftOut: suspended };
  const settled = settle(cards, prepared.grid, costs, seconds);
  const gains = gainsToday(settled, costs);
  const { relearn } = query.pace ?? USUAL_PACE;

  const taken = new Set<string>();
  const learntToday = new Set<string>();
  for (const { id, factId } of inPlay) {
    const state = query.states.get(id);
    if (state?.memory?.lastDay === today) taken.add(factId);
    if (state?.firstSuccessDay === today) learntToday.add(factId);
  }
  const again: ExamCard[] = [];
  const first: number[] = [];
  const siblings: number[] = [];
  const why = new Map<string, LeftOutReason>();
  const isChanged = inPlay.map(({ id }) => Number(query.states.get(id)?.changed !== undefined));
  const order = [...inPlay.keys()].sort(
    (a, b) => isChanged[b]! - isChanged[a]! || gains[b]! - gains[a]! || a - b,
  );
  for (const at of order) {
    const card = inPlay[at]!;
    const memory = query.states.get(card.id)?.memory;
    if (learntToday.has(card.factId)) why.set(card.id, 'resting');
    else if (memory?.lastDay === today && isLearning(memory)) again.push(card);
    else if (memory !== undefined && memory.lastDay >= today) why.set(card.id, 'resting');
    else if (gainAtAll(prepared, settled, at) < LEAST_GAIN) why.set(card.id, 'no-gain');
    else if (taken.has(card.factId)) siblings.push(at);
    else {
      taken.add(card.factId);
      first.push(at);
    }
  }

  const ids = again.map(({ id }) => id);
  let used = again.length * relearn;
  for (const at of [...first, ...siblings]) {
    const cost = secondsFor(settled.hand, at, left, costs);
    const { id } = inPlay[at]!;
    if (used + cost <= seconds[left]!) {
      ids.push(id);
      used += cost;
    } else why.set(id, 'no-time');
  }
  const leftOut = inPlay.flatMap(({ id }): LeftOut[] => {
    const reason = why.get(id);
    return reason === undefined ? [] : [{ id, why: reason }];
  });
  return { daysLeft: left, ids, seconds: used, leftOut: [...leftOut, ...suspended] };
}

/** What asking a card today, and never again, adds to its recall at the exam. */
function gainAtAll({ cards, grid: { steps }, left }: Prepared, { hand }: Settled, at: number): number {
  const stability = cards.stability[at]!;
  if (stability === 0) return 1;
  const difficulty = cards.difficulty[at]!;
  const base = at * (left + 1);
  const recall = hand.recall[base + left]!;
  return (
    recall * steps.recall(left, steps.kept(stability, difficulty, recall)) +
    (1 - recall) * steps.recall(left, steps.forgot(stability, difficulty, recall)) -
    hand.recall[base]!
  );
}
