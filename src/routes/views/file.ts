import type { CardOption, Preview, PreviewItem, Remarks } from '$lib/app/author/index.ts';
import type { SoundFile } from '$lib/app/decks/index.ts';
import type { Problem, Source } from '$lib/facts/index.ts';
import { kindOf, printDate } from '$lib/kinds/index.ts';
import type {
  FileView,
  ItemsView,
  ItemView,
  KindView,
  NoteView,
  OptionView,
  ProblemView,
  SourceView,
} from '$lib/ui/index.ts';
import { say, type FileWords, type StudyWords } from '$lib/words/index.ts';

/** A kind of value as it is named and marked. */
export function kindView(id: string, words: StudyWords): KindView {
  const labels: Readonly<Record<string, string>> = words.screen.kinds;
  return { label: labels[id] ?? id, mark: kindOf(id).mark };
}

/** Problems as the list shows them; the text says what is wrong and how to mend it. */
export function problemViews(problems: readonly Problem[], words: FileWords): readonly ProblemView[] {
  return problems.map(({ line, field, level, message }) => ({
    severity: level,
    ...(line !== undefined && { line }),
    ...(field !== '' && { field }),
    what: say(words.problems, message),
  }));
}

/** What the rules say of a card, or of a deck as a whole: refusals first. */
export function noteViews({ refusals, advice }: Remarks, words: FileWords): readonly NoteView[] {
  return [
    ...refusals.map(({ rule, message }): NoteView => ({
      rule,
      level: 'E',
      text: say(words.refusals, message),
    })),
    ...advice.map(({ rule, message }): NoteView => ({ rule, level: 'W', text: say(words.advice, message) })),
  ];
}

/** Where the values of a deck come from that are looked at. */
interface ItemSource {
  readonly items: { of(...part: Parameters<ItemsView['of']>): readonly PreviewItem[] };
  optionsOf(card: string): readonly CardOption[];
}

/** What a deck has to ask, each with what the rules say of it. */
export function itemsView({ values }: Preview, deck: ItemSource, words: StudyWords & FileWords): ItemsView {
  return {
    counts: values,
    of: (...part) =>
      deck.items.of(...part).map(({ id, kind, prompt, answer, forms, ...remarks }): ItemView => ({
        id,
        kind: kindView(kind, words),
        prompt,
        answer,
        forms,
        notes: noteViews(remarks, words),
      })),
    optionsOf: (id) => optionViews(deck.optionsOf(id), words),
  };
}

/** A file before it is kept: what it asks, what it does not ask and why, where its facts come from. */
export function fileView(
  preview: Preview,
  { name, bytes, problems, deck }: SoundFile,
  known: FileView['known'],
  words: StudyWords & FileWords,
): FileView {
  const { title, language } = preview;
  return {
    title,
    language,
    ...(name !== undefined && { fileName: name }),
    ...(bytes !== undefined && { bytes }),
    facts: preview.facts,
    questions: preview.kinds.reduce((sum, { questions }) => sum + questions, 0),
    kinds: preview.kinds.map(({ kind, questions }) => ({ kind: kindView(kind, words), questions })),
    sources: {
      count: preview.sources,
      of: (...part) => deck.sources.of(...part).map((source) => sourceView(source, language)),
    },
    items: itemsView(preview, deck, words),
    notes: noteViews(preview.remarks, words),
    samples: preview.samples.map(({ kind, forms, prompt, answer }) => ({
      kind: kindView(kind, words),
      form: forms[0] ?? 'typed',
      prompt,
      answer,
    })),
    problems: problemViews(problems, words),
    known,
  };
}

function sourceView({ title, publisher, date }: Source, language: string): SourceView {
  return {
    title,
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date: printDate(date, language) }),
  };
}

/** The answers of a card as the list shows them. */
function optionViews(options: readonly CardOption[], words: FileWords): readonly OptionView[] {
  return options.map(({ text, proof, trueOf }) => ({
    text,
    ...(proof !== undefined && { why: words.proofs[proof] }),
    ...(trueOf !== undefined && { trueOf }),
  }));
}
