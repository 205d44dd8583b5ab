export { default as AssignmentList, type AssignmentRow } from './AssignmentList.svelte';
export { default as DeckList } from './DeckList.svelte';
export { default as FirstRun } from './FirstRun.svelte';
export { default as InstallHint } from './InstallHint.svelte';
export { default as StorageLine } from './StorageLine.svelte';
export { default as TodayPanel } from './TodayPanel.svelte';
