export type {
  AnswerEvent,
  CardEvent,
  EventBase,
  OverrideEvent,
  Rating,
  ReviewEvent,
  UndoEvent,
} from './event.ts';
export {
  isDue,
  isLearning,
  isNew,
  type CardState,
  type ChangedAnswer,
  type EventPlace,
  type Memory,
} from './memory.ts';
export { DESIRED_RETENTION } from './desired-retention.ts';
export {
  afterReview,
  AGAIN_AFTER_MS,
  DEFAULT_WEIGHTS,
  emptyMemory,
  MAX_INTERVAL_DAYS,
  recall,
  reviewerFor,
  spreadSeed,
  type MemoryDraft,
  type Reviewer,
  type ReviewOptions,
} from './fsrs.ts';
export { compareEvents, merge } from './order.ts';
export { undoneIds } from './undo.ts';
export { standingAnswers } from './standing.ts';
export { append, fold, type FoldOptions } from './fold.ts';
export { DAY_MS, ROLL_OVER_HOUR, studyDay, studyDayStart } from './study-day.ts';
export {
  doneOn,
  LEARN_AHEAD_MS,
  planDay,
  type DayLimits,
  type DayPlan,
  type DayQuery,
  type QueueCard,
} from './day-plan.ts';
export { dueQueue } from './queue.ts';
export { forecast, type Forecast } from './forecast.ts';
export { BREAK_WINDOW_DAYS, spreadOverBreaks, type WaitingCard } from './breaks.ts';
export { replay, type ReplayedAnswer } from './replay.ts';
export { isWeights } from './weight-bounds.ts';
