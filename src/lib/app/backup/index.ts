// Backups: what is here is loaded on its own page, and where an answer could not be kept.
export { BackupDesk, type FileLook } from './backup-desk.svelte.ts';
export { unsavedFile } from './backup-file.ts';
export { platformAdvice, type PlatformAdvice } from './platform-advice.ts';
