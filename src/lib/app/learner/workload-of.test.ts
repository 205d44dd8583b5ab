import { expect, test } from 'vitest';
import { DAY_MS, fold, type AnswerEvent } from '../../memory/index.ts';
import { workloadByRetention } from '../../memory/statistics/index.ts';
import { workloadOf } from './workload-of.ts';

const NOW = Date.UTC(2026, 10, 2, 10);

function logOf(deck: string, cards: number): readonly AnswerEvent[] {
  return Array.from({ length: cards }, (_, place) => ({
    id: `${deck}-${place}`,
    at: NOW - 3 * DAY_MS + 60_000 * place,
    offsetMinutes: 0,
    device: 'phone',
    counter: place + 1,
    deck,
    type: 'answer',
    card: `fact-${place}#date`,
    form: 'typed',
    verdict: 'right',
    rating: 3,
    answer: '',
    tookMs: 4000,
    keyDigest: '',
  }));
}

const held: ReadonlyMap<string, ReadonlySet<string>> = new Map();
const call = { held, now: NOW, offsetMinutes: 0, options: { rollOverHour: 4 }, choices: [0.8, 0.95] };

test('the cards of all decks count, also those of one name', () => {
  const one = workloadOf({ ...call, logs: [logOf('rivers', 30)] });
  const two = workloadOf({ ...call, logs: [logOf('rivers', 30), logOf('bridges', 30)] });
  expect([one.answers, two.answers]).toEqual([30, 60]);
  expect(two.loads.map((load) => load.reviewsPerDay.toFixed(6))).toEqual(
    one.loads.map((load) => (2 * load.reviewsPerDay).toFixed(6)),
  );
});

test('a card that the present edition does not hold costs nothing', () => {
  const all = logOf('rivers', 30);
  const cards = all.slice(0, 12).map(({ card }) => card);
  const some = workloadOf({ ...call, logs: [all], held: new Map([['rivers', new Set(cards)]]) });
  expect(some.loads.map((load) => load.reviewsPerDay)).toEqual(
    workloadOf({ ...call, logs: [all.slice(0, 12)] }).loads.map((load) => load.reviewsPerDay),
  );
});

test('one deck is told as its own log tells it', () => {
  const events = logOf('rivers', 12);
  const { options: _options, held: _held, ...rest } = call;
  const loads = workloadByRetention({ ...rest, events, states: fold(events), rollOverHour: 4 });
  expect(workloadOf({ ...call, logs: [events] })).toEqual({ answers: 12, loads });
});

test('without a log every choice costs nothing', () => {
  expect(workloadOf({ ...call, logs: [] })).toEqual({
    answers: 0,
    loads: call.choices.map((desiredRetention) => ({
      desiredRetention,
      reviewsPerDay: 0,
      minutesPerDay: 0,
      known: 0,
    })),
  });
});
