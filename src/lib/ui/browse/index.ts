export { default as BrowseScreen } from './BrowseScreen.svelte';
export type * from './views.ts';
