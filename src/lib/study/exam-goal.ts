import { DAY_MS } from '../memory/index.ts';

/** An exam that the learner prepares for with one deck. */
export interface ExamGoal {
  /** Study day of the exam, as `studyDay` counts: days from 1970-01-01. */
  readonly examDay: number;
  /** Minutes of study on each day, whole. */
  readonly minutesPerDay: number;
  /** Share of the questions that should be known, 0 to 1. */
  readonly goal: number;
}

/** Least and most of what an exam goal holds. */
export const EXAM_RANGES = {
  minutesPerDay: [1, 240],
  goalPercent: [10, 99],
} as const;

/** Later days have no date of four-digit years, which is what a calendar date is written with. */
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY_MS;

/** Whether a record is an exam goal. */
export function isExamGoal(value: unknown): value is ExamGoal {
  if (typeof value !== 'object' || value === null) return false;
  const { examDay, minutesPerDay, goal } = value as Partial<Record<keyof ExamGoal, unknown>>;
  const [fewest, most] = EXAM_RANGES.minutesPerDay;
  const [least, greatest] = EXAM_RANGES.goalPercent;
  return (
    isWholeWithin(examDay, 0, LAST_DAY) &&
    isWholeWithin(minutesPerDay, fewest, most) &&
    typeof goal === 'number' &&
    goal >= least / 100 &&
    goal <= greatest / 100
  );
}

/** The study day that carries a calendar date, such as "2027-06-12"; undefined for what is no date. */
export function dayOfDate(date: string): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? undefined : at / DAY_MS;
}

/** The calendar date of a study day from 1970 to 9999: "2027-06-12". */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function isWholeWithin(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
