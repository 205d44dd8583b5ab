import type { MessageOf } from './message.ts';
import type { Problems } from './en/problems.ts';
import type { Reading } from './en/reading.ts';
import type { Advice } from './en/advice.ts';
import type { Refusals } from './en/refusals.ts';
import type { ClassroomProblems } from './en/classroom-problems.ts';
import type { Reasons } from './en/reasons/index.ts';

export { say, type MessageOf } from './message.ts';
export type { Problems, Reading, Reasons };
export type ProblemMessage = MessageOf<Problems>;
export type AdviceMessage = MessageOf<Advice>;
export type RefusalMessage = MessageOf<Refusals>;
export type ReasonMessage = MessageOf<Reasons>;
export type ClassroomMessage = MessageOf<ClassroomProblems>;
export type ReadMessage = MessageOf<Reading>;
export { reasons as reasonsEn } from './en/reasons/index.ts';
export { reasons as reasonsVi } from './vi/reasons/index.ts';
export { reading as readingEn } from './en/reading.ts';
export { reading as readingVi } from './vi/reading.ts';
export { problems as problemsEn } from './en/problems.ts';
export { problems as problemsVi } from './vi/problems.ts';
export type { Refusals } from './en/refusals.ts';
export { refusals as refusalsEn } from './en/refusals.ts';
export { refusals as refusalsVi } from './vi/refusals.ts';
export { templatesFor, type ShortForm, type Templates } from './templates-for.ts';
export {
  interfaceLanguageFor,
  interfaceLanguages,
  loadBackupWords,
  loadHomeWords,
  loadReasons,
  loadSheetWords,
  loadStudyWords,
  type InterfaceLanguage,
  type StudyWords,
} from './load.ts';
export {
  loadAuthorWords,
  loadBrowseWords,
  loadClassroomWords,
  loadEditionWords,
  loadFileWords,
  loadPracticeWords,
  loadProgressWords,
  type FileWords,
} from './load-for-page.ts';
export type { EditionWords } from './en/edition.ts';
export type { HomeWords } from './en/home.ts';
export type { BrowseWords } from './en/browse.ts';
export type { BackupWords } from './en/backup.ts';
export type { ClassroomWords } from './en/classroom.ts';
export type { ClassroomProblems };
export type { PracticeWords } from './en/practice.ts';
export type { AuthorWords } from './en/author.ts';
export type { ProgressWords } from './en/progress.ts';
export type { SheetWords } from './en/sheets.ts';
export type { Screen } from './en/screen.ts';
export { advice as adviceEn } from './en/advice.ts';
export { advice as adviceVi } from './vi/advice.ts';
export type { SettingsWords } from './en/settings.ts';
export { settingsWords } from './settings-words.ts';
