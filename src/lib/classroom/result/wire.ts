import * as z from 'zod/mini';
import { err, ok, type Result } from '../../base/index.ts';
import type { ClassroomMessage } from '../../words/index.ts';
import { ASSIGNED_FORMS } from '../assignment/assignment.ts';
import { packText, unpackText } from '../pack/packed.ts';
import { plainJson } from '../pack/plain-json.ts';
import type { Packing, Way } from '../pack/packing.ts';
import { keyOfAnswer, LONGEST_CODE, type ClassResult, type ResultAnswer } from './result.ts';

const FORMAT = 'factdeck-result/1';
/** Days from 1970 to 9999. */
const LAST_DAY = 2_932_896;

/** Made on first use: zod must be told not to compile code before its first schema (the content policy forbids it). */
function makeSchema() {
  z.config({ jitless: true });
  const textUpTo = (max: number) => z.string().check(z.maxLength(max));
  const upTo = (max: number) => z.int().check(z.gte(0), z.lte(max));
  const id = z.string().check(z.regex(/^[0-9a-z]{1,14}$/));
  const most = 20_000;
  return z.strictObject({
    format: z.literal(FORMAT),
    assignment: z.string().check(z.regex(/^[0-9a-z]{8,40}$/)),
    edition: z.string().check(z.regex(/^[0-9a-z]{14}$/)),
    code: z.string().check(z.minLength(1), z.maxLength(2 * LONGEST_CODE)),
    state: upTo(10_000_000),
    firstDay: upTo(LAST_DAY),
    cards: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(most)),
    /** Card by its place, id, form by its place, days since the first, tenths of a second, rating, answer, what was shown. */
    answers: z
      .array(
        z.tuple([
          upTo(most),
          id,
          upTo(ASSIGNED_FORMS.length - 1),
          upTo(LAST_DAY),
          upTo(360_000),
          z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
          textUpTo(500),
          z.union([z.array(textUpTo(500)).check(z.maxLength(8)), textUpTo(500), z.null()]),
        ]),
      )
      .check(z.maxLength(most)),
    /** Places in `answers`. */
    overridden: z.array(upTo(most)).check(z.maxLength(most)),
    undone: z.array(z.tuple([upTo(most), id])).check(z.maxLength(most)),
  });
}

type Wire = z.infer<ReturnType<typeof makeSchema>>;
let schema: ReturnType<typeof makeSchema> | undefined;

function wireOf({ assignment, edition, code, state, answers, overridden, undone }: ClassResult): Wire {
  const split = undone.map(
    (key) => [key.slice(0, key.lastIndexOf('/')), key.slice(key.lastIndexOf('/') + 1)] as const,
  );
  const cards = [...new Set([...answers.map(({ card }) => card), ...split.map(([card]) => card)])];
  const places = new Map(cards.map((card, place) => [card, place]));
  const keys = answers.map(keyOfAnswer);
  const firstDay = answers.reduce((least, { day }) => Math.min(least, day), answers[0]?.day ?? 0);
  return {
    format: FORMAT,
    assignment,
    edition,
    code,
    state,
    firstDay,
    cards,
    answers: answers.map(({ card, id, form, day, tenths, rating, answer, options, stated }) => [
      places.get(card)!,
      id,
      ASSIGNED_FORMS.indexOf(form),
      day - firstDay,
      tenths,
      rating,
      answer,
      options === undefined ? (stated ?? null) : [...options],
    ]),
    overridden: overridden.map((key) => keys.indexOf(key)),
    undone: split.map(([card, id]) => [places.get(card)!, id]),
  };
}

/** Undefined where a place leads nowhere. */
function fromWire(wire: Wire): ClassResult | undefined {
  const { assignment, edition, code, state, firstDay, cards } = wire;
  const answers: ResultAnswer[] = [];
  for (const [place, id, form, day, tenths, rating, answer, shown] of wire.answers) {
    const card = cards[place];
    if (card === undefined) return undefined;
    answers.push({
      id,
      card,
      form: ASSIGNED_FORMS[form]!,
      answer,
      ...(Array.isArray(shown) ? { options: shown } : shown !== null && { stated: shown }),
      rating,
      day: firstDay + day,
      tenths,
    });
  }
  const overridden = wire.overridden.map((place) => answers[place]);
  const undone = wire.undone.map(([place, id]) => ({ card: cards[place], id }));
  if (overridden.includes(undefined) || undone.some(({ card }) => card === undefined)) return undefined;
  return {
    assignment,
    edition,
    code,
    state,
    answers,
    overridden: overridden.map((answer) => keyOfAnswer(answer!)),
    undone: undone.map(({ card, id }) => keyOfAnswer({ card: card!, id })),
  };
}

/** A result as one line of text: what follows the # of its link, and what its file holds. */
export function packResult(result: ClassResult, packing: Packing): Promise<string> {
  return packText('r', JSON.stringify(wireOf(result)), packing);
}

/** Reads a link, a file or pasted text. What comes is new and checked; whether it is true, only grading again can tell, and that not wholly. */
export async function readResult(
  given: string,
  way: Way,
  packing: Packing,
): Promise<Result<ClassResult, ClassroomMessage>> {
  const text = await unpackText('r', given, way, packing);
  if (!text.ok) return text;
  schema ??= makeSchema();
  const read = z.safeParse(schema, plainJson(text.value));
  const result = read.success ? fromWire(read.data) : undefined;
  return result === undefined ? err({ code: 'not-result' }) : ok(result);
}
