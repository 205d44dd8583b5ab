import { interfaceLanguageFor, loadStudyWords } from '$lib/words/index.ts';
import type { LayoutLoad } from './$types';

// Everything a page shows lives in this browser, so there is nothing a server or the build could render.
export const ssr = false;
export const prerender = false;

export const load: LayoutLoad = async () => ({
  words: await loadStudyWords(interfaceLanguageFor(navigator.languages)),
});
