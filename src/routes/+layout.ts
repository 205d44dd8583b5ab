import { loadFirstDayAhead, openDesk } from '$lib/app/index.ts';
import { loadStudyWords } from '$lib/words/index.ts';
import type { LayoutLoad } from './$types';
import { spokenLanguage } from './views/language.ts';

// Everything a page shows lives in this browser, so there is nothing a server or the build could render.
export const ssr = false;
export const prerender = false;

// What the learner chose is known before the first page is drawn: nothing changes its language or colours afterwards.
export const load: LayoutLoad = async ({ route, params, untrack }) => {
  const deck = untrack(() => (route.id === '/study/[deck]' ? params.deck : undefined));
  if (deck !== undefined) loadFirstDayAhead(deck);
  const desk = openDesk();
  // As long as the learner has chosen nothing else: begins to load while the database opens.
  loadStudyWords(spokenLanguage('auto')).catch(() => undefined);
  const { settings } = await desk;
  const words = await loadStudyWords(spokenLanguage(settings.values.language));
  return { desk, settings, words };
};
