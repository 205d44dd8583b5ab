import { lay, POINTS, STABILITIES, type Grid } from './grid.ts';
import { firstPlaces, handOf, sampleOf, secondsFor, valuesOf, type Cards, type Hand } from './hand.ts';
import { appraise, soften, worthFor, type Costs, type Worth } from './worth.ts';

/** A plan as numbers: what time is worth on each day left, and what each card is worth on each day under that price. */
export interface Settled {
  readonly hand: Hand;
  readonly worth: Worth;
  /** Of `hand`: `card * (left + 1) + daysLeft`. */
  readonly values: Float64Array;
  /** Recall that a second buys, by days left. */
  readonly prices: Float64Array;
}

/** Rounds until prices are settled so far that more change the expected score by less than half a point; two are enough from those of days before. */
const ROUNDS = 6;
const FIRST_PRICE = 0.01;
/** Were time free, every weak card would wait for a better day, and the last days could not hold them. */
const LEAST_PRICE = 1e-3;
const MOST_PRICE = 0.2;

/**
 * Finds the price of a second on each day at which all the work that is worth its price just fills that day: dear where time is
 * short. What each card does at these prices, by itself, is then the plan for all (Lagrange's method for the budget of each day).
 *
 * @param seconds of work by days left; entry 0 is not used
 * @param begin prices to begin with, by days left, and how many rounds they need
 */
export function settle(
  cards: Cards,
  grid: Grid,
  costs: Costs,
  seconds: Float64Array,
  begin?: { readonly prices: Float64Array; readonly rounds: number },
): Settled {
  const left = seconds.length - 1;
  const prices = begin?.prices.slice(0, left + 1) ?? new Float64Array(left + 1).fill(FIRST_PRICE);
  const worth = worthFor(grid, left);
  const hand = handOf(cards, grid, left, costs);
  // Prices are about all cards together: a sample will do.
  const some = sampleOf(cards);
  const sample = some === cards ? hand : handOf(some, grid, left, costs);
  const isIdle = cards.count === 0 || !seconds.subarray(1).some((each) => each > 0);
  const rounds = isIdle ? 0 : (begin?.rounds ?? ROUNDS);
  for (let round = 0; round < rounds; round += 1) {
    appraise(worth, prices, costs);
    const demand = demandOf(sample, worth, valuesOf(sample, worth, prices, costs), costs);
    adjust(prices, demand, seconds, cards.count / Math.max(1, sample.cards.count));
  }
  appraise(worth, prices, costs);
  return { hand, worth, values: valuesOf(hand, worth, prices, costs), prices };
}

/** The plan on a later day at the prices that were settled before: what time is worth moves slowly, and the cards are what counts. */
export function goOn({ worth, prices }: Settled, cards: Cards, left: number, costs: Costs): Settled {
  const hand = handOf(cards, worth.grid, left, costs);
  return { hand, worth, values: valuesOf(hand, worth, prices, costs), prices };
}

/** Raises the price of days that hold too much and lowers that of days that hold too little. */
function adjust(prices: Float64Array, demand: Float64Array, seconds: Float64Array, scale: number): void {
  let [wanted, given] = [0, 0];
  for (let days = 1; days < prices.length; days += 1) {
    wanted += scale * demand[days]!;
    given += seconds[days]!;
  }
  const overall = Math.log(Math.min(Math.max(wanted / given, 0.1), 10));
  for (let days = 1; days < prices.length; days += 1) {
    const slack = 0.1 * (given / (prices.length - 1));
    const ratio = Math.log((scale * demand[days]! + slack) / (seconds[days]! + slack));
    const step = 0.3 * overall + 0.2 * Math.min(Math.max(ratio, -1), 1);
    prices[days] = Math.min(Math.max(prices[days]! * Math.exp(step), LEAST_PRICE), MOST_PRICE);
  }
}

/** Seconds that the choices of all cards add up to, by days left. */
function demandOf(hand: Hand, worth: Worth, values: Float64Array, costs: Costs): Float64Array {
  const { cards, left } = hand;
  const demand = new Float64Array(left + 1);
  const mass = new Float64Array((left + 1) * POINTS);
  const chances = new Float32Array(left + 1);
  const [known, learnt] = firstPlaces(worth.grid);
  for (let card = 0; card < cards.count; card += 1) {
    const base = card * (left + 1);
    const own = values.subarray(base, base + left + 1);
    soften(own, left + 1, chances, 0);
    for (let days = 1; days <= left; days += 1) {
      const chance = chances[days]!;
      if (chance < 1e-3) continue;
      demand[days]! += chance * secondsFor(hand, card, days, costs);
      const recall = hand.recall[base + days]!;
      if (cards.stability[card] === 0) {
        lay(mass, days * POINTS, ...known!, chance * recall);
        lay(mass, days * POINTS, ...learnt!, chance * (1 - recall));
      } else {
        const { kept, forgot } = worth.grid.difficulty;
        const level = hand.difficulty[card]!;
        lay(mass, days * POINTS, hand.kept[base + days]!, moved(kept, level), chance * recall);
        lay(mass, days * POINTS, hand.forgot[base + days]!, moved(forgot, level), chance * (1 - recall));
      }
    }
  }
  flow(worth, mass, demand, costs);
  return demand;
}

/** Follows cards from answer to answer and adds up the seconds. */
function flow({ grid, left, chosen }: Worth, mass: Float64Array, demand: Float64Array, costs: Costs): void {
  const { recall, kept, forgot, difficulty, horizon } = grid;
  for (let from = left; from > 1; from -= 1) {
    for (let point = 0; point < POINTS; point += 1) {
      const weight = mass[from * POINTS + point]!;
      if (weight < 1e-3) continue;
      const level = Math.trunc(point / STABILITIES);
      const base = (point * (left + 1) + from) * (left + 1);
      for (let days = 1; days < from; days += 1) {
        const part = weight * chosen[base + days]!;
        if (part < 1e-4) continue;
        const at = point * (horizon + 1) + days;
        const right = recall[at]!;
        const table = (from - days) * POINTS;
        demand[from - days]! += part * (right * costs.kept + (1 - right) * costs.forgot);
        lay(mass, table, kept[at]!, difficulty.kept[level]!, part * right);
        lay(mass, table, forgot[at]!, difficulty.forgot[level]!, part * (1 - right));
      }
    }
  }
}

/** Where a difficulty lands after an answer, both in steps of the grid. */
export function moved(places: Float64Array, difficulty: number): number {
  const level = Math.trunc(difficulty);
  return places[level]! + (difficulty - level) * (places[level + 1]! - places[level]!);
}

/**
 * What is gained, in recall on the exam day per second, by asking each card today instead of on the best later day or never. The
 * price of today's time is not taken off: it is there to be used. Minus infinity for a card that was answered today.
 */
export function gainsToday({ hand, values, prices }: Settled, costs: Costs): Float64Array {
  const { cards, left } = hand;
  const gains = new Float64Array(cards.count);
  for (let card = 0; card < cards.count; card += 1) {
    const base = card * (left + 1);
    let later = values[base]!;
    for (let days = 1; days < left; days += 1) later = Math.max(later, values[base + days]!);
    const seconds = secondsFor(hand, card, left, costs);
    gains[card] = (values[base + left]! - later) / seconds + prices[left]!;
  }
  return gains;
}
