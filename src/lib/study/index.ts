export type { Asked, Citation } from './asked.ts';
export { dateOfDay, dayOfDate, EXAM_RANGES, isExamGoal, type ExamGoal } from './exam-goal.ts';
export { dueAfterGrades, rateShown, revealShown, SELF_GRADES } from './flashcard.ts';
export { FORM_PREFERENCES, ratingFor, type FormPreference, type ShownForm } from './form.ts';
export { showAgain, showNext } from './next.ts';
export { MORE_AT_A_TIME, queueOfRows, type DayBrief, type DayRow, type StudyDay } from './rows.ts';
export {
  DEFAULT_SETTINGS,
  isSetting,
  LANGUAGE_CHOICES,
  SETTING_RANGES,
  settingsFrom,
  THEME_CHOICES,
  type SettingName,
  type Settings,
} from './settings.ts';
export {
  answerShown,
  beginSitting,
  overrideAnswer,
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
