export type { Asked, Citation } from './asked.ts';
export { MORE_AT_A_TIME, queueOfRows, type DayBrief, type DayRow, type StudyDay } from './rows.ts';
export {
  choose,
  isPaired,
  matchResults,
  pairAt,
  undoChoice,
  type MatchPlay,
  type MatchResult,
  type Pair,
  type Side,
} from './match-play.ts';
export { moveRow, orderResults, type OrderPlay, type OrderResult } from './order-play.ts';
export {
  beginPractice,
  canCheck,
  changePlay,
  checkRound,
  nextRound,
  practiceRoundsOf,
  PRACTICE_ROUNDS,
  type Play,
  type Practice,
  type PracticeDone,
  type PracticeRounds,
} from './practice.ts';
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
