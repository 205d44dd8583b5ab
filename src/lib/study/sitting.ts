import type { Grade } from '../kinds/index.ts';
import type {
  AnswerEvent,
  CardEvent,
  CardState,
  EventBase,
  OverrideEvent,
  UndoEvent,
} from '../memory/index.ts';
import type { Option, Statement } from '../questions/shown/index.ts';
import type { Asked } from './asked.ts';
import { ratingFor, type FormPreference, type ShownForm } from './form.ts';
import type { Seen } from './spacing.ts';
import type { Told } from './statements.ts';

/** What a sitting asks: the cards at hand, and who grades what is typed. */
export interface SittingDeck {
  readonly id: string;
  readonly questions: ReadonlyMap<string, Asked>;
  /** The verdict on a typed answer. */
  grade(asked: Asked, answer: string): Grade;
}

/** A question as it stands on the screen. */
export interface Shown {
  readonly card: string;
  readonly form: ShownForm;
  /** Of the choice form; else empty. */
  readonly options: readonly Option[];
  /** Of the true/false form. */
  readonly statement?: Statement;
  /** Of a flashcard: the answer lies open. */
  readonly revealed?: true;
  /** Epoch ms. */
  readonly shownAt: number;
}

/** What was answered to the shown question. */
export interface Answered {
  readonly answer: string;
  readonly grade: Grade;
  /** "I was right" was said. */
  readonly overridden: boolean;
  readonly eventId: string;
  /** Id of the fact or name that a wrong choice is true of. */
  readonly trueOf?: string;
}

/** One finished answer of the sitting. */
export interface Done {
  readonly shown: Shown;
  readonly answered: Answered;
  /** The event that the answer was logged as. */
  readonly event: AnswerEvent;
  /** What was known of the card before the answer: an undo brings it back. Absent for a new card. */
  readonly before?: CardState;
}

/** One sitting at one deck: plain data that is stored with every answer, so that a reload goes on where it stopped. */
export interface Sitting {
  readonly deck: string;
  /** Epoch ms. */
  readonly startedAt: number;
  /** Absent before the first question and after the last. */
  readonly shown?: Shown;
  /** Present between the answer and the next question. */
  readonly answered?: Answered;
  readonly done: readonly Done[];
  /** Cards put off to the end of the sitting. */
  readonly skipped: readonly string[];
  /** The last cards that were on the screen before the shown one, latest at the end. */
  readonly seen?: readonly Seen[];
  /** True and false statements so far, also of cards that were skipped. */
  readonly told?: readonly Told[];
  /** What the learner preferred when the card was shown. */
  readonly preference?: FormPreference;
}

/** What only the outside knows about an event: who, when, and a fresh id. */
export type Stamp = EventBase;

/** A sitting that has not shown anything yet. */
export function beginSitting(deck: Pick<SittingDeck, 'id'>, startedAt: number): Sitting {
  return { deck: deck.id, startedAt, done: [], skipped: [] };
}

function gradeShown(
  shown: Shown,
  deck: SittingDeck,
  question: Asked,
  answer: string,
): { grade: Grade; trueOf?: string | undefined } {
  const shownAnswer = { code: 'different', data: { shown: question.answer } } as const;
  if (shown.form === 'typed') return { grade: deck.grade(question, answer) };
  const isRight =
    shown.form === 'choice'
      ? shown.options.some((option) => option.correct && option.text === answer)
      : answer === String(shown.statement?.isTrue);
  const chosen = shown.options.find((option) => option.text === answer);
  return {
    grade: isRight ? { mark: 'right', reason: { code: 'exact' } } : { mark: 'wrong', reason: shownAnswer },
    trueOf: isRight ? undefined : (chosen?.trueOf ?? shown.statement?.rival?.trueOf),
  };
}

/**
 * Answers the shown question: an option's text, 'true' or 'false', or what was typed. Gives undefined when nothing
 * is asked, the question has its answer already, so that one showing counts once, or it is a flashcard, which
 * learners grade themselves.
 *
 * @param before what is known of the card; undefined for a new one
 */
export function answerShown(
  sitting: Sitting,
  deck: SittingDeck,
  answer: string,
  stamp: Stamp,
  before?: CardState,
): { sitting: Sitting; event: AnswerEvent } | undefined {
  const { shown } = sitting;
  const question = shown === undefined ? undefined : deck.questions.get(shown.card);
  if (shown === undefined || question === undefined || sitting.answered !== undefined) return undefined;
  if (shown.form === 'flashcard') return undefined;
  const { grade, trueOf } = gradeShown(shown, deck, question, answer);
  const event: AnswerEvent = {
    ...stamp,
    type: 'answer',
    card: shown.card,
    form: shown.form,
    verdict: grade.mark,
    rating: ratingFor(grade.mark, shown.form, shown.options.length),
    answer: answer.slice(0, 500),
    ...(shown.options.length > 0 && { options: shown.options.map((option) => option.text) }),
    ...(shown.statement !== undefined && { stated: shown.statement.value }),
    tookMs: Math.max(0, stamp.at - shown.shownAt),
    keyDigest: question.keyDigest,
  };
  const answered: Answered = {
    answer,
    grade,
    overridden: false,
    eventId: event.id,
    ...(trueOf !== undefined && { trueOf }),
  };
  const done: Done = { shown, answered, event, ...(before !== undefined && { before }) };
  return { sitting: { ...sitting, answered, done: [...sitting.done, done] }, event };
}

/** "I was right": the answer counts as a success, in the form it was given in. */
export function overrideAnswer(
  sitting: Sitting,
  stamp: Stamp,
): { sitting: Sitting; event: OverrideEvent } | undefined {
  const { answered } = sitting;
  const last = sitting.done.at(-1);
  if (last === undefined || answered === undefined || answered.overridden || answered.grade.mark === 'right')
    return undefined;
  const event: OverrideEvent = {
    ...stamp,
    type: 'override',
    of: answered.eventId,
    rating: ratingFor('right', last.shown.form, last.shown.options.length),
  };
  const overridden: Answered = { ...answered, overridden: true };
  return {
    sitting: {
      ...sitting,
      answered: overridden,
      done: [...sitting.done.slice(0, -1), { ...last, answered: overridden }],
    },
    event,
  };
}

/** Takes the last answer of the sitting back and asks its question again, as it stood. Undefined when there is none. */
export function undoLast(sitting: Sitting, stamp: Stamp): { sitting: Sitting; event: UndoEvent } | undefined {
  const last = sitting.done.at(-1);
  if (last === undefined) return undefined;
  const { answered: _answered, ...rest } = sitting;
  const event: UndoEvent = { ...stamp, type: 'undo', undoes: last.answered.eventId };
  return {
    sitting: { ...rest, shown: { ...last.shown, shownAt: stamp.at }, done: sitting.done.slice(0, -1) },
    event,
  };
}

/** Puts the shown question off to the end of the sitting. */
export function skipShown(sitting: Sitting): Sitting {
  const { shown } = sitting;
  if (shown === undefined || sitting.answered !== undefined) return sitting;
  return { ...sitting, skipped: [...sitting.skipped.filter((card) => card !== shown.card), shown.card] };
}

/** Takes the shown card out of study until it is brought back. */
export function suspendShown(
  sitting: Sitting,
  stamp: Stamp,
): { sitting: Sitting; event: CardEvent } | undefined {
  if (sitting.shown === undefined) return undefined;
  return { sitting, event: { ...stamp, type: 'suspend', card: sitting.shown.card } };
}
