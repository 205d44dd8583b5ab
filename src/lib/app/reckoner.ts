// What an answer needs and showing a card does not: the verdict and the memory that follows from it. Loaded when the first card
// is on the screen.
export { append } from '../memory/index.ts';
export { answerShown, dueAfterGrades, letGoOfOld, overrideAnswer, rateShown } from '../study/index.ts';
export { leaveBehind } from './left-behind.ts';
export { inOtherEdition } from './other-edition.ts';
export { tellSaving } from './saving.ts';
export { supposedAnswer } from './supposed-answer.ts';
