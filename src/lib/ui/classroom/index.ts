export { default as AssignmentForm, type AssignmentChoice } from './AssignmentForm.svelte';
export { default as AssignmentPreview } from './AssignmentPreview.svelte';
export { default as ClassTable } from './ClassTable.svelte';
export { default as FactDetail } from './FactDetail.svelte';
export { default as HandOut } from './HandOut.svelte';
export { default as PrintSheet } from './PrintSheet.svelte';
export { default as Section } from './Section.svelte';
export { default as TakeIn } from './TakeIn.svelte';
