export type { Asked, Citation } from './asked.ts';
export { MORE_AT_A_TIME, queueOfRows, type DayBrief, type DayRow, type StudyDay } from './rows.ts';
export {
  answerShown,
  beginSitting,
  overrideAnswer,
  showNext,
  skipShown,
  suspendShown,
  undoLast,
  type Answered,
  type Done,
  type Shown,
  type Sitting,
  type SittingDeck,
  type Stamp,
} from './sitting.ts';
