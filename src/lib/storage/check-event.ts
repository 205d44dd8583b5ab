import type { ReviewEvent } from '../memory/index.ts';

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isString = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
/** Keys hold instants of nine digits of base 36: until the year 5188. */
const isInstant = (value: unknown): boolean => isCount(value) && (value as number) < 36 ** 9;
const isRating = (value: unknown): boolean => value === 1 || value === 2 || value === 3 || value === 4;
const isOneOf =
  (...words: readonly unknown[]) =>
  (value: unknown): boolean =>
    words.includes(value);
const isOptions = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every(isString));

type Checks = readonly (readonly [field: string, holds: (value: unknown) => boolean])[];

const always: Checks = Object.entries({
  id: isText,
  at: isInstant,
  offsetMinutes: (value) => Number.isFinite(value) && Math.abs(value as number) <= 24 * 60,
  device: isText,
  counter: isCount,
  deck: isText,
});
const ofCard: Checks = [['card', isText]];
const byType: ReadonlyMap<unknown, Checks> = new Map<unknown, Checks>([
  [
    'answer',
    Object.entries({
      card: isText,
      form: isOneOf('choice', 'truefalse', 'typed', 'flashcard'),
      verdict: isOneOf('right', 'almost', 'wrong'),
      rating: isRating,
      answer: isString,
      options: isOptions,
      stated: (value) => value === undefined || isString(value),
      tookMs: (value) => Number.isFinite(value) && (value as number) >= 0,
      keyDigest: isString,
      rightAnswer: (value) => value === undefined || isString(value),
    }),
  ],
  ['undo', [['undoes', isText]]],
  ['override', Object.entries({ of: isText, rating: isRating })],
  ['suspend', ofCard],
  ['resume', ofCard],
  ['reset', ofCard],
]);

/** Whether a record is an event that the fold can take. An event of a type that this version does not know is not. */
export function isReviewEvent(value: unknown): value is ReviewEvent {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  const checks = byType.get(record['type']);
  if (checks === undefined) return false;
  return (
    always.every(([name, holds]) => holds(record[name])) &&
    checks.every(([name, holds]) => holds(record[name]))
  );
}
