export { askableOf, type Askable, type BareQuestion, type Refusal } from './askable.ts';
export { baseOf, type Base, type Item } from './base.ts';
export { conflictsOf } from './conflicts.ts';
export { generate, questionsOf, type Generated } from './generate.ts';
export { gradeAnswer } from './grade/grade-answer.ts';
export { gradingOf, type Grading } from './grade/grading.ts';
export { matchRoundsOf, type MatchRound, type MatchRounds, type MatchSide } from './match.ts';
export {
  figuresOf,
  lint,
  ruleOf,
  rules,
  type Advice,
  type DeckFigures,
  type How,
  type Rule,
} from './lint/index.ts';
export { optionsOf, statementOf, type Statement } from './options.ts';
export { orderRoundsOf, type OrderRound, type OrderRounds, type OrderRow } from './order.ts';
export { nameOfSource } from './prompt.ts';
export { GAP, type Form, type Option, type Question, type Rival } from './question.ts';
