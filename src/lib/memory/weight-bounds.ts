/**
 * The least and the greatest that each weight of FSRS-6 may be: those that ts-fsrs clips to (one step of relearning), but that an
 * initial stability (the first four) begins at 0.1, because ts-fsrs takes 0.1 for anything less.
 */
export const WEIGHT_BOUNDS: readonly (readonly [least: number, greatest: number])[] = [
  [0.1, 100],
  [0.1, 100],
  [0.1, 100],
  [0.1, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0.01, 0.8],
  [0.1, 0.8],
];

/** Whether a value is weights of FSRS-6, each within its bounds. */
export function isWeights(value: unknown): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.length === WEIGHT_BOUNDS.length &&
    WEIGHT_BOUNDS.every(([least, greatest], at) => {
      const weight: unknown = value[at];
      return typeof weight === 'number' && weight >= least && weight <= greatest;
    })
  );
}
