import { costsOf } from '../exam/exam-query.ts';
import { rangeOf } from '../exam/forecast-exam.ts';
import { gridOf, type Grid } from '../exam/grid.ts';
import type { Cards } from '../exam/hand.ts';
import { rollOut } from '../exam/roll-out.ts';
import { gainsToday, goOn, settle, type Settled } from '../exam/settle.ts';
import { stepsOf } from '../exam/steps.ts';
import { hear, noEvidence, strengthened, strengthOf } from '../exam/strength.ts';
import type { Costs } from '../exam/worth.ts';
import type { Policy, Student, View } from './run.ts';
import { SECONDS, type World } from './world.ts';

/** Answers by which the usual share of facts known before is believed. */
const USUAL = { share: 1 / 3, answers: 10 };

/** Prices are settled again every so many days: they move slowly, and this takes most of the time. */
const RESETTLE_DAYS = 3;

const steps = stepsOf();

/**
 * The plan for the exam as the room `exam` makes it, with its arithmetic on bare numbers. It begins with the usual memory and
 * learns of this one only from its answers.
 */
export const examPlan: Policy = { name: 'exam plan', begin };

/** Grids by strength, kept for the learners to come: they depend on nothing else. */
const grids = new Map<number, Grid>();
const MOST_DAYS = 60;

function gridFor(strength: number, days: number): Grid {
  if (days > MOST_DAYS) return gridOf(strengthened(steps, strength), days);
  const known = grids.get(strength) ?? gridOf(strengthened(steps, strength), MOST_DAYS);
  grids.set(strength, known);
  return known;
}

function begin(world: World): Student {
  const evidence = noEvidence();
  const before = { lastDay: new Int32Array(world.facts).fill(-1), stability: new Float64Array(world.facts) };
  let [fresh, known] = [0, 0];
  let settled: Settled | undefined;

  const understood = (view: View): { cards: Cards; grid: Grid; costs: Costs; seconds: Float64Array } => {
    const strength = strengthOf(evidence);
    const left = world.days - view.day;
    const knownBefore = (known + USUAL.share * USUAL.answers) / (fresh + USUAL.answers);
    return {
      cards: {
        count: world.facts,
        stability: view.stability.map((stability) => stability * strength),
        difficulty: view.difficulty,
        elapsed: view.lastDay.map((last) => (last < 0 ? 0 : view.day - last)),
      },
      grid: gridFor(strength, left),
      costs: costsOf({ ...SECONDS, knownBefore }),
      seconds: new Float64Array(left + 1).fill(world.secondsPerDay),
    };
  };

  return {
    choose: (view) => {
      before.lastDay.set(view.lastDay);
      before.stability.set(view.stability);
      const { cards, grid, costs, seconds } = understood(view);
      settled =
        settled !== undefined && view.day % RESETTLE_DAYS !== 0
          ? goOn(settled, cards, world.days - view.day, costs)
          : settle(cards, grid, costs, seconds, settled && { prices: settled.prices, rounds: 2 });
      const gains = gainsToday(settled, costs);
      return [...gains.keys()].sort((a, b) => gains[b]! - gains[a]! || a - b);
    },
    heard: (fact, day, right) => {
      const last = before.lastDay[fact]!;
      if (last >= 0) return hear(evidence, steps, day - last, before.stability[fact]!, right);
      fresh += 1;
      if (right) known += 1;
    },
    expect: (view) => {
      const { cards, grid, costs, seconds } = understood(view);
      const { curve, variance } = rollOut(settle(cards, grid, costs, seconds), costs, seconds);
      const score = curve.at(-1)!;
      const doubt = { variance, questions: world.facts, left: world.days - view.day, behind: view.day };
      return { score, ...rangeOf(score, doubt) };
    },
  };
}
