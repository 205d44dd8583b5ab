import { prepare, secondsFrom, type ExamQuery, type Prepared } from './exam-query.ts';
import { sampleOf, type Cards } from './hand.ts';
import { gainsOf, rollOut } from './roll-out.ts';
import { settle, type Settled } from './settle.ts';

/** What an exam will bring. Scores are expected shares of the cards that are not suspended, 0 to 1; a card never asked counts as not known. */
export interface ExamForecast {
  /** At the exam, if the plan is followed; of one that is further off than MOST_DAYS, as if it were so many days off. */
  readonly score: number;
  /** Four exams of five end between these: chance, and what the model does not know of the learner. */
  readonly low: number;
  readonly high: number;
  /** If the exam were now. */
  readonly now: number;
  /** At the exam, however far off, if nothing more is studied. */
  readonly idle: number;
  /** On the morning of each day, today first and the exam day last. At most MOST_DAYS + 1 entries. */
  readonly curve: readonly number[];
  /** Share of cards that will have been asked. */
  readonly covered: number;
  /** What a minute more on each day of study adds to the score, and a minute less takes from it. */
  readonly minuteMore: number;
  readonly minuteLess: number;
}

/** 80% of a normal distribution lie so many deviations about its middle. */
const WITHIN = 1.2816;
/**
 * How wrong the model is about a learner, as a deviation in the logarithm of the odds: one part stays, the other is there before
 * anything was answered and goes with the days that lie behind. `npm run bench -- plan` measures how often the range holds.
 */
const ERROR = { always: 0.3, ahead: 1.2 };
/** Nobody is asked to study longer than this. */
const MOST_MINUTES = 240;

/**
 * Looks ahead to the exam. Of more than a few hundred cards some stand for all, so that the cost is about the square of the days.
 */
export function forecastExam(query: ExamQuery): ExamForecast {
  const prepared = prepare(query);
  const { today, left, behind, grid, costs } = prepared;
  const { cards, seconds } = sampled(prepared);
  const settled = settle(cards, grid, costs, seconds);
  const gains = gainsOf(settled, costs);
  const expected = rollOut(settled, costs, seconds, gains);
  const score = expected.curve.at(-1) ?? 0;
  const share = shareOf(prepared, cards);
  const withMore = (minutes: number): number => {
    const other = secondsFrom({ ...query, minutesPerDay: query.minutesPerDay + minutes }, today, left);
    return (
      rollOut(
        settled,
        costs,
        other.map((each) => each * share),
        gains,
      ).curve.at(-1) ?? 0
    );
  };
  const questions = prepared.cards.count;
  const variance = (expected.variance * cards.count) / Math.max(1, questions);
  return {
    score,
    ...rangeOf(score, { variance, questions, left, behind }),
    now: expected.curve[0] ?? 0,
    idle: recallWhenIdle(prepared),
    curve: expected.curve,
    covered: expected.covered,
    minuteMore: withMore(1) - score,
    minuteLess: score - withMore(-1),
  };
}

/**
 * The fewest whole minutes a day with which the plan is expected to reach a goal, 0 to 1, within half a point; undefined where
 * MOST_MINUTES are too few. `minutesPerDay` of the query does not matter. Cost: some four times that of a forecast.
 */
export function minutesForGoal(query: ExamQuery, goal: number): number | undefined {
  let settled: Settled | undefined;
  const scoreWith = (minutesPerDay: number): number => {
    const prepared = prepare({ ...query, minutesPerDay });
    const { cards, seconds } = sampled(prepared);
    settled = settle(cards, prepared.grid, prepared.costs, seconds, settled && { ...settled, rounds: 3 });
    return rollOut(settled, prepared.costs, seconds).curve.at(-1) ?? 0;
  };
  let [low, high] = [0, MOST_MINUTES];
  if (scoreWith(high) < goal) return undefined;
  if (recallWhenIdle(prepare(query)) >= goal) return 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (scoreWith(middle) >= goal) high = middle;
    else low = middle;
  }
  return high;
}

/** Some cards that stand for all, and their part of the time. */
function sampled(prepared: Prepared): Pick<Prepared, 'cards' | 'seconds'> {
  const cards = sampleOf(prepared.cards);
  const share = shareOf(prepared, cards);
  return { cards, seconds: prepared.seconds.map((each) => each * share) };
}

function shareOf(prepared: Prepared, { count }: Cards): number {
  return count / Math.max(1, prepared.cards.count);
}

/** What a range depends on, beside the score in its middle. */
export interface Doubt {
  /** Variance of the share for chance alone. */
  readonly variance: number;
  readonly questions: number;
  /** Study days that the plan still has, and those since the first answer. */
  readonly left: number;
  readonly behind: number;
}

/** Between which shares four exams of five end, widened to whole questions. */
export function rangeOf(
  score: number,
  { variance, questions, left, behind }: Doubt,
): { readonly low: number; readonly high: number } {
  if (questions === 0) return { low: score, high: score };
  const middle = Math.min(Math.max(score, 0.001), 0.999);
  const ahead = left <= 1 ? 0 : (left - 1) / (left - 1 + behind);
  const model = ERROR.always ** 2 + ERROR.ahead ** 2 * ahead;
  const deviation = Math.sqrt(model + variance / (middle * (1 - middle)) ** 2);
  const share = (deviations: number): number =>
    1 / (1 + Math.exp(-(Math.log(middle / (1 - middle)) + deviations * deviation)));
  return {
    low: Math.floor(Math.min(score, share(-WITHIN)) * questions) / questions,
    high: Math.ceil(Math.max(score, share(WITHIN)) * questions) / questions,
  };
}

function recallWhenIdle({ cards, grid, daysToExam }: Prepared): number {
  let sum = 0;
  for (let card = 0; card < cards.count; card += 1)
    if (cards.stability[card]! > 0)
      sum += grid.steps.recall(cards.elapsed[card]! + daysToExam, cards.stability[card]!);
  return cards.count === 0 ? 0 : sum / cards.count;
}
