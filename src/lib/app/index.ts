export { getApp, setApp, type App } from './context.ts';
export { learntIn, Library, nextDueIn, waitingIn, type StudiedDeck } from './library.svelte.ts';
export { FileOpener } from './open-file.svelte.ts';
export { now } from './platform.ts';
export { registerServiceWorker } from './service-worker-registration.ts';
export { StudySession } from './study-session.svelte.ts';
