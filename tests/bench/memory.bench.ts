import { fsrs, type FSRSState } from 'ts-fsrs';
import { randomFrom } from '../../src/lib/base/index.ts';
import {
  append,
  DAY_MS,
  DEFAULT_WEIGHTS,
  dueQueue,
  fold,
  merge,
  studyDay,
  type AnswerEvent,
  type QueueCard,
  type Rating,
  type ReviewEvent,
} from '../../src/lib/memory/index.ts';
import { workloadByRetention } from '../../src/lib/memory/statistics/index.ts';
import { median, timeInTurn, timeOf, type Measure, type Row } from './report.ts';

const START_AT = Date.UTC(2024, 0, 8, 9);
const CARDS_IN_QUEUE = 50_000;
const ANSWERS_EACH = 20;

/** What `next_state` alone needs of a log: numbers, without events, cards by name or time. */
interface Grades {
  readonly card: Int32Array;
  readonly elapsedDays: Int32Array;
  readonly rating: Uint8Array;
  readonly cards: number;
}

interface Log {
  readonly events: readonly ReviewEvent[];
  readonly grades: Grades;
}

/** A log as one device writes it: ANSWERS_EACH answers a card, a minute or less apart, later ones mostly days after. */
function makeLog(size: number, seed: string, device = 'phone'): Log {
  const random = randomFrom(seed);
  const cards = Math.max(1, Math.floor(size / ANSWERS_EACH));
  const names = Array.from({ length: cards }, (_, index) => `fact-${index.toString(36)}#count`);
  const lastDays = new Int32Array(cards).fill(-1);
  const grades = {
    card: new Int32Array(size),
    elapsedDays: new Int32Array(size),
    rating: new Uint8Array(size),
    cards,
  };
  const stepMs = Math.max(1, Math.floor((700 * DAY_MS) / size));
  let events: AnswerEvent[] = [];
  const parts: AnswerEvent[][] = [];
  for (let index = 0; index < size; index += 1) {
    const card = Math.floor(random.next() * cards);
    const at = START_AT + index * stepMs + Math.floor(random.next() * stepMs);
    const day = studyDay(at, 420);
    const chance = random.next();
    const rating: Rating = chance < 0.12 ? 1 : chance < 0.25 ? 2 : chance < 0.95 ? 3 : 4;
    grades.card[index] = card;
    grades.elapsedDays[index] = lastDays[card] === -1 ? 0 : day - lastDays[card]!;
    grades.rating[index] = rating;
    lastDays[card] = day;
    events.push({
      type: 'answer',
      id: Array.from({ length: 4 }, () =>
        Math.floor(random.next() * 2 ** 32)
          .toString(16)
          .padStart(8, '0'),
      ).join(''),
      at,
      offsetMinutes: 420,
      device,
      counter: index + 1,
      deck: 'deck',
      card: names[card]!,
      form: 'typed',
      verdict: rating === 1 ? 'wrong' : 'right',
      rating,
      answer: '194',
      tookMs: 4000,
      keyDigest: 'k1',
    });
    // As storage gives them: every event a copy with texts of its own.
    if (events.length === 10_000 || index === size - 1) {
      parts.push(structuredClone(events));
      events = [];
    }
  }
  return { events: parts.flat(), grades };
}

/** The least work: the same grades through `next_state`, one state a card. */
function bareStates({ card, elapsedDays, rating, cards }: Grades): readonly (FSRSState | null)[] {
  const scheduler = fsrs({ w: DEFAULT_WEIGHTS, enable_fuzz: false });
  const states = Array.from<FSRSState | null>({ length: cards }).fill(null);
  for (let index = 0; index < card.length; index += 1) {
    const at = card[index]!;
    states[at] = scheduler.next_state(states[at]!, elapsedDays[index]!, rating[index]!);
  }
  return states;
}

/** Rounds, so that a size costs some seconds; each round folds a log that was never read before, while there is room for it. */
const SIZES = [
  { size: 10_000, rounds: 30, copies: 31 },
  { size: 100_000, rounds: 7, copies: 8 },
  { size: 1_000_000, rounds: 9, copies: 1 },
] as const;

/** What the last doubling of the size, so to say, costs: 1 where time grows with the size, 2 with its square. */
function growth(small: number, large: number, times: number): number {
  return Math.log(large / small) / Math.log(times);
}

const inMs = (ms: number): string => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;

