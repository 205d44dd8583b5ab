import type { Result } from '../../src/lib/base/index.ts';
import { optimise, type Optimised, type OptimiseRefusal } from '../../src/lib/memory/optimise/index.ts';
import { totalLoss } from '../../src/lib/memory/optimise/loss.ts';
import {
  cardCount,
  cardsBetween,
  spacedCount,
  type ReviewLog,
} from '../../src/lib/memory/optimise/review-log.ts';
import { defaultWeights } from '../../src/lib/memory/optimise/weights.ts';
import { learners, simulate } from '../fixtures/simulated-reviews.ts';
import { timeInTurn, type Measure, type Row } from './report.ts';

/** Reviews of the real log that the figures of other optimisers are of. */
const KNOWN_LOG = 12_580;
const SEEDS = ['a', 'b', 'c', 'd', 'e', 'f'];

interface Losses {
  readonly defaults: number;
  readonly fitted: number;
  readonly truth: number;
}

function run(log: ReviewLog): Result<Optimised, OptimiseRefusal> {
  const steps = optimise(log);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Mean log loss of the held-out cards under the defaults, the fit and the weights that made the log. */
function lossesOf(log: ReviewLog, weights: readonly number[]): Losses {
  const result = run(log);
  if (!result.ok) throw new Error('the simulated log is refused');
  const { heldOutLoss, heldOutCards } = result.value;
  const cards = cardCount(log);
  const heldOut = cardsBetween(log, cards - heldOutCards, cards);
  return { ...heldOutLoss, truth: totalLoss(Float64Array.from(weights), heldOut) / spacedCount(heldOut) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How near the fit comes to weights that are known, and how long a log of 12,580 reviews takes. */
export const measure: Measure = (say) => {
  const rows: Row[] = [];
  for (const reviews of [KNOWN_LOG, 2 * KNOWN_LOG, 4 * KNOWN_LOG]) {
    for (const { name, weights } of learners) {
      const losses = SEEDS.map((seed) => lossesOf(simulate({ weights, reviews, seed }), weights));
      const [defaults, fitted, truth] = (['defaults', 'fitted', 'truth'] as const).map((which) =>
        meanOf(losses.map((one) => one[which])).toFixed(4),
      );
      const gaps = losses.map((one) => one.fitted - one.truth);
      const worst = Math.max(...gaps);
      say(`${name}, ${reviews} reviews: over the truth ${gaps.map((gap) => gap.toFixed(4)).join(' ')}`);
      rows.push({
        what: `held-out log loss, ${name}, ${reviews} reviews, mean of ${SEEDS.length} logs (defaults ${String(defaults)})`,
        ours: String(fitted),
        floor: String(truth),
        ratio: Number(fitted) / Number(truth),
        goal: `mean at most 0.002 over the truth, defaults beaten each time (worst ${worst.toFixed(4)} over)`,
        met: meanOf(gaps) <= 0.002 && losses.every((one) => one.fitted < one.defaults),
      });
    }
  }

  const log = simulate({ weights: learners[0]!.weights, reviews: KNOWN_LOG, seed: 'time' });
  const walks = (): void => {
    for (let epoch = 0; epoch < 40; epoch += 1) totalLoss(defaultWeights(), log);
  };
  const { ours, floor } = timeInTurn(() => run(log), walks, 7);
  rows.push({
    what: `both fits to ${log.ratings.length} reviews, against 40 bare walks through them`,
    ours: `${(ours / 1000).toFixed(2)} s`,
    floor: `${(floor / 1000).toFixed(2)} s`,
    ratio: ours / floor,
    goal: 'under 6 s',
    met: ours < 6000,
  });
  return Promise.resolve(rows);
};
