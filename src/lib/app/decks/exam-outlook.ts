import {
  forecastExam,
  minutesForGoal,
  planExamDay,
  type ExamDay,
  type ExamForecast,
  type ExamQuery,
} from '../../memory/exam/index.ts';

/** What a worker is asked about an exam. */
export interface ExamCall {
  readonly query: ExamQuery;
  /** Share of the questions that should be known, 0 to 1. */
  readonly goal: number;
}

/** What can be said of an exam ahead. */
export interface ExamOutlook {
  readonly forecast: ExamForecast;
  readonly day: ExamDay;
  /** Fewest minutes a day for the goal; absent until it is known, which takes the longest, `none` where no time is enough. */
  readonly minutes?: number | 'none';
}

/** Looks ahead to an exam: first without the minutes for the goal, then with them. */
export function* examOutlooks({ query, goal }: ExamCall): Generator<ExamOutlook> {
  const outlook = { day: planExamDay(query), forecast: forecastExam(query) };
  yield outlook;
  yield { ...outlook, minutes: minutesForGoal(query, goal) ?? 'none' };
}
