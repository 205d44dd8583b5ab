import { curveFactor, recallAfter } from './formulas.ts';
import { cardCount, type ReviewLog } from './review-log.ts';
import { WEIGHT_BOUNDS } from '../weight-bounds.ts';
import { defaultWeights } from './weights.ts';

/** Reviews after one wait, of cards whose first review had one rating. */
interface Group {
  readonly days: number;
  count: number;
  recalled: number;
}

/** What pulls an initial stability toward its default: days of difference that cost as much as one unit of log loss. */
const DAYS_PER_LOSS = 16;

/** Halvings of the interval that is searched: far below any difference that matters. */
const SEARCH_STEPS = 60;

/**
 * The four initial stabilities that say best how cards fared at their first review on a later day, by the rating of the very first
 * one: where a fit of all weights begins. Each group of equal waits is given one more review with the average recall, and each
 * stability is pulled toward its default, so that few reviews do not say much; a rating that no card began with is moved as the
 * others are on the average. A better rating never has less stability: then the one with fewer reviews gives way.
 *
 * @returns Again, Hard, Good, Easy, in days
 * @see https://github.com/open-spaced-repetition/fsrs-rs/blob/163f031c36c6a52f240635008e61a7667acf4915/src/parameter_initialization.rs
 */
export function initialStabilities(log: ReviewLog): readonly number[] {
  const defaults = defaultWeights();
  const decay = defaults[20]!;
  const factor = curveFactor(decay);
  const groups = groupsByRating(log);
  const all = groups.flatMap((byDays) => [...byDays.values()]);
  const count = sumOf(all.map((group) => group.count));
  const averageRecall = count === 0 ? 0.9 : sumOf(all.map((group) => group.recalled)) / count;

  const fitted = groups.map((byDays, i) => {
    const [least, greatest] = WEIGHT_BOUNDS[i]!;
    return leastOf(Math.log(least), Math.log(greatest), (logStability) => {
      const stability = Math.exp(logStability);
      let loss = Math.abs(stability - defaults[i]!) / DAYS_PER_LOSS;
      for (const group of byDays.values()) {
        const chance = recallAfter(decay, factor, group.days, stability);
        const share = (group.recalled + averageRecall) / (group.count + 1);
        loss -= group.count * (share * Math.log(chance) + (1 - share) * Math.log(1 - chance));
      }
      return loss;
    });
  });

  const counts = groups.map((byDays) => sumOf([...byDays.values()].map((group) => group.count)));
  const shift =
    sumOf(fitted.map((logStability, i) => counts[i]! * (logStability - Math.log(defaults[i]!)))) /
    Math.max(1, count);
  const stabilities = fitted.map((logStability, i) =>
    counts[i] === 0 ? defaults[i]! * Math.exp(shift) : Math.exp(logStability),
  );
  return inOrderOfRating(stabilities, counts);
}

/** First reviews on a later day by the rating of the first review (0 is Again), then by days waited. */
function groupsByRating(log: ReviewLog): readonly ReadonlyMap<number, Group>[] {
  const groups = [1, 2, 3, 4].map(() => new Map<number, Group>());
  for (let card = 0; card < cardCount(log); card += 1) {
    const [start, end] = [log.starts[card]!, log.starts[card + 1]!];
    let i = start + 1;
    while (i < end && log.elapsedDays[i] === 0) i += 1;
    if (i >= end) continue;
    const byDays = groups[log.ratings[start]! - 1]!;
    const days = log.elapsedDays[i]!;
    const group = byDays.get(days) ?? { days, count: 0, recalled: 0 };
    group.count += 1;
    if (log.ratings[i]! > 1) group.recalled += 1;
    byDays.set(days, group);
  }
  return groups;
}

/** Where a function with one valley is least (ternary search). */
function leastOf(from: number, to: number, of: (x: number) => number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < SEARCH_STEPS; step += 1) {
    const third = (high - low) / 3;
    if (of(low + third) < of(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

function inOrderOfRating(stabilities: readonly number[], counts: readonly number[]): readonly number[] {
  const ordered = [...stabilities];
  for (const [worse, better] of [
    [0, 1],
    [1, 2],
    [2, 3],
    [0, 2],
    [1, 3],
    [0, 3],
  ] as const) {
    if (ordered[worse]! <= ordered[better]!) continue;
    if (counts[worse]! > counts[better]!) ordered[better] = ordered[worse]!;
    else ordered[worse] = ordered[better]!;
  }
  return ordered;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
