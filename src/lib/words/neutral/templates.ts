import type { Templates } from '../en/templates.ts';

/** Signs instead of words, for decks in a language that has no question words yet. */
export const templates: Templates = {
  asOf: (it) => `[${it.date}] ${it.text}`,
  accordingTo: (it) => `[${it.source}] ${it.text}`,
  accordingToAsOf: (it) => `[${it.source}, ${it.date}] ${it.text}`,
  fullOf: (it) => `${it.short} = _____`,
  shortOf: (it) => `_____ = ${it.full}`,
  clue: (it) => `_____: ${it.clue}`,
  inUnit: (it) => `${it.ask} (${it.unit})`,
  shortIsFull: (it) => `${it.short} = ${it.full}`,
  clueIsName: (it) => `${it.full}: ${it.clue}`,
};
