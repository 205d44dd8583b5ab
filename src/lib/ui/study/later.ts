// What the study screen shows only after an answer, or over a card: loaded while the first card is read.
export { answerRows } from './answer-rows.ts';
export { default as AnswerRows } from './AnswerRows.svelte';
export { default as Feedback } from './Feedback.svelte';
export { default as KeySheet } from './KeySheet.svelte';
export { default as NoteSheet } from './NoteSheet.svelte';
export { default as OpenCard } from './OpenCard.svelte';
export { rehearse } from './rehearse.ts';
export { default as SelfGrades } from './SelfGrades.svelte';
export { default as SittingSummary } from './SittingSummary.svelte';
export { spokenVerdict } from './verdict-text.ts';
