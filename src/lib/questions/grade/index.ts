export { gradeWith } from './grade-answer.ts';
export type { Grading, OtherValue } from './grading.ts';
