/** Question words in the language of a deck. */
export const templates = {
  asOf: (it: { date: string; text: string }) => `As of ${it.date}: ${it.text}`,
  accordingTo: (it: { source: string; text: string }) => `According to ${it.source}: ${it.text}`,
  accordingToAsOf: (it: { source: string; date: string; text: string }) =>
    `According to ${it.source}, as of ${it.date}: ${it.text}`,
  standsFor: (it: { short: string }) => `What does ${it.short} stand for?`,
  abbreviation: (it: { full: string }) => `What is the abbreviation of “${it.full}”?`,
  clue: (it: { clue: string }) => `Which name fits: ${it.clue}?`,
  shortIsFull: (it: { short: string; full: string }) => `${it.short} stands for ${it.full}.`,
  clueIsName: (it: { clue: string; full: string }) => `${it.full}: ${it.clue}.`,
};
export type Templates = typeof templates;
