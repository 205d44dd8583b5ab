import { parseArgs } from 'node:util';
import { plainLine } from '../lib/base/index.ts';
import { kinds } from '../lib/kinds/index.ts';
import {
  baseOf,
  figuresOf,
  lint,
  questionsOf,
  rules,
  type Advice,
  type DeckFigures,
  type Generated,
  type Refusal,
} from '../lib/questions/index.ts';
import { adviceEn, refusalsEn, say } from '../lib/words/index.ts';
import { capped, fail, folded, print, problemLine } from './output.ts';
import { readFileAt } from './read-file.ts';

const seed = '0';

/** Finds what a card shows, to be quoted beside what is said of it; '' for what is no card. */
type Shown = (id: string) => string;

function quoted(text: string): string {
  return text === '' ? '' : `“${plainLine(text)}” `;
}

function refusalLine({ id, rule, message }: Refusal, shown: Shown): string {
  return `${plainLine(id)}: not asked (rule ${rule} E): ${quoted(shown(id))}${plainLine(say(refusalsEn, message))}`;
}

function adviceLine({ id, rule, message }: Advice, shown: Shown): string {
  return `${plainLine(id)}: advice (rule ${rule} W): ${quoted(shown(id))}${plainLine(say(adviceEn, message))}`;
}

/** Nothing is wrong with a name that spells its abbreviation: it is asked the other way. */
const isToMend = ({ message }: Refusal): boolean => message.code !== 'spelled-out';

function countLines({ questions }: Generated): string[] {
  return kinds.map(({ id }) => {
    const own = questions.filter((question) => question.kind === id);
    const choice = own.filter((question) => question.forms.includes('choice')).length;
    return `${id.padEnd(8)}${String(own.length).padStart(6)} questions, ${choice} with a choice`;
  });
}

function figureLines({ silent, statements, dated }: DeckFigures): string[] {
  const lines = silent.map(({ id, rule }) => `${plainLine(id)} (rule ${rule})`);
  const share = Math.round((100 * statements.areTrue) / Math.max(statements.count, 1));
  return [
    ...(lines.length === 0
      ? []
      : [`not asked at all: ${lines.length} facts or names: ${folded(lines).join(', ')}`]),
    ...(statements.count === 0 ? [] : [`statements: ${statements.count}, at first ${share}% true`]),
    ...(dated.count === 0
      ? []
      : [`dates: ${dated.count}, ${dated.areApart} far enough from all others to be put in order`]),
  ];
}

function printRules(): void {
  print(
    rules.map(
      ({ number, level, how, title, where }) =>
        `${String(number).padStart(2)} ${level}  ${how.join('+').padEnd(18)} ${title} [${where}]`,
    ),
  );
}

/** Lines by their rule: the first five of each, then how many more there are. */
function byRule<T extends { readonly rule: number }>(
  list: readonly T[],
  lineOf: (one: T) => string,
  isWhole: boolean,
): string[] {
  const numbers = [...new Set(list.map(({ rule }) => rule))].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const lines = list.filter(({ rule }) => rule === number).map(lineOf);
    return isWhole ? lines : folded(lines, ` of rule ${number}; --all shows them`);
  });
}

/** `check FILE [--strict] [--all] [--rules]`: problems, refused questions, advice, then a count by kind. */
export async function check(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      strict: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      rules: { type: 'boolean', default: false },
    },
    allowPositionals: true,
    strict: false,
  });
  if (values.rules === true) printRules();
  if (values.rules === true && positionals.length === 0) return;
  const read = await readFileAt(positionals[0], 'stdout');
  if (read === undefined) return;
  const { file, warnings } = read;
  const base = baseOf(file);
  const generated = questionsOf(base, seed);
  const advice = lint(base, generated, new Date().getFullYear());
  const unasked = generated.refusals.filter((refusal) => refusal.form === undefined);
  const refused = unasked.filter(isToMend);
  const spelled = unasked.filter((refusal) => !isToMend(refusal)).map(({ id }) => plainLine(id));
  const prompts = new Map(generated.questions.map(({ id, prompt }) => [id, prompt]));
  const shown: Shown = (id) => prompts.get(id) ?? base.byId.get(id)?.stem ?? '';
  const isWhole = values.all === true;
  print(capped(warnings.map(problemLine)));
  print(byRule(refused, (one) => refusalLine(one, shown), isWhole));
  print(byRule(advice, (one) => adviceLine(one, shown), isWhole));
  print([
    `${plainLine(file.title)}: ${file.facts.length} facts, ${file.names.length} names, ${generated.questions.length} questions, ${refused.length} not asked, ${advice.length} pieces of advice`,
    ...countLines(generated),
    ...(spelled.length === 0
      ? []
      : [
          `asked one way only, as the name spells it: ${spelled.length} (rule 23): ${folded(spelled).join(', ')}`,
        ]),
    ...figureLines(figuresOf(base, generated, seed)),
  ]);
  if (values.strict === true && refused.length > 0)
    fail(`${refused.length} questions are not asked, and --strict was given.`);
}
