import { DIFFICULTIES, POINTS, STABILITIES, type Grid } from './grid.ts';

/** Seconds of an answer, with what must follow it. */
export interface Costs {
  readonly fresh: number;
  readonly kept: number;
  readonly forgot: number;
  /** Share of new cards that are known before. */
  readonly knownBefore: number;
}

/**
 * How even choices are in a plan: a day that is better by this much recall is chosen e times as often. It lets prices settle;
 * with far less they leap to and fro.
 */
const EVENNESS = 0.04;

/**
 * What a memory is worth, in recall on the exam day, when every second of every coming day has a price and the card is asked on
 * the best days, or not at all. Days are counted by how many are left: the exam is at 0, the last study day is 1.
 */
export interface Worth {
  readonly grid: Grid;
  /** Study days left, today included. */
  readonly left: number;
  /** Worth just after an answer with so many days left: `left * POINTS + point`. */
  readonly after: Float64Array;
  /** Worth of a success and of forgetting with so many days left, the price of the answer taken off, by the point before it. */
  readonly kept: Float64Array;
  readonly forgot: Float64Array;
  /**
   * How likely it is, for a card answered with `from` days left, that it is next asked `days` later; at days 0 not at all.
   * `(point * (left + 1) + from) * (left + 1) + days`.
   */
  readonly chosen: Float32Array;
}

/** Tables for a number of days, to be filled by `appraise`. */
export function worthFor(grid: Grid, left: number): Worth {
  const size = (left + 1) * POINTS;
  return {
    grid,
    left,
    after: new Float64Array(size),
    kept: new Float64Array(size),
    forgot: new Float64Array(size),
    chosen: new Float32Array(size * (left + 1)),
  };
}

/** Fills the tables for a price of a second on each day, from the exam backwards. Cost: the square of the days, whatever the cards. */
export function appraise(worth: Worth, prices: Float64Array, costs: Costs): void {
  const { grid, left, after, kept, forgot, chosen } = worth;
  const waits = new Float64Array(left + 1);
  for (let from = 1; from <= left; from += 1) {
    for (let point = 0; point < POINTS; point += 1) {
      const base = (point * (left + 1) + from) * (left + 1);
      waitsOf(worth, point, from, waits);
      after[from * POINTS + point] = soften(waits, from, chosen, base);
    }
    const price = prices[from]!;
    for (let level = 0; level < DIFFICULTIES; level += 1) {
      for (let row = 0; row < STABILITIES; row += 1) {
        const at = from * POINTS + level * STABILITIES + row;
        kept[at] = across(after, from, row, grid.difficulty.kept[level]!) - price * costs.kept;
        forgot[at] = across(after, from, row, grid.difficulty.forgot[level]!) - price * costs.forgot;
      }
    }
  }
}

/** The worth of waiting so many days until the next answer, for a card answered with `from` days left; at 0 of no answer at all. */
export function waitsOf(
  { grid, kept, forgot }: Worth,
  point: number,
  from: number,
  waits: Float64Array,
): void {
  const row = point * (grid.horizon + 1);
  const level = point - (point % STABILITIES);
  waits[0] = grid.recall[row + from]!;
  for (let days = 1; days < from; days += 1) {
    const recall = grid.recall[row + days]!;
    const table = (from - days) * POINTS + level;
    waits[days] =
      recall * along(kept, table, grid.kept[row + days]!) +
      (1 - recall) * along(forgot, table, grid.forgot[row + days]!);
  }
}

/** How likely each of the first `count` choices is by its worth, written into `chances` from `base` on. Gives the mean worth under them. */
export function soften(values: Float64Array, count: number, chances: Float32Array, base: number): number {
  let best = values[0]!;
  for (let at = 1; at < count; at += 1) best = Math.max(best, values[at]!);
  let sum = 0;
  let mean = 0;
  for (let at = 0; at < count; at += 1) {
    const behind = (values[at]! - best) / EVENNESS;
    const chance = behind < -8 ? 0 : Math.exp(behind);
    chances[base + at] = chance;
    sum += chance;
    if (chance > 0) mean += chance * values[at]!;
  }
  for (let at = base; at < base + count; at += 1) chances[at]! /= sum;
  return mean / sum;
}

function along(table: Float64Array, from: number, stability: number): number {
  const row = Math.trunc(stability);
  const low = table[from + row]!;
  return low + (stability - row) * (table[from + row + 1]! - low);
}

function across(table: Float64Array, left: number, row: number, difficulty: number): number {
  const level = Math.trunc(difficulty);
  const at = left * POINTS + level * STABILITIES + row;
  return table[at]! + (difficulty - level) * (table[at + STABILITIES]! - table[at]!);
}
