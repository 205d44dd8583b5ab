import { kindOf, kinds, printDate } from '$lib/kinds/index.ts';
import type { Problem } from '$lib/facts/index.ts';
import { lint, optionsOf, type Option, type Question } from '$lib/questions/index.ts';
import { OPTION_SEED, type Deck } from '$lib/study/prepare/index.ts';
import type { FileView, ItemView, KindView, NoteView, OptionView, ProblemView } from '$lib/ui/index.ts';
import { say, type FileWords, type StudyWords } from '$lib/words/index.ts';

function kindView(id: string, words: StudyWords): KindView {
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
function samplesOf(questions: readonly Question[]): readonly Question[] {
  return kinds.flatMap(({ id }) => {
    const own = questions.filter((question) => question.kind === id);
    return own.find((question) => question.forms.includes('choice')) ?? own[0] ?? [];
  });
}

/** What the rules say, by card: refusals first. What is said of no card is found under the id of the file. */
function notesOf(deck: Deck, todayYear: number, words: FileWords): ReadonlyMap<string, readonly NoteView[]> {
  const notes = new Map<string, NoteView[]>();
  const add = (id: string, note: NoteView): void => {
    const list = notes.get(id);
    if (list === undefined) notes.set(id, [note]);
    else list.push(note);
  };
  for (const { id, rule, message } of deck.refusals)
    add(id, { rule, level: 'E', text: say(words.refusals, message) });
  const questions = [...deck.questions.values()];
  for (const { id, rule, message } of lint(deck.base, { questions, refusals: deck.refusals }, todayYear))
    add(id, { rule, level: 'W', text: say(words.advice, message) });
  return notes;
}

function itemViews(
  deck: Deck,
  notes: ReadonlyMap<string, readonly NoteView[]>,
  words: StudyWords,
): readonly ItemView[] {
  return deck.base.items.map(({ id, kind, stem, value }) => {
    const question = deck.questions.get(id);
    return {
      id,
      kind: kindView(kind.id, words),
      prompt: question?.prompt ?? stem,
      answer: question?.answer ?? kind.print(value, deck.base.context),
      forms: question?.forms ?? [],
      notes: notes.get(id) ?? [],
    };
  });
}

/** A file before it is kept: what it asks, what it does not ask and why, where its facts come from. */
export function fileView(
  deck: Deck,
  opened: {
    readonly name: string | undefined;
    readonly bytes: number;
    readonly problems: readonly Problem[];
  },
  known: FileView['known'],
  words: StudyWords & FileWords,
  todayYear: number,
): FileView {
  const { file } = deck;
  const questions = [...deck.questions.values()];
  const notes = notesOf(deck, todayYear, words);
  return {
    title: file.title,
    language: file.language,
    ...(opened.name !== undefined && { fileName: opened.name }),
    bytes: opened.bytes,
    facts: file.facts.length,
    questions: questions.length,
    kinds: kinds
      .map(({ id }) => ({
        kind: kindView(id, words),
        questions: questions.filter((question) => question.kind === id).length,
      }))
      .filter(({ questions: count }) => count > 0),
    sources: file.sources.map(({ title, publisher, date }) => ({
      title,
      ...(publisher !== undefined && { publisher }),
      ...(date !== undefined && { date: printDate(date, file.language) }),
    })),
    items: itemViews(deck, notes, words),
    notes: notes.get(file.id) ?? [],
    samples: samplesOf(questions).map((question) => ({
      kind: kindView(question.kind, words),
      form: question.forms[0] ?? 'typed',
      prompt: question.prompt,
      answer: question.answer,
    })),
    problems: problemViews(opened.problems, words),
    known,
  };
}

/**
 * The answers that a card offers, with their proofs, made when they are asked for: the options of its first showing; where it
 * has no choice, the right answer and what false statements are made with. Empty where it is only typed or not asked.
 */
export function optionViews(deck: Deck, id: string, words: FileWords): readonly OptionView[] {
  const question = deck.questions.get(id);
  if (question === undefined || question.rivals.length === 0) return [];
  const options = question.forms.includes('choice')
    ? optionsOf(question, OPTION_SEED, 0)
    : [{ text: question.key }, ...question.rivals];
  return options.map((option) => {
    const { text, proof, trueOf } = option as Partial<Option> & { text: string };
    const elsewhere = deck.base.items.find(
      (item) => trueOf !== undefined && item.origin === trueOf,
    )?.statement;
    return {
      text,
      ...(proof !== undefined && { why: words.proofs[proof] }),
      ...(elsewhere !== undefined && { trueOf: elsewhere }),
    };
  });
}
