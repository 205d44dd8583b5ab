import { once } from '../../base/index.ts';
import { ankiOf, chosenOf, giftOf, type Assignment } from '../../classroom/index.ts';
import type { FactFile, Source } from '../../facts/index.ts';
import { fold, type FoldOptions } from '../../memory/index.ts';
import type { Question } from '../../questions/index.ts';
import { deckOf, editionChange, inEdition, type EditionChange } from '../../study/prepare/index.ts';
import {
  optionsOfCard,
  previewOf,
  type CardOption,
  type ItemFilter,
  type Preview,
  type PreviewItem,
} from '../author/preview.ts';
import type { LoggedFile } from './studied-deck.ts';

/** What is to be opened. */
export interface Opening {
  readonly file: FactFile;
  readonly todayYear: number;
}

/** What is made of a file that is looked at before it is kept: plain data, to be sent from a worker. */
export interface OpenedDeckCalls {
  readonly preview: () => Preview;
  /** Values of the preview, of those that a filter lets through from one place to before another. */
  readonly items: (filter: ItemFilter, from: number, to: number) => readonly PreviewItem[];
  readonly sources: (from: number, to: number) => readonly Source[];
  /** The answers of a card with their proofs. */
  readonly options: (id: string) => readonly CardOption[];
  readonly questions: () => readonly Question[];
  /** The questions of an assignment. */
  readonly chosen: (assignment: Pick<Assignment, 'pick' | 'forms'>) => readonly Question[];
  /** The deck as a file for Anki. */
  readonly anki: () => string;
  /** The deck as a file for Moodle; `instruction` stands over questions that match names. */
  readonly gift: (instruction: string) => string;
  /** What the file changes for a learner who has another edition. */
  readonly change: (before: LoggedFile, options: FoldOptions) => EditionChange;
}

/** Makes the questions of a file, which takes seconds for one of thousands of facts. */
export function openedDeckCalls(
  { file, todayYear }: Opening,
  tell?: (share: number) => void,
): OpenedDeckCalls {
  const deck = deckOf(file, tell);
  const shown = once(() => previewOf(deck, todayYear));
  return {
    preview: () => shown().preview,
    items: (...part) => shown().items(...part),
    sources: (from, to) => file.sources.slice(from, to),
    options: (id) => optionsOfCard(deck, id),
    questions: () => [...deck.questions.values()],
    chosen: (assignment) => chosenOf(deck.questions.values(), assignment),
    anki: () => ankiOf(deck),
    gift: (instruction) => giftOf(deck, instruction),
    change: ({ file: known, events }, options) => {
      const before = deckOf(known);
      return editionChange(before, deck, inEdition(fold(events, options), before, events));
    },
  };
}
