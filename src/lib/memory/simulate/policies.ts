import { stepsOf } from '../exam/steps.ts';
import { examPlan } from './exam-policy.ts';
import type { Policy, View } from './run.ts';

const steps = stepsOf();

/** Facts that were never asked, in order. */
function unseen({ lastDay }: View): number[] {
  return Array.from(lastDay.keys()).filter((fact) => lastDay[fact]! < 0);
}

/** Due facts first, those with the smallest number before the others; then new ones as long as there is time. */
function dueThenNew(
  view: View,
  urgency: (fact: number) => number,
  isDue: (urgency: number) => boolean,
): number[] {
  const due: { fact: number; urgency: number }[] = [];
  for (const [fact, last] of view.lastDay.entries()) {
    if (last < 0) continue;
    const number = urgency(fact);
    if (isDue(number)) due.push({ fact, urgency: number });
  }
  due.sort((a, b) => a.urgency - b.urgency);
  return [...due.map(({ fact }) => fact), ...unseen(view)];
}

/** FSRS as it is used every day: a fact is due when its chance of recall has fallen this far. */
function fixedRetention(retention: number): Policy {
  return {
    name: `fixed ${retention.toFixed(2)}`,
    begin: () => ({
      choose: (view) =>
        dueThenNew(
          view,
          (fact) => steps.recall(view.day - view.lastDay[fact]!, view.stability[fact]!),
          (recall) => recall <= retention,
        ),
    }),
  };
}

/** SuperMemo 2 with the grades 4 for right and 2 for wrong. @see https://super-memory.com/english/ol/sm2.htm */
const sm2: Policy = {
  name: 'SM-2',
  begin: ({ facts }) => {
    const dueDay = new Float64Array(facts);
    const interval = new Float64Array(facts);
    const ease = new Float64Array(facts).fill(2.5);
    const row = new Int32Array(facts);
    return {
      choose: (view) =>
        dueThenNew(
          view,
          (fact) => dueDay[fact]! - view.day,
          (days) => days <= 0,
        ),
      heard: (fact, day, right) => {
        if (!right) ease[fact] = Math.max(1.3, ease[fact]! - 0.32);
        row[fact] = right ? row[fact]! + 1 : 0;
        interval[fact] = row[fact] <= 1 ? 1 : row[fact] === 2 ? 6 : Math.ceil(interval[fact]! * ease[fact]!);
        dueDay[fact] = day + interval[fact];
      },
    };
  },
};

/** Leitner's boxes, asked every 1, 2, 4, 8 and 16 days; a wrong answer goes back to the first. */
const leitner: Policy = {
  name: 'Leitner',
  begin: ({ facts }) => {
    const dueDay = new Float64Array(facts);
    const box = new Int32Array(facts);
    return {
      choose: (view) =>
        dueThenNew(
          view,
          (fact) => dueDay[fact]! - view.day,
          (days) => days <= 0,
        ),
      heard: (fact, day, right) => {
        dueDay[fact] = day + 2 ** (right ? box[fact]! : 0);
        box[fact] = right ? Math.min(4, box[fact]! + 1) : 0;
      },
    };
  },
};

/** All facts in turn, again and again. */
const cycling: Policy = cycleFrom('cycling', () => 0);

/** Nothing until the last three days, then all facts in turn. The minutes of the other days are lost, as they are in life. */
const cram: Policy = cycleFrom('cram', (days) => days - 3);

function cycleFrom(name: string, firstDay: (days: number) => number): Policy {
  return {
    name,
    begin: ({ facts, days, secondsPerDay }) => {
      let next = 0;
      return {
        choose: ({ day }) =>
          day < firstDay(days) ? [] : Array.from({ length: secondsPerDay }, (_, at) => (next + at) % facts),
        heard: (fact) => {
          next = (fact + 1) % facts;
        },
      };
    },
  };
}

/** The exam plan, and what it is held against. */
export const POLICIES: readonly Policy[] = [
  examPlan,
  cycling,
  fixedRetention(0.7),
  fixedRetention(0.8),
  fixedRetention(0.9),
  sm2,
  leitner,
  cram,
];
