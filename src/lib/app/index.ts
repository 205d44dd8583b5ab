export { AuthorNotes, NOTE_LENGTH, type NoteDraft } from './author-notes.ts';
export { getApp, setApp, type App } from './context.ts';
export { openDesk, type Desk } from './desk.ts';
export { now, offsetMinutesAt } from './platform.ts';
export { LearnerSettings } from './settings.svelte.ts';
export { registerServiceWorker } from './service-worker-registration.ts';
export { memoryOptions } from './study-plan.ts';
export type { AuthorNote } from '../storage/index.ts';
export { StudySession } from './study-session.svelte.ts';
