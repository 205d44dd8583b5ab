// Practice needs the whole deck and is a page of its own: who studies does not load it.
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
