/** Days below and above which no stability lies. */
export const LEAST_STABILITY = 0.001;
export const GREATEST_STABILITY = 36_500;

/** What a card's memory is to FSRS: stability in days, difficulty from 1 to 10. */
export interface MemoryState {
  readonly stability: number;
  readonly difficulty: number;
}

// The formulas of FSRS-6 as ts-fsrs has them, with its bounds. Only its rounding to 8 decimals is left out, of every recall,
// stability and difficulty: rounded steps have no slope. w is the 21 weights, s stability, d difficulty, r recall, g the rating.
// https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm

/** What the curve's time is stretched by, so that recall is 90% after as many days as the stability says: `0.9^(-1/w20) - 1`. */
export function curveFactor(decay: number): number {
  return Math.exp(-Math.log(0.9) / decay) - 1;
}

/** Chance of recall some days after the last review: `(1 + factor t / s)^-w20`. */
export function recallAfter(decay: number, factor: number, days: number, s: number): number {
  return Math.pow(1 + (factor * days) / s, -decay);
}

/** Stability after the first review: `max(w[g-1], 0.1)`. */
export function firstStability(w: ArrayLike<number>, g: number): number {
  return Math.max(w[g - 1]!, 0.1);
}

/** Difficulty after the first review, not yet held within 1 to 10: `w4 - e^((g-1) w5) + 1`. */
export function firstDifficulty(w: ArrayLike<number>, g: number): number {
  return w[4]! - Math.exp((g - 1) * w[5]!) + 1;
}

/**
 * Difficulty after a further review: a step of `-w6 (g-3)`, smaller near 10, then a share w7 of the way to that of an Easy first
 * review; not yet held within 1 to 10.
 */
export function nextDifficulty(w: ArrayLike<number>, d: number, g: number): number {
  const moved = d - (w[6]! * (g - 3) * (10 - d)) / 9;
  return w[7]! * firstDifficulty(w, 4) + (1 - w[7]!) * moved;
}

/** What stability grows by, as a share, when a card is recalled on a later day: `e^w8 (11-d) s^-w9 (e^(w10 (1-r)) - 1)`, times w15 for Hard, w16 for Easy. */
export function successGrowth(w: ArrayLike<number>, d: number, s: number, r: number, g: number): number {
  const modifier = g === 2 ? w[15]! : g === 4 ? w[16]! : 1;
  return Math.exp(w[8]!) * (11 - d) * Math.pow(s, -w[9]!) * (Math.exp(w[10]! * (1 - r)) - 1) * modifier;
}

/** Stability after a card was forgotten on a later day, before its bounds: `w11 d^-w12 ((s+1)^w13 - 1) e^(w14 (1-r))`. */
export function lapseStability(w: ArrayLike<number>, d: number, s: number, r: number): number {
  return w[11]! * Math.pow(d, -w[12]!) * (Math.pow(s + 1, w[13]!) - 1) * Math.exp(w[14]! * (1 - r));
}

/** The most that is left of stability after a lapse: `s / e^(w17 w18)`. */
export function lapseCeiling(w: ArrayLike<number>, s: number): number {
  return s * Math.exp(-w[17]! * w[18]!);
}

/** What stability is multiplied by on the same day, before it is held at 1 or more for Hard, Good and Easy: `s^-w19 e^(w17 (g-3+w18))`. */
export function sameDayGrowth(w: ArrayLike<number>, s: number, g: number): number {
  return Math.pow(s, -w[19]!) * Math.exp(w[17]! * (g - 3 + w[18]!));
}

/** Stability within its bounds. */
export function boundStability(s: number): number {
  return Math.min(Math.max(s, LEAST_STABILITY), GREATEST_STABILITY);
}

/** Difficulty within its bounds. */
export function boundDifficulty(d: number): number {
  return Math.min(Math.max(d, 1), 10);
}

/** Stability after a further review; `r` counts only on a later day. */
export function nextStability(
  w: ArrayLike<number>,
  s: number,
  d: number,
  days: number,
  g: number,
  r: number,
): number {
  if (days === 0) {
    const growth = sameDayGrowth(w, s, g);
    return boundStability(s * (g >= 2 ? Math.max(growth, 1) : growth));
  }
  if (g > 1) return boundStability(s * (1 + successGrowth(w, d, s, r, g)));
  return Math.min(Math.max(lapseCeiling(w, s), LEAST_STABILITY), boundStability(lapseStability(w, d, s, r)));
}

/**
 * The memory after a review: FSRS-6 as `afterReview` has it, without the rounding.
 *
 * @param state undefined before the first review
 * @param days whole study days since the last review
 */
export function nextState(
  w: ArrayLike<number>,
  state: MemoryState | undefined,
  days: number,
  g: number,
): MemoryState {
  if (state === undefined)
    return { stability: firstStability(w, g), difficulty: boundDifficulty(firstDifficulty(w, g)) };
  const { stability, difficulty } = state;
  const r = recallAfter(w[20]!, curveFactor(w[20]!), days, stability);
  return {
    stability: nextStability(w, stability, difficulty, days, g, r),
    difficulty: boundDifficulty(nextDifficulty(w, difficulty, g)),
  };
}
