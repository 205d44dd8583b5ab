// Backups: what is here is loaded on their page alone.
export { BackupDesk, type FileLook } from './backup-desk.svelte.ts';
export { aheadOfNow } from '../ahead-of-now.ts';
export { platformAdvice, type PlatformAdvice } from './platform-advice.ts';
