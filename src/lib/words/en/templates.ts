import { clueQuestion } from './clue-question.ts';

/** Publishers whose name is a description and so takes an article: “the World Bank”, but “Nature”. */
const described =
  /^(?!the )(?:.*\b)?(?:Nations|Union|Bank|Ministry|Department|Office|Agency|Council|Commission|Institute|Association|Federation|Bureau|Fund|Committee|Authority|Society|Museum|Government|Court|Organi[sz]ation|Academy|Secretariat|Assembly)(?: (?:of|for|on) .+)?$/;

/** The source as it stands after “according to”; what follows in brackets is its date. */
const withArticle = (source: string): string =>
  described.test(source.replace(/ \([^)]*\)$/, '')) ? `the ${source}` : source;

/** What a short form is: initials, the sign of a substance, or a shorter name. */
export type ShortForm = 'initials' | 'symbol' | 'name';

/** Question words in the language of a deck. */
export const templates = {
  asOf: (it: { date: string; text: string }) => `As of ${it.date}: ${it.text}`,
  accordingTo: (it: { source: string; text: string }) => `According to ${withArticle(it.source)}: ${it.text}`,
  accordingToAsOf: (it: { source: string; date: string; text: string }) =>
    `According to ${withArticle(it.source)}, as of ${it.date}: ${it.text}`,
  fullOf: (it: { short: string; as: ShortForm }) =>
    ({
      initials: `What does ${it.short} stand for?`,
      symbol: `What does the symbol ${it.short} stand for?`,
      name: `What is the full name of ${it.short}?`,
    })[it.as],
  shortOf: (it: { full: string; as: ShortForm }) =>
    ({
      initials: `What is the abbreviation of “${it.full}”?`,
      symbol: `What is the symbol for ${it.full}?`,
      name: `By what short name is “${it.full}” known?`,
    })[it.as],
  clue: (it: { clue: string }) => clueQuestion(it.clue),
  inUnit: (it: { ask: string; unit: string }) => `${it.ask} (in ${it.unit})`,
  shortIsFull: (it: { short: string; full: string; as: ShortForm }) =>
    ({
      initials: `${it.short} stands for ${it.full}.`,
      symbol: `${it.short} is the symbol for ${it.full}.`,
      name: `${it.short} is the short name of ${it.full}.`,
    })[it.as],
  clueIsName: (it: { clue: string; full: string }) => `${it.full}: ${it.clue}.`,
};
export type Templates = typeof templates;
