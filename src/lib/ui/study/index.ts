export { default as StudyScreen } from './StudyScreen.svelte';
