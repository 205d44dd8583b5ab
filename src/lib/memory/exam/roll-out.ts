import { lay, POINTS, STABILITIES } from './grid.ts';
import { firstPlaces, secondsFor } from './hand.ts';
import { moved, type Settled } from './settle.ts';
import { waitsOf, type Costs } from './worth.ts';

/** What is to be expected when a plan is followed to the exam. */
export interface Expected {
  /** Expected share of cards that is recalled, 0 to 1, on the morning of each day: today first, the exam day last. */
  readonly curve: readonly number[];
  /** Share of cards that will have been asked at least once. */
  readonly covered: number;
  /** Variance of the share that is recalled at the exam, for chance alone. */
  readonly variance: number;
}

/** Too little of a card to follow further. */
const CRUMB = 1e-4;

/**
 * Plays the plan day by day in expected values: each day the work with the largest gain a second is done until the seconds are
 * used, and every answer splits a card into its success and its failure. Nothing is drawn by chance.
 *
 * @param seconds of work by days left; entry 0 is not used
 * @param gains of the same plan, where they are known already
 */
export function rollOut(
  settled: Settled,
  costs: Costs,
  seconds: Float64Array,
  gains: Gains = gainsOf(settled, costs),
): Expected {
  const { hand, worth } = settled;
  const { grid, left } = worth;
  const { cards } = hand;
  const { count } = cards;
  const [known, learnt] = firstPlaces(grid);
  /** Share of each card that was not asked since today. */
  const own = new Float64Array(count).fill(1);
  /** Cards last asked with so many days left, by point. */
  const mass = new Float64Array((left + 1) * POINTS);
  const most = count + left * POINTS;
  const item = { gain: new Float64Array(most), seconds: new Float64Array(most), at: new Int32Array(most) };
  const curve = [meanRecall(left).mean];
  for (let day = left; day > 0; day -= 1) {
    let items = 0;
    const offer = (gain: number, cost: number, at: number): void => {
      item.gain[items] = gain;
      item.seconds[items] = cost;
      item.at[items] = at;
      items += 1;
    };
    for (let card = 0; card < count; card += 1) {
      const gain = gains.cards[card * (left + 1) + day]!;
      if (own[card]! > CRUMB && gain > Number.NEGATIVE_INFINITY)
        offer(gain, own[card]! * secondsFor(hand, card, day, costs), card);
    }
    for (let at = (day + 1) * POINTS; at < mass.length; at += 1) {
      if (mass[at]! < CRUMB) continue;
      const point = at % POINTS;
      const days = Math.trunc(at / POINTS) - day;
      const recall = grid.recall[point * (grid.horizon + 1) + days]!;
      const cost = mass[at]! * (recall * costs.kept + (1 - recall) * costs.forgot);
      offer(gains.points[at * (left + 1) + days]!, cost, count + at);
    }
    const { above, share, tied } = cutoff(item.gain, item.seconds, items, seconds[day]!);
    for (let index = 0; index < items; index += 1) {
      const gain = item.gain[index]!;
      if (gain <= tied) continue;
      ask(item.at[index]!, day, gain > above ? 1 : share);
    }
    curve.push(meanRecall(day - 1).mean);
  }
  let covered = 0;
  for (let card = 0; card < count; card += 1) covered += cards.stability[card] === 0 ? 1 - own[card]! : 1;
  return {
    curve,
    covered: count === 0 ? 0 : covered / count,
    variance: count === 0 ? 0 : meanRecall(0).spread / count,
  };

  function ask(at: number, day: number, share: number): void {
    const table = day * POINTS;
    if (at < count) {
      const part = share * own[at]!;
      own[at]! -= part;
      const index = at * (left + 1) + day;
      const recall = hand.recall[index]!;
      if (cards.stability[at] === 0) {
        lay(mass, table, ...known!, part * recall);
        lay(mass, table, ...learnt!, part * (1 - recall));
      } else {
        const level = hand.difficulty[at]!;
        lay(mass, table, hand.kept[index]!, moved(grid.difficulty.kept, level), part * recall);
        lay(mass, table, hand.forgot[index]!, moved(grid.difficulty.forgot, level), part * (1 - recall));
      }
      return;
    }
    const cell = at - count;
    const part = share * mass[cell]!;
    mass[cell]! -= part;
    const point = cell % POINTS;
    const level = Math.trunc(point / STABILITIES);
    const index = point * (grid.horizon + 1) + Math.trunc(cell / POINTS) - day;
    const recall = grid.recall[index]!;
    lay(mass, table, grid.kept[index]!, grid.difficulty.kept[level]!, part * recall);
    lay(mass, table, grid.forgot[index]!, grid.difficulty.forgot[level]!, part * (1 - recall));
  }

  function meanRecall(day: number): { readonly mean: number; readonly spread: number } {
    let [sum, spread] = [0, 0];
    const add = (weight: number, recall: number): void => {
      sum += weight * recall;
      spread += weight * recall * (1 - recall);
    };
    for (let card = 0; card < count; card += 1)
      if (own[card]! > 0 && cards.stability[card] !== 0)
        add(own[card]!, hand.recall[card * (left + 1) + day]!);
    for (let at = (day + 1) * POINTS; at < mass.length; at += 1)
      if (mass[at]! > 0)
        add(mass[at]!, grid.recall[(at % POINTS) * (grid.horizon + 1) + Math.trunc(at / POINTS) - day]!);
    return count === 0 ? { mean: 0, spread: 0 } : { mean: sum / count, spread: spread / count };
  }
}

