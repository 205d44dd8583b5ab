import { error } from '@sveltejs/kit';
import {
  interfaceLanguageFor,
  loadHomeWords,
  loadPracticeWords,
  loadSheetWords,
  loadStudyWords,
} from '$lib/words/index.ts';
import type { PageLoad } from './$types';

// In a build the condition is the constant false, and the gallery is left out with everything that only it imports.
const loadGallery = import.meta.env.DEV ? () => import('$lib/ui/gallery/Gallery.svelte') : undefined;

export const load: PageLoad = async ({ url }) => {
  if (!loadGallery) error(404);
  const { default: Gallery } = await loadGallery();
  const read = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const words = await loadStudyWords(interfaceLanguageFor([read('lang') ?? 'en']));
  const homeWords = await loadHomeWords(words.language);
  const sheetWords = await loadSheetWords(words.language);
  const practiceWords = await loadPracticeWords(words.language);
  return { Gallery, words, practiceWords, homeWords, sheetWords, show: read('show'), theme: read('theme') };
};
