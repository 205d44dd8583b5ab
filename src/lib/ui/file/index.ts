export { default as EditionPanel } from './EditionPanel.svelte';
export { default as FilePreview } from './FilePreview.svelte';
export { default as OpenDeck } from './OpenDeck.svelte';
export { default as ProblemList } from './ProblemList.svelte';
