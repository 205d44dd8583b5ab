import type { OrderRound } from '../../questions/index.ts';

/** An order round as it stands. */
export interface OrderPlay {
  readonly form: 'order';
  readonly round: OrderRound;
  /** Places in `round.rows`, from the top: ascending where the order is right. */
  readonly order: readonly number[];
}

/** An order round before the first move. */
export function beginOrder(round: OrderRound): OrderPlay {
  return { form: 'order', round, order: round.shown };
}

/** Moves the row at one place to another, counted from 0 at the top; the others close up. A place outside the list is its nearer end. */
export function moveRow(play: OrderPlay, from: number, to: number): OrderPlay {
  const row = play.order[from];
  if (row === undefined) return play;
  const rest = play.order.filter((_, place) => place !== from);
  return { ...play, order: rest.toSpliced(Math.max(0, to), 0, row) };
}

/** The longest run of rows, not necessarily side by side, that stand in ascending order; the first found of equals. */
function longestAscending(order: readonly number[]): readonly number[] {
  let longest: readonly number[] = [];
  const runs: (readonly number[])[] = [];
  for (const row of order) {
    const before = runs
      .filter((run) => run.at(-1)! < row)
      .reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []);
    const run = [...before, row];
    runs.push(run);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** One row of the result, in the right order. */
export interface OrderResult {
  /** Place in `round.rows`. */
  readonly row: number;
  /** Where it was put, counted from 0 at the top. */
  readonly given: number;
  /** Whether it belongs to the longest part that was in order; the others were misplaced. */
  readonly isRight: boolean;
}

/** The rows in the right order, each with where it was put. One row moved too far counts as one mistake, not as many. */
export function orderResults(play: OrderPlay): readonly OrderResult[] {
  const inOrder = new Set(longestAscending(play.order));
  return play.round.rows.map((_, row) => ({
    row,
    given: play.order.indexOf(row),
    isRight: inOrder.has(row),
  }));
}
