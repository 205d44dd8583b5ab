import * as z from 'zod/mini';
import { err, ok, type Result } from '../../base/index.ts';
import { dateOfDay, dayOfDate } from '../../study/index.ts';
import type { ClassroomMessage } from '../../words/index.ts';
import { packText, unpackText } from '../pack/packed.ts';
import { plainJson } from '../pack/plain-json.ts';
import type { Packing, Way } from '../pack/packing.ts';
import { ASSIGNED_FORMS, GOAL_RANGES, LONGEST, type Assignment, type Goal } from './assignment.ts';

const FORMAT = 'factdeck-assignment/1';

/** Made on first use: zod must be told not to compile code before its first schema (the content policy forbids it). */
function makeSchema() {
  z.config({ jitless: true });
  const textUpTo = (max: number) => z.string().check(z.maxLength(max));
  const wordUpTo = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
  const within = ([least, most]: readonly [number, number]) => z.int().check(z.gte(least), z.lte(most));
  const words = z.optional(z.array(wordUpTo(200)).check(z.minLength(1), z.maxLength(20_000)));
  const until = z.string().check(z.refine((date) => dayOfDate(date) !== undefined));
  return z.strictObject({
    format: z.literal(FORMAT),
    id: z.string().check(z.regex(/^[0-9a-z]{8,40}$/)),
    title: wordUpTo(LONGEST.title),
    from: z.optional(textUpTo(LONGEST.from)),
    note: z.optional(textUpTo(LONGEST.note)),
    deck: z.strictObject({
      id: wordUpTo(80),
      title: wordUpTo(300),
      edition: z.string().check(z.regex(/^[0-9a-z]{14}$/)),
      text: z.optional(z.string()),
    }),
    kinds: words,
    tags: words,
    cards: words,
    goal: z.union([
      z.strictObject({ until, aim: z.literal('recalled') }),
      z.strictObject({ until, aim: z.literal('score'), percent: within(GOAL_RANGES.percent) }),
      z.strictObject({ until, aim: z.literal('minutes'), minutes: within(GOAL_RANGES.minutes) }),
    ]),
    forms: z.array(z.enum(ASSIGNED_FORMS)).check(z.minLength(1), z.maxLength(ASSIGNED_FORMS.length)),
    seed: wordUpTo(40),
  });
}

type Wire = z.infer<ReturnType<typeof makeSchema>>;
let schema: ReturnType<typeof makeSchema> | undefined;

function wireOf({ id, title, from, note, deck, pick, goal, forms, seed }: Assignment): object {
  const { day, ...aim } = goal;
  return {
    format: FORMAT,
    id,
    title,
    from: from === '' ? undefined : from,
    note: note === '' ? undefined : note,
    deck,
    ...pick,
    goal: { until: dateOfDay(day), ...aim },
    forms,
    seed,
  };
}

function goalOf({ until, ...aim }: Wire['goal']): Goal {
  return { day: dayOfDate(until) ?? 0, ...aim };
}

function fromWire({ id, title, from, note, deck, kinds, tags, cards, goal, forms, seed }: Wire): Assignment {
  const { text, ...named } = deck;
  return {
    id,
    title,
    from: from ?? '',
    note: note ?? '',
    deck: { ...named, ...(text !== undefined && { text }) },
    pick: { ...(kinds && { kinds }), ...(tags && { tags }), ...(cards && { cards }) },
    goal: goalOf(goal),
    forms: ASSIGNED_FORMS.filter((form) => forms.includes(form)),
    seed,
  };
}

/** An assignment as one line of text: what follows the # of its link, and what its file holds. */
export function packAssignment(assignment: Assignment, packing: Packing): Promise<string> {
  return packText('a', JSON.stringify(wireOf(assignment)), packing);
}

/** Reads a link, a file or pasted text. What comes is new and checked, but for the text of its deck, which is read like any fact file. */
export async function readAssignment(
  given: string,
  way: Way,
  packing: Packing,
): Promise<Result<Assignment, ClassroomMessage>> {
  const text = await unpackText('a', given, way, packing);
  if (!text.ok) return text;
  schema ??= makeSchema();
  const read = z.safeParse(schema, plainJson(text.value));
  return read.success ? ok(fromWire(read.data)) : err({ code: 'not-assignment' });
}

/** Whether a value is an assignment as it is kept: one that could be handed out as it is. */
export function isAssignment(value: unknown): value is Assignment {
  schema ??= makeSchema();
  try {
    const kept = value as Assignment;
    const read = z.safeParse(schema, wireOf(kept));
    return read.success && goalOf(read.data.goal).day === kept.goal.day;
  } catch {
    // It has not even the shape that can be written.
    return false;
  }
}
