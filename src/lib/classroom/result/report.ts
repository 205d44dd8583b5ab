import { fold, recall, DAY_MS, type AnswerEvent } from '../../memory/index.ts';
import type { Question } from '../../questions/index.ts';
import type { Deck } from '../../study/prepare/index.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { chosenOf, isRecognisedOnly } from '../assignment/chosen.ts';
import { gradeAgain, storedMark, type GradedAnswer } from './grade-again.ts';
import type { Student } from './merge-results.ts';
import { keyOfAnswer, type ResultAnswer } from './result.ts';

/**
 * How one student stands with one fact. `known`: the last answer to each question that was answered is right, and none was
 * wrong; `shaky`: right or almost at last; `missed`: the last answer to one of its questions is wrong.
 */
export type Cell = 'unseen' | 'known' | 'shaky' | 'missed';

export interface StudentReport {
  readonly code: string;
  readonly answers: number;
  /** Questions of the assignment that were recalled, or recognised where it asks for no more. */
  readonly recalled: number;
  readonly of: number;
  /** Study day of the last answer; absent without one. */
  readonly lastDay?: number;
  readonly minutes: number;
  /** Share of the questions known on the day of the goal without more study, 0 to 1. */
  readonly score: number;
  /** Answers whose verdict here is another than the stored one. */
  readonly differing: number;
  /** Answers to what this edition does not ask or offer. */
  readonly foreign: number;
  /** Answers that the student counted as right against the grader. */
  readonly overridden: number;
  /** Flashcards: the student's own word. */
  readonly self: number;
  /** By id of the fact. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A wrong answer to one question and how often it was given. */
export interface Mistake {
  readonly card: string;
  /** What was chosen or typed; of a statement the value that it held. */
  readonly answer: string;
  /** The value stood in a statement and was held to be false, though it is the right one. */
  readonly denied: boolean;
  readonly times: number;
}

export interface FactReport {
  /** Id of the fact or name. */
  readonly id: string;
  readonly statement: string;
  readonly answers: number;
  readonly wrong: number;
  /** Share of wrong answers, drawn a little to the middle where there are few. */
  readonly difficulty: number;
  /** Its questions in the assignment, by id: what they ask. */
  readonly prompts: ReadonlyMap<string, string>;
  /** Most often first. */
  readonly mistakes: readonly Mistake[];
  /** Codes of the students who missed it. */
  readonly missedBy: readonly string[];
}

export interface Report {
  readonly students: readonly StudentReport[];
  /** The hardest first; unanswered ones last, in the order of the deck. */
  readonly facts: readonly FactReport[];
}

/** Longer than this, nobody was at the question. */
const LONGEST_TENTHS = 1_200;
const NOON_MS = DAY_MS / 2;

function cellOf(graded: readonly GradedAnswer[]): Cell {
  if (graded.length === 0) return 'unseen';
  const last = new Map(graded.map(({ answer, mark }) => [answer.card, mark]));
  if ([...last.values()].includes('wrong')) return 'missed';
  return graded.every(({ mark }) => mark === 'right') ? 'known' : 'shaky';
}

/**
 * The chance to know the questions on a day, in the mean, if nothing more is studied. By the weights that hold for most: a result
 * carries none, and student and teacher read the same score.
 */
function scoreOn(day: number, graded: readonly GradedAnswer[], questions: readonly Question[]): number {
  const events = graded.map(({ answer, rating, mark = 'wrong' }, index): AnswerEvent => {
    const { card, form, day: on, id, tenths } = answer;
    const at = on * DAY_MS + NOON_MS + index;
    const who = { id: `${card}/${id}`, at, offsetMinutes: 0, device: '', counter: index, deck: '' };
    const what = { form, verdict: mark, rating, answer: answer.answer, tookMs: 100 * tenths, keyDigest: '' };
    return { ...who, type: 'answer', card, ...what };
  });
  const states = fold(events, { rollOverHour: 0 });
  const lastAt = events.at(-1)?.at ?? 0;
  const at = Math.max(day * DAY_MS + NOON_MS, lastAt);
  const known = questions.reduce((sum, { id }) => {
    const memory = states.get(id)?.memory;
    return sum + (memory === undefined ? 0 : recall(memory, at));
  }, 0);
  return questions.length === 0 ? 0 : known / questions.length;
}

function byOrigin(questions: readonly Question[]): ReadonlyMap<string, readonly Question[]> {
  const origins = new Map<string, Question[]>();
  for (const question of questions)
    origins.set(question.origin, [...(origins.get(question.origin) ?? []), question]);
  return origins;
}

/** Cards that were recalled by their stored verdicts: what a student's own device says without grading again. */
export function recalledCards(
  answers: readonly ResultAnswer[],
  { forms }: Pick<Assignment, 'forms'>,
): ReadonlySet<string> {
  const recognised = isRecognisedOnly(forms);
  const recalled = answers.filter(
    (answer) =>
      storedMark(answer) === 'right' &&
      (recognised || answer.form === 'typed' || answer.form === 'flashcard'),
  );
  return new Set(recalled.map(({ card }) => card));
}

/** Grades all answers of a class again and says how its students and the facts of the assignment stand. */
export function reportOf(deck: Deck, assignment: Assignment, students: readonly Student[]): Report {
  const questions = chosenOf(deck.questions.values(), assignment);
  const cards = new Set(questions.map(({ id }) => id));
  const origins = byOrigin(questions);
  const recognised = isRecognisedOnly(assignment.forms);
  const graded = students.map((student) => ({
    student,
    all: student.answers.map((answer) => gradeAgain(deck, answer)),
  }));
  const counting = graded.map(({ student, all }) => ({
    student,
    all,
    own: all.filter(({ answer, mark }) => mark !== undefined && cards.has(answer.card)),
  }));
  const reports = counting.map(({ student, all, own }): StudentReport => {
    const isRecall = ({ answer: { form } }: GradedAnswer): boolean =>
      recognised || form === 'typed' || form === 'flashcard';
    const recalled = own.filter((one) => one.mark === 'right' && isRecall(one));
    const tenths = all.reduce((sum, { answer }) => sum + Math.min(answer.tenths, LONGEST_TENTHS), 0);
    const lastDay = all.reduce((last, { answer }) => Math.max(last, answer.day), -1);
    const isForeign = ({ answer, standing }: GradedAnswer): boolean =>
      !cards.has(answer.card) || standing === 'not-asked' || standing === 'not-offered';
    return {
      code: student.code,
      answers: all.length,
      recalled: new Set(recalled.map(({ answer }) => answer.card)).size,
      of: questions.length,
      ...(lastDay >= 0 && { lastDay }),
      minutes: tenths / 600,
      score: scoreOn(assignment.goal.day, own, questions),
      differing: all.filter(({ standing }) => standing === 'differs').length,
      foreign: all.filter(isForeign).length,
      overridden: all.filter(({ answer }) => student.overridden.has(keyOfAnswer(answer))).length,
      self: all.filter(({ standing }) => standing === 'self').length,
      cells: new Map(
        [...origins].map(([id, siblings]) => {
          const ids = new Set(siblings.map((question) => question.id));
          return [id, cellOf(own.filter(({ answer }) => ids.has(answer.card)))];
        }),
      ),
    };
  });
  const answers = counting.flatMap(({ own }) => own);
  const facts = [...origins].map(([id, siblings]): FactReport => {
    const ids = new Set(siblings.map((question) => question.id));
    const own = answers.filter(({ answer }) => ids.has(answer.card));
    const wrong = own.filter(({ mark }) => mark === 'wrong').length;
    return {
      id,
      statement: deck.base.byOrigin.get(id)?.statement ?? siblings[0]?.statement ?? '',
      answers: own.length,
      wrong,
      difficulty: own.length === 0 ? -1 : (wrong + 1) / (own.length + 2),
      prompts: new Map(siblings.map((question) => [question.id, question.prompt])),
      mistakes: mistakesOf(own),
      missedBy: reports.filter(({ cells }) => cells.get(id) === 'missed').map(({ code }) => code),
    };
  });
  return { students: reports, facts: facts.toSorted((a, b) => b.difficulty - a.difficulty) };
}

/** Wrong options and wrong typed answers, those that read alike counted as one. */
function mistakesOf(graded: readonly GradedAnswer[]): readonly Mistake[] {
  const found = new Map<string, Mistake>();
  for (const { answer, mark } of graded) {
    const { card, form } = answer;
    const text = form === 'truefalse' ? (answer.stated ?? '') : answer.answer.trim();
    if (mark !== 'wrong' || form === 'flashcard' || text === '') continue;
    const denied = form === 'truefalse' && answer.answer === 'false';
    const key = `${String(denied)}/${card}/${text.normalize('NFKC').toLowerCase()}`;
    const known = found.get(key);
    found.set(key, { card, answer: known?.answer ?? text, denied, times: (known?.times ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.times - a.times);
}
