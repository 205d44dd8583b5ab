export { answerShown, overrideAnswer } from './answer.ts';
export type { Asked, Citation } from './asked.ts';
export {
  DAYS_OFF_LIMITS,
  daysOffAround,
  isDayRange,
  isDaysOff,
  NO_DAYS_OFF,
  weekdayOf,
  type DayRange,
  type DaysOff,
} from './days-off.ts';
export { dateOfDay, dayOfDate, EXAM_RANGES, isExamGoal, type ExamGoal } from './exam-goal.ts';
export { dueAfterGrades, rateShown } from './flashcard.ts';
export { FORM_PREFERENCES, ratingFor, SELF_GRADES, type FormPreference, type ShownForm } from './form.ts';
export type { OwnWeights } from './own-weights.ts';
export { LEECH_LAPSES, leechLapses } from './leech.ts';
export { showAgain, showNext } from './next.ts';
export { letGoOfOld, TAKEN_BACK_AT_MOST, totalsOf } from './past.ts';
export { reminderFile, type Reminder } from './reminder.ts';
export {
  MORE_AT_A_TIME,
  queueOfRows,
  type DayBrief,
  type DayRow,
  type ExamBrief,
  type StudyDay,
} from './rows.ts';
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
  answersIn,
  beginSitting,
  cardsIn,
  isStillRight,
  revealShown,
  skipShown,
  suspendShown,
  undoLast,
  undoSuspend,
  type Answered,
  type Done,
  type Missed,
  type Shown,
  type Sitting,
  type SittingDeck,
  type Stamp,
  type Suspended,
} from './sitting.ts';
