export { default as BackupScreen } from './BackupScreen.svelte';
export type { BackupActions, BackupView, LookView, RowView } from './views.ts';
