export {
  LEAST_REVIEWS,
  optimise,
  type Optimised,
  type OptimiseProgress,
  type OptimiseRefusal,
  type PresentWeights,
} from './optimise.ts';
export { readReviewTable, type TableProblem } from './read-review-table.ts';
export { reviewsOfEvents, type ReviewLog } from './review-log.ts';
