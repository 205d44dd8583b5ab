import type { EditionChange, Fate } from '$lib/study/prepare/index.ts';
import type { EditionGroupView, EditionView } from '$lib/ui/index.ts';
import type { EditionWords } from '$lib/words/index.ts';

/** Rows of a group that are listed: a new edition of a large deck may change thousands. */
const MOST_ROWS = 50;

/** What matters most to a learner first. */
const fates: readonly Fate[] = ['value', 'removed', 'added', 'wording', 'source'];

/** What a new edition changes, as it is shown before it is taken in. */
export function editionView(change: EditionChange, words: EditionWords): EditionView {
  const groups = fates.flatMap((fate) => groupView(change, fate, words));
  const { unchanged, keptHistories, shifted } = change;
  const values = shifted.map(({ answer }) => `“${answer}”`).join(', ');
  return {
    another: words.another,
    title: words.title,
    lead: [
      ...(groups.length === 0 ? [words.nothing] : []),
      ...(unchanged > 0 ? [words.unchanged({ count: unchanged })] : []),
      ...(keptHistories > 0 ? [words.histories({ count: keptHistories })] : []),
    ],
    ...(shifted.length > 0 && {
      warning: { tone: 'warn', title: words.shifted, text: words.shiftedText({ values }) },
    }),
    groups,
    words,
  };
}

function groupView(change: EditionChange, fate: Fate, words: EditionWords): readonly EditionGroupView[] {
  const cards = change[fate];
  if (cards.length === 0) return [];
  const hidden = cards.length - MOST_ROWS;
  return [
    {
      fate,
      title: words.groups[fate]({ count: cards.length }),
      text: words.fates[fate],
      cards: cards
        .slice(0, MOST_ROWS)
        .map(({ card, statement, key, before = '', after = '', hasHistory }) => ({
          id: card,
          statement,
          key,
          ...(before !== after && { answers: { before, after } }),
          hasHistory,
        })),
      ...(hidden > 0 && { rest: words.more({ count: hidden }) }),
    },
  ];
}
