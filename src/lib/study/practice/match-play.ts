import type { MatchRound } from '../../questions/index.ts';

/** The two columns of a match round. */
export type Side = 'left' | 'right';

/** Two sides that were put together, by their places in the columns. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  /** 1 to 4, the lowest that was free: stays with the pair when another is taken apart. */
  readonly number: number;
}

/** A match round as it stands. */
export interface MatchPlay {
  readonly form: 'match';
  readonly round: MatchRound;
  /** In the order in which they were made. */
  readonly pairs: readonly Pair[];
  /** What waits for its other side. */
  readonly chosen?: { readonly side: Side; readonly place: number };
}

/** A match round before the first choice. */
export function beginMatch(round: MatchRound): MatchPlay {
  return { form: 'match', round, pairs: [] };
}

/** The pair that a place belongs to; undefined while it is free. */
export function pairAt(play: MatchPlay, side: Side, place: number): Pair | undefined {
  return play.pairs.find((pair) => pair[side] === place);
}

/**
 * Chooses a place in a column. With one chosen in the other column the two become a pair, and pairs that either was in
 * come apart. Else the place is chosen; its pair comes apart, and choosing it again gives it up.
 */
export function choose(play: MatchPlay, side: Side, place: number): MatchPlay {
  const { chosen, ...rest } = play;
  const pairs = play.pairs.filter((pair) => pair[side] !== place);
  if (chosen === undefined || chosen.side === side) {
    const isSame = chosen?.place === place;
    return isSame ? { ...rest, pairs } : { ...rest, pairs, chosen: { side, place } };
  }
  const numbers = new Set(pairs.map((pair) => pair.number));
  const number = play.round.left.findIndex((_, index) => !numbers.has(index + 1)) + 1;
  const pair = side === 'left' ? { left: place, right: chosen.place } : { left: chosen.place, right: place };
  return { ...rest, pairs: [...pairs, { ...pair, number }] };
}

/** Gives up what is chosen, else takes the last pair apart; the same play where there is neither. */
export function undoChoice(play: MatchPlay): MatchPlay {
  const { chosen, ...rest } = play;
  if (chosen !== undefined) return rest;
  return play.pairs.length === 0 ? play : { ...play, pairs: play.pairs.slice(0, -1) };
}

/** Whether every side has its other one. */
export function isPaired(play: MatchPlay): boolean {
  return play.pairs.length === play.round.left.length;
}

/** One row of the result: what was put beside a left side, and what belongs there. */
export interface MatchResult {
  readonly isRight: boolean;
  /** Places in the columns. `given` is undefined where nothing was. */
  readonly left: number;
  readonly right: number;
  readonly given: number | undefined;
}

/** The result of each pair, in the order of the left column. */
export function matchResults(play: MatchPlay): readonly MatchResult[] {
  const { left, right } = play.round;
  return left.map((side, place) => {
    const belongs = right.findIndex((other) => other.name === side.name);
    const given = pairAt(play, 'left', place)?.right;
    return { isRight: given === belongs, left: place, right: belongs, given };
  });
}
