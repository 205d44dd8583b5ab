import { err, ok, type Result } from '../../base/index.ts';
import { fitWeights, type FitProgress } from './fit.ts';
import { totalLoss } from './loss.ts';
import { cardCount, cardsBetween, spacedCount, type ReviewLog } from './review-log.ts';
import { clipWeights, defaultWeights } from './weights.ts';

/** Fewer reviews than this say too little about a learner. */
export const LEAST_REVIEWS = 400;

/** Fewer reviews on a later day than this, in what a fit learns from or in what it is judged by, decide nothing. */
export const LEAST_SPACED_REVIEWS = 30;

/** Share of the cards, by the time of their first review, that a fit learns from before it is judged by the others. */
const LEARNT_SHARE = 0.7;

/** Why there are no weights of the learner's own. */
export type OptimiseRefusal =
  | {
      readonly code: 'optimise.too-few-reviews';
      readonly data: { readonly reviews: number; readonly needed: number };
    }
  | {
      /** Most reviews are on the day of the one before, which says nothing about forgetting. */
      readonly code: 'optimise.too-few-spaced';
      /** Reviews on a later day of the cards that would be learnt from and of those that would judge. */
      readonly data: { readonly learnt: number; readonly heldOut: number; readonly needed: number };
    };

/** Weights of an earlier fit, in use until now. */
export interface PresentWeights {
  readonly weights: readonly number[];
  /** Epoch ms: later answers judge them, since they cannot have been fitted to those. */
  readonly fittedAt: number;
}

/** How well weights of the learner's own predict, and which to use. */
export interface Optimised {
  /**
   * Accepted if the fit predicts better than the defaults what it had not seen. If not, the defaults stay where nothing else was
   * in use; weights of an earlier fit stay if they have predicted better since, else the defaults return.
   */
  readonly code:
    'optimise.accepted' | 'optimise.defaults-stay' | 'optimise.present-stays' | 'optimise.defaults-return';
  /** What to use: fitted to all cards when accepted (four decimals), those of the earlier fit when they stay, else the defaults. */
  readonly weights: readonly number[];
  /** Fitted to the first 70% of the cards: those that `heldOutLoss.fitted` is of. */
  readonly judgedWeights: readonly number[];
  /** Mean log loss (natural logarithm) of the held-out reviews on a later day; less is better. */
  readonly heldOutLoss: { readonly defaults: number; readonly fitted: number };
  /** The same of all reviews since the earlier fit, and how many those are; absent where it was not judged. */
  readonly presentLoss?: { readonly defaults: number; readonly present: number; readonly reviews: number };
  readonly cards: number;
  readonly reviews: number;
  /** Reviews on a later day than the one before: those that a loss is taken of. */
  readonly spacedReviews: number;
  readonly heldOutCards: number;
  readonly heldOutSpacedReviews: number;
}

/** How far the optimiser is: epochs are counted over both of its fits, so that they only grow. */
export type OptimiseProgress = FitProgress & {
  /** Judged by the held-out cards, or already fitted to all. */
  readonly fit: 'judged' | 'final';
};

/** One step is one epoch; who stops asking stops the work. */
export type Optimising = Generator<OptimiseProgress, Result<Optimised, OptimiseRefusal>>;

/**
 * Fits the weights to a learner's log and judges them: first to the 70% of the cards that were begun first, then by the log loss of
 * the other cards' reviews. Only if that is less than the loss of the defaults, the weights are fitted again, to all cards, and
 * accepted; the figures stay those of the first fit, because nothing is left that the second has not seen.
 *
 * @param seed of the order in which cards are learnt from
 * @param present what is in use, if that is not the defaults
 */
export function* optimise(log: ReviewLog, seed = 'factdeck', present?: PresentWeights): Optimising {
  const reviews = log.ratings.length;
  if (reviews < LEAST_REVIEWS)
    return err({ code: 'optimise.too-few-reviews', data: { reviews, needed: LEAST_REVIEWS } });
  const cards = cardCount(log);
  const cut = Math.floor(cards * LEARNT_SHARE);
  const learnt = cardsBetween(log, 0, cut);
  const heldOut = cardsBetween(log, cut, cards);
  const counts = { learnt: spacedCount(learnt), heldOut: spacedCount(heldOut) };
  if (Math.min(counts.learnt, counts.heldOut) < LEAST_SPACED_REVIEWS)
    return err({ code: 'optimise.too-few-spaced', data: { ...counts, needed: LEAST_SPACED_REVIEWS } });

  const judged = rounded(yield* stage(learnt, seed, 'judged'));
  const heldOutLoss = {
    defaults: totalLoss(defaultWeights(), heldOut) / counts.heldOut,
    fitted: totalLoss(judged, heldOut) / counts.heldOut,
  };
  const accepted = heldOutLoss.fitted < heldOutLoss.defaults;
  const outcome = accepted
    ? { code: 'optimise.accepted' as const, weights: [...rounded(yield* stage(log, seed, 'final'))] }
    : unfitted(log, present);
  return ok({
    ...outcome,
    judgedWeights: [...judged],
    heldOutLoss,
    cards,
    reviews,
    spacedReviews: counts.learnt + counts.heldOut,
    heldOutCards: cards - cut,
    heldOutSpacedReviews: counts.heldOut,
  });
}

/** What is used where the fit is not. */
function unfitted(
  log: ReviewLog,
  present: PresentWeights | undefined,
): Pick<Optimised, 'code' | 'weights' | 'presentLoss'> {
  const weights = [...defaultWeights()];
  if (present === undefined) return { code: 'optimise.defaults-stay', weights };
  const unseen = log.at.map((at) => (at > present.fittedAt ? 1 : 0));
  const reviews = log.elapsedDays.reduce((sum, days, i) => sum + (days > 0 ? unseen[i]! : 0), 0);
  if (reviews < LEAST_SPACED_REVIEWS) return { code: 'optimise.defaults-return', weights };
  const presentLoss = {
    defaults: totalLoss(defaultWeights(), log, unseen) / reviews,
    present: totalLoss(Float64Array.from(present.weights), log, unseen) / reviews,
    reviews,
  };
  return presentLoss.present < presentLoss.defaults
    ? { code: 'optimise.present-stays', weights: present.weights, presentLoss }
    : { code: 'optimise.defaults-return', weights, presentLoss };
}

function* stage(
  log: ReviewLog,
  seed: string,
  fit: OptimiseProgress['fit'],
): Generator<OptimiseProgress, Float64Array> {
  const steps = fitWeights(log, seed);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { epoch, of, trainLoss } = step.value;
    yield { fit, epoch: fit === 'judged' ? epoch : of + epoch, of: 2 * of, trainLoss };
  }
}

/** Four decimals, as the defaults have: what is printed is what is used. */
function rounded(weights: Float64Array): Float64Array {
  const short = weights.map((weight) => Math.round(weight * 1e4) / 1e4);
  clipWeights(short);
  return short;
}
