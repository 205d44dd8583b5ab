// What a progress page shows: loaded there, not where cards are asked.
export { answerTime, LONGEST_ANSWER_MS } from './answer-time.ts';
export { calendar, type Calendar } from './calendar.ts';
export { calibration, type Calibration, type CalibrationBin } from './calibration.ts';
export { summaryOf, type DaySummary } from './day-summary.ts';
export { byHardship, hardestCards, hardships, type Hardship } from './hardest.ts';
export { MATURE_DAYS, retention, type Kept, type Retention, type RetentionQuery } from './retention.ts';
export {
  LEAST_WORKLOAD_ANSWERS,
  RETENTION_CHOICES,
  WORKLOAD_DAYS,
  workloadByRetention,
  type Workload,
  type WorkloadQuery,
} from '../workload.ts';
