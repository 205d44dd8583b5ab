export { default as AuthorScreen } from './AuthorScreen.svelte';
export type * from './views.ts';
