import { hardestFacts, LEECH_LAPSES, leechesOf } from '$lib/study/prepare/index.ts';
import type { HardListView } from '$lib/ui/progress/index.ts';
import type { ProgressQuery } from './progress-query.ts';

/** Facts that are named. */
const HARDEST = 5;

/** Where a fact lies open in the list of its deck. */
function factHref(browseHref: string, factId: string): string {
  return `${browseHref}?open=${encodeURIComponent(factId)}`;
}

/** The facts that were hardest, by name. */
export function hardestView({ studied: { deck, events }, words, browseHref }: ProgressQuery): HardListView {
  const items = hardestFacts(deck, events, HARDEST).map((fact) => ({
    href: factHref(browseHref, fact.factId),
    statement: deck.base.byOrigin.get(fact.factId)?.statement ?? fact.factId,
    text: words.hardest.text(fact),
  }));
  return {
    title: words.hardest.title,
    sentence: items.length === 0 ? words.hardest.none : words.hardest.sentence,
    language: deck.file.language,
    items,
  };
}

/** The cards that do not stay, with what they are confused with. */
export function leechesView({
  studied: { deck, events, states },
  words,
  browseHref,
}: ProgressQuery): HardListView {
  const items = leechesOf(deck, events, states).map((leech) => {
    const list = leech.confusions.map(words.leeches.confused).join(', ');
    return {
      href: factHref(browseHref, leech.factId),
      statement: deck.questions.get(leech.card)?.statement ?? leech.text,
      text: words.leeches.text({ answer: leech.text, lapses: leech.lapses, suspended: leech.suspended }),
      ...(list !== '' && { confused: words.leeches.confusedWith({ list }) }),
    };
  });
  return {
    title: words.leeches.title,
    sentence: (items.length === 0 ? words.leeches.none : words.leeches.sentence)({ lapses: LEECH_LAPSES }),
    language: deck.file.language,
    items,
  };
}
