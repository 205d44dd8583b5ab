import { loadPracticeWords } from '$lib/words/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { words } = await parent();
  return { practice: await loadPracticeWords(words.language) };
};
