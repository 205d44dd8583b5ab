import type { CardOption, Preview, PreviewItem } from '$lib/app/author/index.ts';
import type { OpenedFile } from '$lib/app/decks/index.ts';
import type { FactFile, Problem } from '$lib/facts/index.ts';
import { kindOf, printDate } from '$lib/kinds/index.ts';
import type { FileView, ItemView, KindView, NoteView, OptionView, ProblemView } from '$lib/ui/index.ts';
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

/** One question of each kind, the plainest first: those that can be chosen. */
function samplesOf({ kinds: asked, items }: Preview): readonly PreviewItem[] {
  return asked.flatMap(({ kind }) => {
    const own = items.filter((item) => item.kind === kind && item.forms.length > 0);
    return own.find(({ forms }) => forms.includes('choice')) ?? own[0] ?? [];
  });
}

/** What the rules say, by card: refusals first. What is said of no card is found under the id of the file. */
export function notesOf(
  { refusals, advice }: Preview,
  words: FileWords,
): ReadonlyMap<string, readonly NoteView[]> {
  const notes = new Map<string, NoteView[]>();
  const add = (id: string, note: NoteView): void => {
    const list = notes.get(id);
    if (list === undefined) notes.set(id, [note]);
    else list.push(note);
  };
  for (const { id, rule, message } of refusals)
    add(id, { rule, level: 'E', text: say(words.refusals, message) });
  for (const { id, rule, message } of advice) add(id, { rule, level: 'W', text: say(words.advice, message) });
  return notes;
}

/** What a file has to ask, each with what the rules say of it. */
export function itemViews(
  { items }: Preview,
  notes: ReadonlyMap<string, readonly NoteView[]>,
  words: StudyWords,
): readonly ItemView[] {
  const none: readonly NoteView[] = [];
  return items.map(({ kind, ...item }): ItemView => ({
    ...item,
    kind: kindView(kind, words),
    notes: notes.get(item.id) ?? none,
  }));
}

/** A file before it is kept: what it asks, what it does not ask and why, where its facts come from. */
export function fileView(
  preview: Preview,
  file: FactFile,
  opened: Pick<OpenedFile, 'name' | 'bytes' | 'problems'>,
  known: FileView['known'],
  words: StudyWords & FileWords,
): FileView {
  const notes = notesOf(preview, words);
  return {
    title: file.title,
    language: file.language,
    ...(opened.name !== undefined && { fileName: opened.name }),
    ...(opened.bytes !== undefined && { bytes: opened.bytes }),
    facts: file.facts.length,
    questions: preview.kinds.reduce((sum, { questions }) => sum + questions, 0),
    kinds: preview.kinds.map(({ kind, questions }) => ({ kind: kindView(kind, words), questions })),
    sources: file.sources.map(({ title, publisher, date }) => ({
      title,
      ...(publisher !== undefined && { publisher }),
      ...(date !== undefined && { date: printDate(date, file.language) }),
    })),
    items: itemViews(preview, notes, words),
    notes: notes.get(file.id) ?? [],
    samples: samplesOf(preview).map(({ kind, forms, prompt, answer }) => ({
      kind: kindView(kind, words),
      form: forms[0] ?? 'typed',
      prompt,
      answer,
    })),
    problems: problemViews(opened.problems, words),
    known,
  };
}

/** The answers of a card as the list shows them. */
export function optionViews(options: readonly CardOption[], words: FileWords): readonly OptionView[] {
  return options.map(({ text, proof, trueOf }) => ({
    text,
    ...(proof !== undefined && { why: words.proofs[proof] }),
    ...(trueOf !== undefined && { trueOf }),
  }));
}
