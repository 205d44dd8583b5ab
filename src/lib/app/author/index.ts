// Writing a deck: brings readers, writers and the generator along, so no other page loads it.
export { AuthorSession, type AuthorNews } from './author-session.svelte.ts';
export type { CardOption, Preview, PreviewItem } from './preview.ts';
export type { Reading } from './author-calls.ts';
