import { kindOf, kinds, printDate } from '$lib/kinds/index.ts';
import type { FactFile, Problem } from '$lib/facts/index.ts';
import type { Question } from '$lib/questions/index.ts';
import { deckOf } from '$lib/study/prepare/index.ts';
import type { FileView, KindView, ProblemView } from '$lib/ui/index.ts';
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

/** A file before it is kept: what it asks, what it does not ask and why, where its facts come from. */
export function fileView(
  file: FactFile,
  opened: {
    readonly name: string | undefined;
    readonly bytes: number;
    readonly problems: readonly Problem[];
  },
  known: FileView['known'],
  words: StudyWords & FileWords,
): FileView {
  const { questions: byId, refusals, base } = deckOf(file);
  const questions = [...byId.values()];
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
    refused: refusals
      .filter((refusal) => refusal.form === undefined)
      .map(({ id, message }) => ({
        text: base.byId.get(id)?.stem ?? id,
        reason: say(words.refusals, message),
      })),
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
