export { default as Button } from './parts/Button.svelte';
export { default as EmptyState } from './parts/EmptyState.svelte';
export { default as Icon } from './parts/Icon.svelte';
export { default as Notice } from './parts/Notice.svelte';
export { default as Page } from './parts/Page.svelte';
export { default as ProgressBar } from './parts/ProgressBar.svelte';
export { default as Skeleton } from './parts/Skeleton.svelte';
export { getWords, setWords, type Screen } from './words.ts';
export type * from './views.ts';
