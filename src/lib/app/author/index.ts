// Writing a deck: brings readers, writers and the generator along, so no other page loads it.
export { AuthorSession, type AuthorNews } from './author-session.svelte.ts';
export {
  MOST_NAMED,
  type CardOption,
  type FirstOf,
  type Preview,
  type PreviewItem,
  type Remarks,
} from './preview.ts';
export type { Reading } from './author-calls.ts';
