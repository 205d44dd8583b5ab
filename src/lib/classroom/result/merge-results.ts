import { keyOfAnswer, type ClassResult, type ResultAnswer } from './result.ts';

/** What all results of one student say together. */
export interface Student {
  /** As the newest state writes it. */
  readonly code: string;
  /** In order of time, as far as days and the order of each state tell. */
  readonly answers: readonly ResultAnswer[];
  /** By `keyOfAnswer`. */
  readonly overridden: ReadonlySet<string>;
}

/** What the newest state that speaks of an answer says of it. */
interface Word {
  readonly result: ClassResult;
  /** Absent where it was taken back. */
  readonly answer?: ResultAnswer;
  readonly place: number;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Later states first; of equal ones the greater text, so that the same wins whichever way they meet. */
function newestFirst(results: readonly ClassResult[]): readonly ClassResult[] {
  const texts = new Map(results.map((result) => [result, JSON.stringify(result)]));
  return results.toSorted((a, b) => b.state - a.state || compareText(texts.get(b)!, texts.get(a)!));
}

function studentOf(results: readonly ClassResult[]): Student {
  const ordered = newestFirst(results);
  const words = new Map<string, Word>();
  const say = (key: string, word: Word): void => {
    if (!words.has(key)) words.set(key, word);
  };
  for (const result of ordered) {
    for (const key of result.undone) say(key, { result, place: 0 });
    for (const [place, answer] of result.answers.entries())
      say(keyOfAnswer(answer), { result, answer, place });
  }
  const standing = [...words].flatMap(([key, { answer, place }]) =>
    answer === undefined ? [] : [{ key, answer, place }],
  );
  standing.sort((a, b) => a.answer.day - b.answer.day || a.place - b.place || compareText(a.key, b.key));
  return {
    code: ordered[0]?.code ?? '',
    answers: standing.map(({ answer }) => answer),
    overridden: new Set(
      standing.flatMap(({ key }) => (words.get(key)?.result.overridden.includes(key) ? [key] : [])),
    ),
  };
}

/**
 * Joins the results of one assignment by student, whose code counts without case: the union of their answers, each once; of
 * two states the newer wins for what it speaks of. The same for any order and for repeated results. Students are in order of
 * their codes.
 */
export function mergeResults(results: readonly ClassResult[]): readonly Student[] {
  const byCode = new Map<string, ClassResult[]>();
  for (const result of results) {
    const code = result.code.toLowerCase();
    byCode.set(code, [...(byCode.get(code) ?? []), result]);
  }
  return [...byCode].toSorted(([a], [b]) => compareText(a, b)).map(([, ofStudent]) => studentOf(ofStudent));
}
