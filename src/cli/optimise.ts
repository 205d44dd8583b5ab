import { parseArgs } from 'node:util';
import { plainLine } from '../lib/base/index.ts';
import {
  optimise as begin,
  readReviewTable,
  type Optimised,
  type OptimiseRefusal,
  type TableProblem,
} from '../lib/memory/optimise/index.ts';
import { capped, fail, print } from './output.ts';
import { textAt } from './read-file.ts';

/** A log of some two million reviews. */
const largestMb = 100;

const columns = 'card_id, review_rating and review_time';

function problemText({ message }: TableProblem): string {
  const shown = (value: string): string => `“${plainLine(value).slice(0, 60)}”`;
  switch (message.code) {
    case 'table.empty':
      return `the file is empty; its first line must name the columns ${columns}`;
    case 'table.no-reviews':
      return 'no review follows the names of the columns';
    case 'table.no-column':
      return `there is no column “${message.data.column}”; the first line must name ${columns}`;
    case 'table.column-twice':
      return `there are two columns “${message.data.column}”; keep one`;
    case 'row.misquoted':
      return 'a quotation mark is not closed, or something follows it before the next separator';
    case 'row.no-card':
      return 'card_id is empty';
    case 'row.too-short':
      return `there are ${message.data.found} values where at least ${message.data.expected} are needed`;
    case 'row.rating':
      return `review_rating is ${shown(message.data.value)}; it must be 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy)`;
    case 'row.time':
      return `review_time is ${shown(message.data.value)}; write it as 2024-08-19T07:30:00Z or as epoch milliseconds`;
    case 'row.seconds':
      return `review_time is ${shown(message.data.value)}, which looks like seconds; epoch milliseconds are needed`;
  }
}

function refusalText(refusal: OptimiseRefusal): string {
  if (refusal.code === 'optimise.too-few-reviews')
    return `There are ${refusal.data.reviews} reviews; ${refusal.data.needed} or more are needed. The default weights stay.`;
  const { learnt, heldOut, needed } = refusal.data;
  return `Too few reviews are on a later day than the one before: ${learnt} of the first 70% of the cards and ${heldOut} of the others, where ${needed} of each are needed. The default weights stay.`;
}

function resultLines(result: Optimised): string[] {
  const { heldOutLoss, weights, cards } = result;
  const accepted = result.code === 'optimise.accepted';
  return [
    `${result.reviews} reviews of ${cards} cards; ${result.spacedReviews} on a later day than the one before`,
    '',
    `Log loss of ${result.heldOutSpacedReviews} reviews of the last ${result.heldOutCards} cards begun, fitted to the first ${cards - result.heldOutCards} cards:`,
    `  defaults  ${heldOutLoss.defaults.toFixed(4)}`,
    `  fitted    ${heldOutLoss.fitted.toFixed(4)}`,
    '',
    accepted
      ? `Accepted: the fitted weights predict better. Fitted again to all ${cards} cards they are:`
      : 'Not accepted: the fitted weights do not predict better. The default weights stay:',
    weights.map((weight) => weight.toFixed(4)).join(', '),
  ];
}

/** `optimise LOG [--rollover HOUR]`: the weights of FSRS-6 that suit a log of reviews, if they predict better than the defaults. */
export async function optimise(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { rollover: { type: 'string', default: '4' } },
    allowPositionals: true,
    strict: false,
  });
  const rollover = String(values.rollover);
  if (!/^(?:1?\d|2[0-3])$/.test(rollover))
    return fail('--rollover is the hour, in UTC, at which a study day begins: 0 to 23.');
  const [given] = positionals;
  if (given === undefined || given === '') return fail('Name a log of reviews, as in log.csv.');
  const text = await textAt(given, (megabytes) =>
    megabytes > largestMb ? `it has ${megabytes.toFixed(1)} MB, at most ${largestMb} MB are read` : undefined,
  );
  if (text === undefined) return;

  const log = readReviewTable(text, { rollOverHour: Number(rollover) });
  if (!log.ok) {
    print(capped(log.error.map((problem) => `line ${problem.line}: ${problemText(problem)}`)));
    return fail(
      `${plainLine(given)} is not a valid log: ${log.error.length} ${log.error.length === 1 ? 'problem' : 'problems'}.`,
    );
  }
  const steps = begin(log.value);
  let step = steps.next();
  while (step.done !== true) {
    const { epoch, of, trainLoss } = step.value;
    if (process.stderr.isTTY) process.stderr.write(`\r${epoch}/${of}  ${trainLoss.toFixed(4)} `);
    step = steps.next();
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (step.value.ok) print(resultLines(step.value.value));
  else fail(refusalText(step.value.error));
}
