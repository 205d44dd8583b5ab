import { check } from './check.ts';
import { grade } from './grade.ts';
import { optimise } from './optimise.ts';
import { questions } from './questions.ts';
import { simulate } from './simulate.ts';
import { fail } from './output.ts';

const usage = `Usage: npm run -s facts -- COMMAND FILE

  check FILE [--strict] [--all]     every problem of a fact file with its line, then what it gives
  check --rules                     the rules for questions, and how each is held
  questions FILE [--seed N] [--json]  the questions that the file gives
  grade FILE CARD ANSWER            right, almost or wrong, and why
  grade FILE --batch                the same for lines "card<TAB>answer" from standard input
  optimise LOG [--rollover HOUR]    weights of FSRS-6 from a log with card_id, review_rating, review_time
  simulate [--model fsrs|power] [--days N] [--minutes N] [--cards N] [--hard] [--learners N] [--seed N] [--policies A,B]
                                    how well plans for an exam do with simulated learners; needs no FILE

FILE is YAML (.yaml, .yml) or JSON (.json) in the format factdeck/1; see questions/README.md.`;

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  check,
  questions,
  grade,
  optimise,
  simulate,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command !== undefined) await command(args);
else if (name === 'help' || name === '--help' || name === '-h') console.log(usage);
else fail(name === '' ? usage : `There is no command “${name}”.\n\n${usage}`);
