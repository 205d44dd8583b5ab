import type { Grade } from '../kinds/index.ts';
import type { AnswerEvent, CardEvent, CardState, EventBase, UndoEvent } from '../memory/index.ts';
import type { Option, Statement } from '../questions/shown/index.ts';
import type { Asked } from './asked.ts';
import type { FormPreference, ShownForm } from './form.ts';
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

/** Whether a showing that was kept can still be answered: an edition that came since may hold another answer right. */
export function isStillRight({ options, statement }: Shown, { key }: Pick<Asked, 'key'>): boolean {
  if (statement !== undefined) return statement.isTrue === (statement.value === key);
  return options.every(({ text, correct }) => correct === (text === key));
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

/** A card that was missed in a sitting. */
export interface Missed {
  readonly card: string;
  /** What was chosen last in place of its answer, where that belongs to another fact. */
  readonly takenFor?: string;
}

/** Answers of a sitting, counted. */
export interface Past {
  readonly marks: Readonly<Record<Grade['mark'], number>>;
  /** New cards that are learnt. */
  readonly learnt: number;
  /** New cards that were still being learnt when their answers were counted. */
  readonly learning: readonly string[];
  /** Each card once, first missed first; only the last ones. */
  readonly missed: readonly Missed[];
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
  /** The last answers, which can be taken back. */
  readonly done: readonly Done[];
  /** The answers before them. */
  readonly past?: Past;
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

/** How many answers a sitting has. */
export function answersIn({ done, past }: Sitting): number {
  const { right, almost, wrong } = past?.marks ?? { right: 0, almost: 0, wrong: 0 };
  return right + almost + wrong + done.length;
}

/** The cards that a sitting still speaks of: those on the screen, to be taken back, and in its summary. */
export function cardsIn({ shown, done, past }: Sitting): ReadonlySet<string> {
  return new Set([
    ...(shown === undefined ? [] : [shown.card]),
    ...done.map((one) => one.shown.card),
    ...(past?.learning ?? []),
    ...(past?.missed ?? []).map(({ card }) => card),
  ]);
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

/** A card that was taken out of study, and what an undo brings back. */
export interface Suspended {
  readonly event: CardEvent;
  /** As it stood with the card on the screen. */
  readonly sitting: Sitting;
  /** What was known of the card; absent for a new one. */
  readonly before?: CardState;
}

/** Takes the shown card out of study until it is brought back. Undefined where none is shown. */
export function suspendShown(sitting: Sitting, stamp: Stamp, before?: CardState): Suspended | undefined {
  if (sitting.shown === undefined) return undefined;
  const event: CardEvent = { ...stamp, type: 'suspend', card: sitting.shown.card };
  return { event, sitting, ...(before !== undefined && { before }) };
}

/** Brings the card back that was suspended, and the screen as it stood. */
export function undoSuspend(
  { event, sitting }: Suspended,
  stamp: Stamp,
): { sitting: Sitting; event: UndoEvent } {
  const { shown } = sitting;
  return {
    sitting: { ...sitting, ...(shown !== undefined && { shown: { ...shown, shownAt: stamp.at } }) },
    event: { ...stamp, type: 'undo', undoes: event.id },
  };
}

/** Turns the shown flashcard over; anything else stays as it is. */
export function revealShown(sitting: Sitting): Sitting {
  const { shown } = sitting;
  if (shown?.form !== 'flashcard' || shown.revealed === true || sitting.answered !== undefined)
    return sitting;
  return { ...sitting, shown: { ...shown, revealed: true } };
}
