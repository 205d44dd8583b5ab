import { parseArgs } from 'node:util';
import { plainLine } from '../lib/base/index.ts';
import { baseOf, optionsOf, questionsOf, type Question } from '../lib/questions/index.ts';
import { print } from './output.ts';
import { readFileAt } from './read-file.ts';

function textOf(question: Question, seed: string): string[] {
  const options = optionsOf(question, seed, 0).map(
    ({ text, correct, proof }) =>
      `   ${correct ? '*' : ' '} ${plainLine(text)}${proof === undefined ? '' : `  (${proof})`}`,
  );
  return [
    `${plainLine(question.id)}  [${question.kind}: ${question.forms.join(', ')}]`,
    `   ${plainLine(question.prompt)}`,
    `   = ${plainLine(question.key)}`,
    ...options,
  ];
}

/** `questions FILE [--seed N] [--json]`: every question that is asked, with the options of its first showing. */
export async function questions(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { seed: { type: 'string', default: '0' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
  });
  const read = await readFileAt(positionals[0]);
  if (read === undefined) return;
  const seed = String(values.seed);
  const base = baseOf(read.file);
  const generated = questionsOf(base, seed);
  if (values.json !== true) return print(generated.questions.flatMap((question) => textOf(question, seed)));
  const json = generated.questions.map((question) => ({
    id: question.id,
    kind: question.kind,
    prompt: question.prompt,
    key: question.key,
    forms: question.forms,
    options: optionsOf(question, seed, 0).map(({ text, correct, proof }) => ({
      text,
      correct,
      ...(proof !== undefined && { proof }),
    })),
    asOf: base.byId.get(question.id)?.fact?.asOf?.written ?? null,
    sources: question.sources,
  }));
  print([
    JSON.stringify(json, (_, value: unknown) => (typeof value === 'string' ? plainLine(value) : value), 2),
  ]);
}
