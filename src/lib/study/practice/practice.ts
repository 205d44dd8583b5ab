import {
  matchRoundsOf,
  orderRoundsOf,
  type Base,
  type MatchRounds,
  type OrderRounds,
} from '../../questions/index.ts';
import { beginMatch, isPaired, matchResults, type MatchPlay } from './match-play.ts';
import { beginOrder, orderResults, type OrderPlay } from './order-play.ts';

/** Rounds in one practice. */
export const PRACTICE_ROUNDS = 6;

/** The rounds that a deck gives; at least one of the two forms. */
export interface PracticeRounds {
  readonly match: MatchRounds | undefined;
  readonly order: OrderRounds | undefined;
}

/** A round as it stands. */
export type Play = MatchPlay | OrderPlay;

/** A round that was checked. */
export interface PracticeDone {
  readonly form: Play['form'];
  /** Ids of cards that were wrong, of names their `#full` or `#clue`; none for a round without a mistake. */
  readonly missed: readonly string[];
}

/**
 * One practice of a few rounds: plain data, kept nowhere. Practice writes no review events and changes no card's
 * schedule. In a round the answers depend on each other: the last pair is given by the others, and a row is in place
 * through its neighbours. So what is seen there is evidence for no single card.
 */
export interface Practice {
  /** Number of the first round, so that going on does not begin anew. */
  readonly from: number;
  /** Absent after the last round. */
  readonly play?: Play;
  /** Whether the result of `play` is shown; it is the last of `done` then. */
  readonly isChecked: boolean;
  readonly done: readonly PracticeDone[];
}

/**
 * The rounds of a deck for a seed; undefined where it has neither names to match nor dates to order.
 *
 * @param asked ids of the cards that are asked
 */
export function practiceRoundsOf(
  base: Base,
  asked: ReadonlySet<string>,
  seed: string,
): PracticeRounds | undefined {
  const rounds = { match: matchRoundsOf(base, asked, seed), order: orderRoundsOf(base, asked, seed) };
  return rounds.match === undefined && rounds.order === undefined ? undefined : rounds;
}

/** The two forms take turns where a deck gives both. */
function playOf({ match, order }: PracticeRounds, round: number): Play | undefined {
  const both = match !== undefined && order !== undefined;
  const own = both ? Math.floor(round / 2) : round;
  if (match !== undefined && (!both || round % 2 === 0)) return beginMatch(match(own));
  return order === undefined ? undefined : beginOrder(order(own));
}

/** A practice at its first round, the one with this number. */
export function beginPractice(rounds: PracticeRounds, from = 0): Practice {
  return withPlay({ from, isChecked: false, done: [] }, playOf(rounds, from));
}

function withPlay(practice: Omit<Practice, 'play'>, play: Play | undefined): Practice {
  return play === undefined ? practice : { ...practice, play };
}

/** Puts a changed play in place of the shown one, while that is not checked. */
export function changePlay<Form extends Play['form']>(
  practice: Practice,
  form: Form,
  change: (play: Extract<Play, { form: Form }>) => Play,
): Practice {
  const { play, isChecked } = practice;
  if (play?.form !== form || isChecked) return practice;
  return { ...practice, play: change(play as Extract<Play, { form: Form }>) };
}

/** Whether the shown round can be checked: an order always, pairs when all are made. */
export function canCheck({ play, isChecked }: Practice): boolean {
  return play !== undefined && !isChecked && (play.form === 'order' || isPaired(play));
}

function missedIn(play: Play): readonly string[] {
  if (play.form === 'order') {
    const wrong = orderResults(play).filter(({ isRight }) => !isRight);
    return wrong.map(({ row }) => play.round.rows[row]!.card);
  }
  const wrong = matchResults(play).filter(({ isRight }) => !isRight);
  const card = play.round.shows === 'short' ? 'full' : 'clue';
  return wrong.map(({ left }) => `${play.round.left[left]!.name}#${card}`);
}

/** Shows the result of the round; the same practice where it cannot be checked. */
export function checkRound(practice: Practice): Practice {
  const { play } = practice;
  if (play === undefined || !canCheck(practice)) return practice;
  return {
    ...practice,
    isChecked: true,
    done: [...practice.done, { form: play.form, missed: missedIn(play) }],
  };
}

/** Goes on from a result: to the next round, or to the end after the last one. */
export function nextRound(practice: Practice, rounds: PracticeRounds): Practice {
  if (!practice.isChecked) return practice;
  const { play: _play, ...rest } = practice;
  const isOver = rest.done.length === PRACTICE_ROUNDS;
  return withPlay(
    { ...rest, isChecked: false },
    isOver ? undefined : playOf(rounds, rest.from + rest.done.length),
  );
}
