import { between, difficultyPlace, POINTS, stabilityPlace, type Grid } from './grid.ts';
import type { Costs, Worth } from './worth.ts';

/** Cards in play, as numbers: one entry a card. */
export interface Cards {
  readonly count: number;
  /** 0 for a new card. */
  readonly stability: ArrayLike<number>;
  readonly difficulty: ArrayLike<number>;
  /** Study days since the last answer. */
  readonly elapsed: ArrayLike<number>;
  /** How many times as long as usual the card's answers take; 1 for all without it. */
  readonly slowness?: ArrayLike<number>;
}

/** More cards than this are stood for by some of them wherever only all together count. */
const SAMPLE = 400;

/** The cards themselves, or every second, third … of them, at most SAMPLE. */
export function sampleOf(cards: Cards): Cards {
  const every = Math.ceil(cards.count / SAMPLE);
  if (every <= 1) return cards;
  const count = Math.ceil(cards.count / every);
  const picked = (list: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: count }, (_, at) => list[at * every]!);
  return {
    count,
    stability: picked(cards.stability),
    difficulty: picked(cards.difficulty),
    elapsed: picked(cards.elapsed),
    ...(cards.slowness === undefined ? {} : { slowness: picked(cards.slowness) }),
  };
}

/** What asking each card on each of the coming days would do. Entries are `card * (left + 1) + daysLeft`. */
export interface Hand {
  readonly cards: Cards;
  readonly left: number;
  /** Chance of recall on that day; at 0 on the exam day, if the card is not asked again. */
  readonly recall: Float64Array;
  readonly kept: Float64Array;
  readonly forgot: Float64Array;
  readonly difficulty: Float64Array;
}

/** Looks at each card on each day. A card that was answered today (elapsed 0) can only wait. */
export function handOf(cards: Cards, { steps }: Grid, left: number, costs: Costs): Hand {
  const { count } = cards;
  const size = count * (left + 1);
  const hand = {
    cards,
    left,
    recall: new Float64Array(size),
    kept: new Float64Array(size),
    forgot: new Float64Array(size),
    difficulty: new Float64Array(count),
  };
  for (let card = 0; card < count; card += 1) {
    const stability = cards.stability[card]!;
    const difficulty = cards.difficulty[card]!;
    const base = card * (left + 1);
    if (stability === 0) {
      hand.recall.fill(costs.knownBefore, base + 1, base + left + 1);
      continue;
    }
    hand.difficulty[card] = difficultyPlace(difficulty);
    for (let days = 0; days <= left; days += 1) {
      const recall = steps.recall(cards.elapsed[card]! + left - days, stability);
      hand.recall[base + days] = recall;
      if (days === 0) continue;
      hand.kept[base + days] = stabilityPlace(steps.kept(stability, difficulty, recall));
      hand.forgot[base + days] = stabilityPlace(steps.forgot(stability, difficulty, recall));
    }
  }
  return hand;
}

/** Seconds that asking a card on a day takes in the mean. */
export function secondsFor(hand: Hand, card: number, daysLeft: number, costs: Costs): number {
  const slowness = hand.cards.slowness?.[card] ?? 1;
  if (hand.cards.stability[card] === 0) return slowness * costs.fresh;
  const recall = hand.recall[card * (hand.left + 1) + daysLeft]!;
  return slowness * (recall * costs.kept + (1 - recall) * costs.forgot);
}

/** Places of a new card after its first answer. */
export function firstPlaces({ steps }: Grid): readonly (readonly [stability: number, difficulty: number])[] {
  return [steps.known, steps.learnt].map(
    ({ stability, difficulty }) => [stabilityPlace(stability), difficultyPlace(difficulty)] as const,
  );
}

/** The worth of asking each card on each day, the price of the time taken off; at days 0 that of never asking it. */
export function valuesOf(hand: Hand, worth: Worth, prices: Float64Array, costs: Costs): Float64Array {
  const { cards, left } = hand;
  const values = new Float64Array(cards.count * (left + 1));
  const [known, learnt] = firstPlaces(worth.grid);
  const fresh = new Float64Array(left + 1);
  for (let days = 1; days <= left; days += 1) {
    const table = days * POINTS;
    fresh[days] =
      costs.knownBefore * between(worth.after, table, ...known!) +
      (1 - costs.knownBefore) * between(worth.after, table, ...learnt!);
  }
  for (let card = 0; card < cards.count; card += 1) {
    const base = card * (left + 1);
    const slowness = cards.slowness?.[card] ?? 1;
    if (cards.stability[card] === 0) {
      for (let days = 1; days <= left; days += 1)
        values[base + days] = fresh[days]! - prices[days]! * slowness * costs.fresh;
      continue;
    }
    values[base] = hand.recall[base]!;
    for (let days = 1; days <= left; days += 1) {
      const at = base + days;
      const recall = hand.recall[at]!;
      const table = days * POINTS;
      values[at] =
        recall * between(worth.kept, table, hand.kept[at]!, hand.difficulty[card]!) +
        (1 - recall) * between(worth.forgot, table, hand.forgot[at]!, hand.difficulty[card]!) -
        (slowness - 1) * prices[days]! * (recall * costs.kept + (1 - recall) * costs.forgot);
    }
    if (cards.elapsed[card] === 0) values[base + left] = Number.NEGATIVE_INFINITY;
  }
  return values;
}
