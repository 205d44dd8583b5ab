/** “the forum that …” becomes a part of a sentence; what begins otherwise is quoted as it stands. */
const startsWithArticle = /^(?:the|an?) /i;

/** Publishers whose name is a description and so takes an article: “the World Bank”, but “Nature”. */
const described =
  /^(?!the )(?:.*\b)?(?:Nations|Union|Bank|Ministry|Department|Office|Agency|Council|Commission|Institute|Association|Federation|Bureau|Fund|Committee|Authority|Society|Museum|Government|Court|Organi[sz]ation|Academy|Secretariat|Assembly)(?: (?:of|for|on) .+)?$/;

/** The source as it stands after “according to”; what follows in brackets is its date. */
const withArticle = (source: string): string =>
  described.test(source.replace(/ \([^)]*\)$/, '')) ? `the ${source}` : source;

/** Question words in the language of a deck. */
export const templates = {
  asOf: (it: { date: string; text: string }) => `As of ${it.date}: ${it.text}`,
  accordingTo: (it: { source: string; text: string }) => `According to ${withArticle(it.source)}: ${it.text}`,
  accordingToAsOf: (it: { source: string; date: string; text: string }) =>
    `According to ${withArticle(it.source)}, as of ${it.date}: ${it.text}`,
  standsFor: (it: { short: string }) => `What does ${it.short} stand for?`,
  abbreviation: (it: { full: string }) => `What is the abbreviation of “${it.full}”?`,
  clue: ({ clue }: { clue: string }) =>
    startsWithArticle.test(clue)
      ? `What is the name of ${clue.charAt(0).toLowerCase()}${clue.slice(1)}?`
      : `Which name fits this description: “${clue}”?`,
  shortIsFull: (it: { short: string; full: string }) => `${it.short} stands for ${it.full}.`,
  clueIsName: (it: { clue: string; full: string }) => `${it.full}: ${it.clue}.`,
};
export type Templates = typeof templates;
