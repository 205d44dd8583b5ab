export { default as SettingsScreen } from './SettingsScreen.svelte';
export type * from './views.ts';
