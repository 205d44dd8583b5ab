import type { AnswerEvent, ReviewEvent } from '../memory/index.ts';

/** Keys hold instants of nine digits of base 36: until the year 5188. */
const INSTANT_LIMIT = 36 ** 9;
const FORMS: readonly unknown[] = ['choice', 'truefalse', 'typed', 'flashcard'];
const VERDICTS: readonly unknown[] = ['right', 'almost', 'wrong'];

const isString = (value: unknown): value is string => typeof value === 'string';
const isText = (value: unknown): boolean => isString(value) && value !== '';
const isAbsentOrString = (value: unknown): boolean => value === undefined || isString(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isInstant = (value: unknown): boolean => isCount(value) && value < INSTANT_LIMIT;
const isOffset = (value: unknown): boolean => Number.isFinite(value) && Math.abs(value as number) <= 24 * 60;
const isRating = (value: unknown): boolean => value === 1 || value === 2 || value === 3 || value === 4;
const isDuration = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0;
const isOptions = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every(isString));

/** Any record, by the fields that events have. */
type Fields = Readonly<Partial<Record<keyof AnswerEvent | 'undoes' | 'of', unknown>>>;

/**
 * Whether a record is an event that the fold can take. An event of a type that this version does not know is not. Each field is
 * read by its name: all of a log is checked at every start, and with a table of fields and checks that takes twice as long.
 */
export function isReviewEvent(value: unknown): value is ReviewEvent {
  if (typeof value !== 'object' || value === null) return false;
  const event: Fields = value;
  return (
    isText(event.id) &&
    isInstant(event.at) &&
    isOffset(event.offsetMinutes) &&
    isText(event.device) &&
    isCount(event.counter) &&
    isText(event.deck) &&
    isOfType(event)
  );
}

function isOfType(event: Fields): boolean {
  switch (event.type) {
    case 'answer':
      return isAnswer(event);
    case 'undo':
      return isText(event.undoes);
    case 'override':
      return isText(event.of) && isRating(event.rating);
    case 'suspend':
    case 'resume':
    case 'reset':
      return isText(event.card);
    default:
      return false;
  }
}

function isAnswer(event: Fields): boolean {
  return (
    isText(event.card) &&
    FORMS.includes(event.form) &&
    VERDICTS.includes(event.verdict) &&
    isRating(event.rating) &&
    isString(event.answer) &&
    isOptions(event.options) &&
    isAbsentOrString(event.stated) &&
    isDuration(event.tookMs) &&
    isString(event.keyDigest) &&
    isAbsentOrString(event.rightAnswer)
  );
}