/** Gains a second of every choice in a plan, before the price of the time. */
export interface Gains {
  /** `card * (left + 1) + daysLeft`. */
  readonly cards: Float64Array;
  /** `(from * POINTS + point) * (left + 1) + days`. */
  readonly points: Float32Array;
}

export function gainsOf(settled: Settled, costs: Costs): Gains {
  return { cards: gainsOfCards(settled, costs), points: gainsOfPoints(settled, costs) };
}

function gainsOfCards({ hand, values, prices }: Settled, costs: Costs): Float64Array {
  const { left, cards } = hand;
  const gains = new Float64Array(values.length);
  for (let card = 0; card < cards.count; card += 1) {
    const base = card * (left + 1);
    let later = values[base]!;
    for (let days = 1; days <= left; days += 1) {
      const value = values[base + days]!;
      gains[base + days] = (value - later) / secondsFor(hand, card, days, costs) + prices[days]!;
      later = Math.max(later, value);
    }
  }
  return gains;
}

function gainsOfPoints({ worth, prices }: Settled, costs: Costs): Float32Array {
  const { grid, left } = worth;
  const gains = new Float32Array((left + 1) * POINTS * (left + 1));
  const waits = new Float64Array(left + 1);
  for (let from = 2; from <= left; from += 1) {
    for (let point = 0; point < POINTS; point += 1) {
      waitsOf(worth, point, from, waits);
      let later = waits[0]!;
      for (let days = from - 1; days > 0; days -= 1) {
        const recall = grid.recall[point * (grid.horizon + 1) + days]!;
        const seconds = recall * costs.kept + (1 - recall) * costs.forgot;
        gains[(from * POINTS + point) * (left + 1) + days] =
          (waits[days]! - later) / seconds + prices[from - days]!;
        later = Math.max(later, waits[days]!);
      }
    }
  }
  return gains;
}

/** Where a day is full: all above `above` is done, and a share of what lies between `tied` and it. */
function cutoff(
  gains: Float64Array,
  seconds: Float64Array,
  items: number,
  budget: number,
): { readonly above: number; readonly tied: number; readonly share: number } {
  let [low, high, all] = [Infinity, -Infinity, 0];
  for (let at = 0; at < items; at += 1) {
    low = Math.min(low, gains[at]!);
    high = Math.max(high, gains[at]!);
    all += seconds[at]!;
  }
  if (all <= budget) return { above: -Infinity, tied: -Infinity, share: 1 };
  low -= 1e-9;
  let [aboveLow, aboveHigh] = [all, 0];
  for (let round = 0; round < 30 && high - low > 1e-9; round += 1) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (let at = 0; at < items; at += 1) if (gains[at]! > middle) sum += seconds[at]!;
    if (sum > budget) [low, aboveLow] = [middle, sum];
    else [high, aboveHigh] = [middle, sum];
  }
  return { above: high, tied: low, share: (budget - aboveHigh) / (aboveLow - aboveHigh) };
}
