// Decks with all their facts: what is here brings readers and generators along, so studying does not load it.
export { Library, type KnownDeck } from './library.ts';
export { studiedDeckOf, type LoggedFile, type StudiedDeck } from './studied-deck.ts';
export { PracticeSession } from './practice-session.svelte.ts';
export { BrowseSession, type AskedCards } from './browse-session.svelte.ts';
export { onLaunchFile } from './launch-file.ts';
export { OpenedDeck } from './opened-deck.svelte.ts';
export { FileOpener, type SoundFile } from './open-file.svelte.ts';
export type { ExamCall, ExamOutlook } from './exam-outlook.ts';
export { dayQuery } from '../study-plan.ts';
export { watchExam } from './watch-exam.ts';
export { saveText } from './save-text.ts';
