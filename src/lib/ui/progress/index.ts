export { default as ProgressScreen } from './ProgressScreen.svelte';
export type * from './views.ts';
