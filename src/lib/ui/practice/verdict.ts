import type { MatchView, OrderView } from './views.ts';
import type { PracticeWords } from './words.ts';

/** What is said of a round that was checked; undefined before. */
export function verdictOf(
  round: MatchView | OrderView,
  words: PracticeWords,
): { readonly isRight: boolean; readonly text: string } | undefined {
  if (round.result === undefined) return undefined;
  const total = round.result.length;
  const right = round.result.filter(({ isRight }) => isRight).length;
  const { allPaired, allOrdered, somePaired, someOrdered } = words;
  if (right === total)
    return { isRight: true, text: (round.form === 'match' ? allPaired : allOrdered)({ total }) };
  return { isRight: false, text: (round.form === 'match' ? somePaired : someOrdered)({ right, total }) };
}
