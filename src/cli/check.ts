import { parseArgs } from 'node:util';
import { plainLine } from '../lib/base/index.ts';
import { kinds } from '../lib/kinds/index.ts';
import {
  baseOf,
  lint,
  questionsOf,
  type Advice,
  type Generated,
  type Refusal,
} from '../lib/questions/index.ts';
import { adviceEn, refusalsEn, say } from '../lib/words/index.ts';
import { capped, fail, print, problemLine } from './output.ts';
import { readFileAt } from './read-file.ts';

function refusalLine({ id, rule, message }: Refusal): string {
  return `${plainLine(id)}: not asked (rule ${rule} E): ${plainLine(say(refusalsEn, message))}`;
}

function adviceLine({ id, rule, message }: Advice): string {
  return `${plainLine(id)}: advice (rule ${rule} W): ${plainLine(say(adviceEn, message))}`;
}

function countLines({ questions }: Generated): string[] {
  return kinds.map(({ id }) => {
    const own = questions.filter((question) => question.kind === id);
    const choice = own.filter((question) => question.forms.includes('choice')).length;
    return `${id.padEnd(8)}${String(own.length).padStart(6)} questions, ${choice} with a choice`;
  });
}

/** `check FILE [--strict]`: problems, refused questions, then a count by kind. */
export async function check(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { strict: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
  });
  const read = await readFileAt(positionals[0], 'stdout');
  if (read === undefined) return;
  const { file, warnings } = read;
  const base = baseOf(file);
  const generated = questionsOf(base, '0');
  const advice = lint(base, generated, new Date().getFullYear());
  const refused = generated.refusals.filter((refusal) => refusal.form === undefined);
  print(capped(warnings.map(problemLine)));
  print(capped(refused.map(refusalLine)));
  print(capped(advice.map(adviceLine)));
  print([
    `${plainLine(file.title)}: ${file.facts.length} facts, ${file.names.length} names, ${generated.questions.length} questions, ${refused.length} not asked`,
    ...countLines(generated),
  ]);
  if (values.strict === true && refused.length > 0)
    fail(`${refused.length} questions are not asked, and --strict was given.`);
}
