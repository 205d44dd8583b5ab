import { parseArgs } from 'node:util';
import { DECKS, measure, MODELS, POLICIES, type Measured } from '../lib/memory/simulate/index.ts';
import { fail, print } from './output.ts';

const points = (share: number): string => (100 * share).toFixed(1);

/** Columns of the table: heading and text. */
const columns: readonly (readonly [heading: string, text: (measured: Measured) => string])[] = [
  ['policy', ({ policy }) => policy],
  ['exam', ({ exam }) => points(exam)],
  ['error', ({ error }) => points(error)],
  ['30 days later', ({ later }) => points(later)],
  ['area', ({ area }) => points(area)],
  ['asked', ({ covered }) => points(covered)],
];

function tableOf(measured: readonly Measured[]): string[] {
  const rows = [
    columns.map(([heading]) => heading),
    ...measured.map((each) => columns.map(([, text]) => text(each))),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
}

/** A whole number from 1 to `most`; undefined for anything else. */
function whole(text: string, most: number): number | undefined {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

/**
 * `simulate [--model fsrs|power] [--days N] [--minutes N] [--cards N] [--hard] [--learners N] [--seed TEXT] [--policies A,B]`: how
 * much learners who are simulated recall on the exam day when each policy chooses what they study. In percent of all facts.
 */
export function simulate(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string', default: 'fsrs' },
      days: { type: 'string', default: '30' },
      minutes: { type: 'string', default: '10' },
      cards: { type: 'string' },
      hard: { type: 'boolean', default: false },
      learners: { type: 'string', default: '8' },
      seed: { type: 'string', default: '0' },
      policies: { type: 'string' },
    },
    strict: false,
  });
  const done = Promise.resolve();
  const model = String(values.model);
  if (model !== 'fsrs' && model !== 'power') {
    fail(`There is no model “${model}”. There are: fsrs, power.`);
    return done;
  }
  const deck = DECKS[values.hard === true ? 'hard' : 'easy'];
  const days = whole(String(values.days), 365);
  const minutes = whole(String(values.minutes), 600);
  const facts = values.cards === undefined ? deck.facts : whole(String(values.cards), 5000);
  const learners = whole(String(values.learners), 1000);
  if (days === undefined || minutes === undefined || facts === undefined || learners === undefined) {
    fail('Give whole numbers: --days 1 to 365, --minutes 1 to 600, --cards 1 to 5000, --learners 1 to 1000.');
    return done;
  }
  const wanted = values.policies === undefined ? undefined : String(values.policies).split(',');
  const unknown = wanted?.filter((name) => !POLICIES.some((policy) => policy.name === name)) ?? [];
  if (unknown.length > 0) {
    fail(
      `There is no policy “${unknown.join('”, “')}”. There are: ${POLICIES.map(({ name }) => name).join(', ')}.`,
    );
    return done;
  }
  const policies = POLICIES.filter(({ name }) => wanted?.includes(name) ?? true);
  const world = { ...deck, facts, days, secondsPerDay: 60 * minutes };
  const measured = measure(world, MODELS[model], policies, learners, String(values.seed));
  print([
    `${facts} facts, ${days} days of ${minutes} minutes, ${learners} learners, memory: ${model}, seed ${String(values.seed)}`,
    ...tableOf(measured),
  ]);
  return done;
}
