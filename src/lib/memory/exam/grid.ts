import type { Steps } from './steps.ts';

/** Stabilities at which values are worked out: from an hour to five years, each so many times the one before. */
const LEAST = Math.log(0.05);
const STEP = 0.5;
export const STABILITIES = 22;
/** Difficulties: 1, 5.5 and 10. */
export const DIFFICULTIES = 3;
const DIFFICULTY_STEP = 9 / (DIFFICULTIES - 1);
/** A point of the grid is a memory of one stability and difficulty: `difficulty * STABILITIES + stability`. */
export const POINTS = STABILITIES * DIFFICULTIES;

/** What a review does to each point of the grid after each number of days, worked out once for many plans. */
export interface Grid {
  readonly steps: Steps;
  /** Longest wait in days. All tables but the last hold `point * (horizon + 1) + days`. */
  readonly horizon: number;
  readonly recall: Float64Array;
  /** Where the stability lands on the grid, in steps of it, after a success and after forgetting. */
  readonly kept: Float64Array;
  readonly forgot: Float64Array;
  /** Where each difficulty lands, after a success and after forgetting. */
  readonly difficulty: { readonly kept: Float64Array; readonly forgot: Float64Array };
}

/** A stability in steps of the grid, whole part and rest; the ends of the grid stand for all beyond. */
export function stabilityPlace(stability: number): number {
  return Math.min(Math.max((Math.log(stability) - LEAST) / STEP, 0), STABILITIES - 1.000001);
}

/** A difficulty in steps of the grid. */
export function difficultyPlace(difficulty: number): number {
  return Math.min(Math.max((difficulty - 1) / DIFFICULTY_STEP, 0), DIFFICULTIES - 1.000001);
}

/** The grid of some weights for waits of up to `horizon` days. */
export function gridOf(steps: Steps, horizon: number): Grid {
  const size = POINTS * (horizon + 1);
  const grid = {
    steps,
    horizon,
    recall: new Float64Array(size),
    kept: new Float64Array(size),
    forgot: new Float64Array(size),
    difficulty: { kept: new Float64Array(DIFFICULTIES), forgot: new Float64Array(DIFFICULTIES) },
  };
  for (let level = 0; level < DIFFICULTIES; level += 1) {
    const difficulty = 1 + DIFFICULTY_STEP * level;
    grid.difficulty.kept[level] = difficultyPlace(steps.difficultyKept(difficulty));
    grid.difficulty.forgot[level] = difficultyPlace(steps.difficultyForgot(difficulty));
    for (let row = 0; row < STABILITIES; row += 1) {
      const stability = Math.exp(LEAST + STEP * row);
      for (let days = 0; days <= horizon; days += 1) {
        const at = (level * STABILITIES + row) * (horizon + 1) + days;
        const recall = steps.recall(days, stability);
        grid.recall[at] = recall;
        grid.kept[at] = stabilityPlace(steps.kept(stability, difficulty, recall));
        grid.forgot[at] = stabilityPlace(steps.forgot(stability, difficulty, recall));
      }
    }
  }
  return grid;
}

/** The value between the points of a table that begins at `from`. */
export function between(table: Float64Array, from: number, stability: number, difficulty: number): number {
  const row = Math.trunc(stability);
  const level = Math.trunc(difficulty);
  const [right, up] = [stability - row, difficulty - level];
  const at = from + level * STABILITIES + row;
  const low = table[at]! + right * (table[at + 1]! - table[at]!);
  const next = at + STABILITIES;
  return low + up * (table[next]! + right * (table[next + 1]! - table[next]!) - low);
}

/** Lays a weight on the four points around a place. */
export function lay(
  table: Float64Array,
  from: number,
  stability: number,
  difficulty: number,
  weight: number,
): void {
  const row = Math.trunc(stability);
  const level = Math.trunc(difficulty);
  const [right, up] = [stability - row, difficulty - level];
  const at = from + level * STABILITIES + row;
  table[at]! += weight * (1 - right) * (1 - up);
  table[at + 1]! += weight * right * (1 - up);
  table[at + STABILITIES]! += weight * (1 - right) * up;
  table[at + STABILITIES + 1]! += weight * right * up;
}
