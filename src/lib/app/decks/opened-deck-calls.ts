import { once, ok, type Result } from '../../base/index.ts';
import { ankiOf, chosenOf, giftOf, type Assignment } from '../../classroom/index.ts';
import type { FactFile, Problem, Source } from '../../facts/index.ts';
import type { ReadFile } from '../../facts/read/index.ts';
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
import type { readWritten } from './read-written.ts';
import type { LoggedFile } from './studied-deck.ts';
import { failedAs, type WrittenFile } from './written-file.ts';

/** What is to be opened: what came of reading a file, or one that is still to be read. */
export interface Opening {
  readonly file: WrittenFile | Result<ReadFile, readonly Problem[]>;
  readonly todayYear: number;
}

/** What is told of a file before its questions are made. */
export interface ReadDeck {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly warnings: readonly Problem[];
}

/**
 * What is made of a file that is looked at before it is kept: plain data, to be sent from a worker. All but `read` is asked of a
 * file that could be read.
 */
export interface OpenedDeckCalls {
  readonly read: () => Result<ReadDeck, readonly Problem[]>;
  /** The facts, which takes the page long to receive where they are thousands. */
  readonly file: () => FactFile;
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
  /** What the file changes for a learner who has another edition; undefined for one who has this one. */
  readonly change: (before: LoggedFile, options: FoldOptions) => EditionChange | undefined;
}

/**
 * Reads a file, and makes its questions when they are first asked for, which takes seconds for thousands of facts.
 *
 * @param tell hears 0 when a file that was written begins to be read, then which share of the questions is made
 * @param reader reads it: a worker's alone. On the page it could not be stopped, and all pages would bring it along
 */
export async function openedDeckCalls(
  { file: opened, todayYear }: Opening,
  tell: (share: number) => void = () => undefined,
  reader: typeof readWritten = () => Promise.resolve(failedAs('file.too-slow')),
): Promise<OpenedDeckCalls> {
  const read = 'written' in opened ? await reader(opened, () => tell(0)) : opened;
  const file = (): FactFile => {
    if (!read.ok) throw new Error('asked of a file that cannot be read');
    return read.value.file;
  };
  const deck = once(() => deckOf(file(), tell));
  const shown = once(() => previewOf(deck(), todayYear));
  return {
    read: () => {
      if (!read.ok) return read;
      const { id, title, language } = read.value.file;
      return ok({ id, title, language, warnings: read.value.warnings });
    },
    file,
    preview: () => shown().preview,
    items: (...part) => shown().items(...part),
    sources: (from, to) => file().sources.slice(from, to),
    options: (id) => optionsOfCard(deck(), id),
    questions: () => [...deck().questions.values()],
    chosen: (assignment) => chosenOf(deck().questions.values(), assignment),
    anki: () => ankiOf(deck()),
    gift: (instruction) => giftOf(deck(), instruction),
    change: ({ file: known, events }, options) => {
      if (JSON.stringify(known) === JSON.stringify(file())) return undefined;
      const before = deckOf(known);
      return editionChange(before, deck(), inEdition(fold(events, options), before, events));
    },
  };
}
