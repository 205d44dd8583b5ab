export { getApp, setApp, type App } from './context.ts';
export { openDesk, type Desk } from './desk.ts';
export { Optimiser } from './optimising.svelte.ts';
export { now, offsetMinutesAt } from './platform.ts';
export { LearnerSettings } from './settings.svelte.ts';
export { registerServiceWorker } from './service-worker-registration.ts';
export { StudySession } from './study-session.svelte.ts';
