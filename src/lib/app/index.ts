export { getApp, setApp, type App } from './context.ts';
export { fileView, problemViews } from './file-view.ts';
export { deckView, storageView, todayView } from './home-view.ts';
export { Library, waitingIn } from './library.svelte.ts';
export { FileOpener } from './open-file.svelte.ts';
export { now } from './platform.ts';
export { registerServiceWorker } from './service-worker-registration.ts';
export { StudySession } from './study-session.svelte.ts';
export { studyView } from './study-view.ts';