function foldRows(say: (line: string) => void): readonly Row[] {
  const rows: Row[] = [];
  const taken = { ours: [] as number[], floor: [] as number[] };
  for (const { size, rounds, copies } of SIZES) {
    const { events, grades } = makeLog(size, `fold ${String(size)}`);
    const logs = Array.from({ length: copies }, (_, copy) =>
      copy === 0 ? events : events.map((event) => structuredClone(event)),
    );
    let round = 0;
    const { ours, floor } = timeInTurn(
      () => fold(logs[round++ % copies]!),
      () => bareStates(grades),
      rounds,
    );
    taken.ours.push(ours);
    taken.floor.push(floor);
    say(`fold of ${String(size)}: ${inMs(ours)} against ${inMs(floor)}`);
    rows.push({
      what: `fold of ${size.toLocaleString('en')} answers, against next_state alone`,
      ours: inMs(ours),
      floor: inMs(floor),
      ratio: ours / floor,
      goal: 'at most 1.5',
      met: ours / floor <= 1.5,
    });
  }
  // Whatever grows out of the caches slows down: held against the floor, which does so too.
  const exponents = { ours: growth(taken.ours[0]!, taken.ours[2]!, 100), floor: growth(taken.floor[0]!, taken.floor[2]!, 100) }; // prettier-ignore
  rows.push({
    what: 'fold: growth exponent, 10k to 1M',
    ours: exponents.ours.toFixed(2),
    floor: exponents.floor.toFixed(2),
    goal: 'at most 0.1 over the floor',
    met: exponents.ours <= exponents.floor + 0.1,
  });
  return rows;
}

/** How long a day's plan takes for a deck of which three quarters were answered, half of them due; and how many it asks. */
function queueQuery(size: number, deck = 'fact'): Parameters<typeof dueQueue>[0] {
  const cards: readonly QueueCard[] = Array.from({ length: size }, (_, index) => ({
    id: `${deck}-${index.toString(36)}#count`,
    factId: `${deck}-${Math.floor(index / 2).toString(36)}`,
    group: `group-${String(index % 7)}`,
  }));
  const { events } = makeLog(size * 4, 'queue');
  const states = fold(
    events.map((event, index) =>
      event.type === 'answer' ? { ...event, card: cards[(index * 7) % Math.floor(0.75 * size)]!.id } : event,
    ),
  );
  return { cards, states, now: START_AT + 720 * DAY_MS, offsetMinutes: 420 };
}

function queueRows(): readonly Row[] {
  const many = queueQuery(CARDS_IN_QUEUE);
  // As many cards in all: what a processor holds at hand, and what is collected meanwhile, is alike then.
  const tenSmall = Array.from({ length: 10 }, (_, deck) => queueQuery(CARDS_IN_QUEUE / 10, `deck-${deck}`));
  const times = timeInTurn(
    () => dueQueue(many),
    () => tenSmall.forEach(dueQueue),
    15,
  );
  const exponent = growth(times.floor / 10, times.ours, 10);
  return [
    {
      what: `queue of ${CARDS_IN_QUEUE.toLocaleString('en')} cards (${String(dueQueue(many).length)} asked)`,
      ours: inMs(times.ours),
      floor: '',
      goal: 'at most 50 ms',
      met: times.ours <= 50,
    },
    {
      what: 'queue: growth exponent, 5k to 50k',
      ours: exponent.toFixed(2),
      floor: '',
      goal: 'at most 1.2',
      met: exponent <= 1.2,
    },
  ];
}

function appendRow(): Row {
  const { events } = makeLog(10_000, 'append');
  const times = Array.from({ length: 15 }, () => {
    const states = new Map(fold([]));
    return timeOf(() => {
      for (const event of events) {
        if (event.type !== 'answer') continue;
        const state = append(states.get(event.card), event);
        if (state !== undefined) states.set(event.card, state);
      }
    });
  });
  return {
    what: 'append, an answer',
    ours: `${((median(times) / events.length) * 1000).toFixed(2)} µs`,
    floor: '',
    goal: 'told only',
  };
}

function mergeRow(): Row {
  const [a, b] = [makeLog(100_000, 'a', 'phone').events, makeLog(100_000, 'b', 'tablet').events];
  const shared = merge(a, b.slice(0, 50_000));
  const apart = median(Array.from({ length: 7 }, () => timeOf(() => merge(a, b))));
  const over = median(Array.from({ length: 7 }, () => timeOf(() => merge(shared, b))));
  return {
    what: 'merge of two logs of 100,000 events (of 150,000 and 100,000 that share half)',
    ours: `${inMs(apart)} (${inMs(over)})`,
    floor: '',
    goal: 'told only',
  };
}

function workloadRow(): Row {
  const { events } = makeLog(1000 * ANSWERS_EACH, 'workload');
  const query = { states: fold(events), events, now: START_AT + 701 * DAY_MS, offsetMinutes: 420 };
  const ms = median(Array.from({ length: 15 }, () => timeOf(() => workloadByRetention(query))));
  return {
    what: `workload by retention, ${String(query.states.size)} cards, eight choices`,
    ours: inMs(ms),
    floor: '',
    goal: 'at most 50 ms',
    met: ms <= 50,
  };
}

export const measure: Measure = (say) =>
  Promise.resolve([...foldRows(say), appendRow(), mergeRow(), ...queueRows(), workloadRow()]);
