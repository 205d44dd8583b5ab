export { getApp, setApp, type App } from './context.ts';
export { openDesk, type Desk } from './desk.ts';
export { now } from './platform.ts';
export { registerServiceWorker } from './service-worker-registration.ts';
export { StudySession } from './study-session.svelte.ts';
