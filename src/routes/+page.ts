import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { loadHomeWords } from '$lib/words/index.ts';
import type { PageLoad } from './$types';

// Links of assignments and results lead to the root, which every server gives; what they carry is read on a page of its own.
export const load: PageLoad = async ({ parent }) => {
  const { hash } = location;
  if (hash.startsWith('#a=')) redirect(307, `${resolve('/assignment')}${hash}`);
  if (hash.startsWith('#r=')) redirect(307, `${resolve('/class')}${hash}`);
  const { words } = await parent();
  return { home: await loadHomeWords(words.language) };
};
