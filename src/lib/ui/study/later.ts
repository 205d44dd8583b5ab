// What the study screen shows only after an answer: loaded while the first card is read.
export { default as Feedback } from './Feedback.svelte';
export { default as OpenCard } from './OpenCard.svelte';
export { default as SelfGrades } from './SelfGrades.svelte';
export { default as SittingSummary } from './SittingSummary.svelte';
