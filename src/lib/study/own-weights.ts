import { isWeights } from '../memory/index.ts';

/** Weights of FSRS-6 fitted to the learner's own answers, with what they were judged by. */
export interface OwnWeights {
  readonly weights: readonly number[];
  /** Epoch ms. */
  readonly fittedAt: number;
  /** Answers that they were fitted to. */
  readonly reviews: number;
  /** Mean log loss of answers that were held out; less is better. */
  readonly heldOutLoss: { readonly defaults: number; readonly fitted: number };
}

/** Whether a value is weights that answers can be read under. */
export function isOwnWeights(value: unknown): value is OwnWeights {
  if (typeof value !== 'object' || value === null) return false;
  const { weights, fittedAt, reviews, heldOutLoss } = value as Partial<Record<keyof OwnWeights, unknown>>;
  if (!isWeights(weights) || typeof heldOutLoss !== 'object' || heldOutLoss === null) return false;
  const { defaults, fitted } = heldOutLoss as Partial<Record<keyof OwnWeights['heldOutLoss'], unknown>>;
  return [fittedAt, reviews, defaults, fitted].every(Number.isFinite);
}
