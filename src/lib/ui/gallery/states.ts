import type { AnswerView, QuestionView, StudyView } from '../views.ts';
import * as given from './fixtures.ts';

const progress = { done: 7, total: 20 };
const asking = (question: QuestionView): StudyView => ({
  phase: 'asking',
  progress,
  question,
  canUndo: true,
});
const answered = (question: QuestionView, answer: AnswerView): StudyView => ({
  phase: 'answered',
  progress: { done: 8, total: 20 },
  question,
  answer,
  canUndo: true,
});
const right: AnswerView = {
  ...given.typedAlmost,
  mark: 'right',
  given: '194',
  reason: 'Right: that is 194 countries.',
  canOverride: false,
};

/** Every state of the study screen, by the name in the gallery's address. */
export const studyStates: Readonly<Record<string, StudyView>> = {
  'study-loading': { phase: 'loading' },
  'study-choice': asking(given.choice),
  'study-choice-right': answered(given.choice, given.choiceRight),
  'study-choice-wrong': answered(given.choice, given.choiceWrong),
  'study-typed': { ...asking(given.typed), canUndo: false } as StudyView,
  'study-typed-right': answered(given.typed, right),
  'study-typed-almost': answered(given.typed, given.typedAlmost),
  'study-typed-override': answered(given.typed, { ...given.typedAlmost, mark: 'right', overridden: true }),
  'study-typed-shown': answered(given.typed, {
    ...given.typedAlmost,
    mark: 'wrong',
    given: '',
    reason: 'No answer was given.',
    canOverride: false,
  }),
  'study-truefalse': asking(given.trueFalse),
  'study-truefalse-wrong': answered(given.trueFalse, given.trueFalseWrong),
  'study-flashcard': asking(given.flashcard),
  'study-flashcard-open': {
    phase: 'revealed',
    progress,
    question: given.flashcard,
    back: given.typedAlmost,
    grades: given.grades,
    canUndo: true,
  },
  'study-long': asking(given.long),
  'study-trouble': {
    ...asking(given.choice),
    notice: {
      tone: 'error',
      title: 'The last answer could not be kept.',
      text: 'The disk is full. Free some space; it is tried again at the next answer.',
    },
  } as StudyView,
  'study-finished': { phase: 'finished', summary: given.summary, canUndo: true },
};

export const pageStates = [
  'home',
  'home-first',
  'home-empty',
  'home-done',
  'open',
  'preview',
  'preview-sound',
  'preview-edition',
  'problems',
  'settings',
  'parts',
  'study-live',
] as const;
