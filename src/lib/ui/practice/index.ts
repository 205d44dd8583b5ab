export { default as PracticeScreen } from './PracticeScreen.svelte';
export type * from './views.ts';
export type { PracticeWords } from './words.ts';
