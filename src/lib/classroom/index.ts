// Assignments and results. Loaded by the pages of the class alone: grading again needs readers and generators.
export {
  ASSIGNED_FORMS,
  GOAL_RANGES,
  LONGEST,
  type AssignedDeck,
  type Assignment,
  type Goal,
  type Picked,
} from './assignment/assignment.ts';
export { chosenOf, isPicked, isRecognisedOnly, limitedTo, preferenceOf } from './assignment/chosen.ts';
export { assignedDeck, checkEdition, editionOf } from './assignment/edition.ts';
export { OPTION_LETTERS, sheetOf, type SheetItem } from './assignment/sheet.ts';
export { ankiOf } from './doors/anki.ts';
export { giftOf } from './doors/gift.ts';
export { isAssignment, packAssignment, readAssignment } from './assignment/wire.ts';
export { letterIn, type Letter } from './pack/packed.ts';
export { LIMITS, type Packing, type Way } from './pack/packing.ts';
export { csvOf } from './result/csv.ts';
export { gradeAgain, storedMark, type GradedAnswer, type Standing } from './result/grade-again.ts';
export { mergeResults, type Student } from './result/merge-results.ts';
export {
  recalledCards,
  reportOf,
  type Cell,
  type FactReport,
  type Mistake,
  type Report,
  type StudentReport,
} from './result/report.ts';
export { keyOfAnswer, LONGEST_CODE, type ClassResult, type ResultAnswer } from './result/result.ts';
export { codeFrom, resultOf } from './result/result-of.ts';
export { packResult, readResult } from './result/wire.ts';
