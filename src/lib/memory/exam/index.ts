export { MOST_DAYS, type ExamCard, type ExamQuery } from './exam-query.ts';
export { planExamDay, type ExamDay, type LeftOut, type LeftOutReason } from './plan-exam-day.ts';
export { forecastExam, minutesForGoal, type ExamForecast } from './forecast-exam.ts';
export { secondsOf, spentSeconds, USUAL_PACE, type Pace } from './pace.ts';
export { strengthFrom } from './strength.ts';
