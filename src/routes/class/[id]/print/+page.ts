import { loadClassroomWords } from '$lib/words/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { words } = await parent();
  return { texts: await loadClassroomWords(words.language) };
};
