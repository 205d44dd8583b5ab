import { editDistance, foldText, grouped } from '../../base/index.ts';
import type { Base } from '../base.ts';
import { conflictsOf } from '../conflicts.ts';
import { optionsOf } from '../options.ts';
import type { Question } from '../question.ts';
import { adviceOf, type Advice } from './advice.ts';

const largestShare = 0.2;
const largestOptionShare = 0.15;
/** Below this many questions a share says nothing. */
const smallestPool = 10;
/** Options of this many questions of a kind are looked at: enough for a share, and soon done in a large file. */
const sample = 200;
/** In larger relations every value would be held against every other. */
const largestRelation = 200;

/** Keys that answer more than a fifth of their kind (rule 43): told once, at the first question with that key. */
export function adviceOnKeys(questions: readonly Question[]): Advice[] {
  return [...grouped(questions, ({ kind }) => kind).values()].flatMap((pool) => {
    if (pool.length < smallestPool) return [];
    return [...grouped(pool, ({ key }) => foldText(key)).values()].flatMap((list): Advice[] => {
      const [first] = list;
      if (first === undefined || list.length / pool.length <= largestShare) return [];
      const data = { key: first.key, count: list.length, of: pool.length };
      return [adviceOf(first.id, 43, { code: 'common-key', data })];
    });
  });
}

/** Questions with one prompt and one answer (rule 46). */
export function adviceOnTwins(questions: readonly Question[]): Advice[] {
  const groups = grouped(questions, ({ prompt, key }) => `${foldText(prompt)}/${foldText(key)}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    rest.map((question) => adviceOf(question.id, 46, { code: 'twins', data: { other: first!.id } })),
  );
}

/**
 * Wrong options that stand in more than 15% of the questions of their kind, by the first showing of each (rule 47). Only of
 * values without an order: changed numbers and dates repeat where the facts lie close together, and no author can help it.
 */
export function adviceOnCommonOptions(base: Base, questions: readonly Question[], seed: string): Advice[] {
  const withChoice = questions.filter(
    (question) => question.forms.includes('choice') && base.byId.get(question.id)?.kind.ordered === false,
  );
  return [...grouped(withChoice, ({ kind }) => kind).values()].flatMap((all) => {
    const pool = all.slice(0, sample);
    if (pool.length < 2 * smallestPool) return [];
    const shown = pool.flatMap((question) =>
      optionsOf(question, seed, 0)
        .filter(({ correct }) => !correct)
        .map(({ text }) => ({ text, id: question.id })),
    );
    return [...grouped(shown, ({ text }) => text).values()].flatMap((list): Advice[] => {
      const [first] = list;
      if (first === undefined || list.length / pool.length <= largestOptionShare) return [];
      const data = { text: first.text, count: list.length, of: pool.length };
      return [adviceOf(first.id, 47, { code: 'common-option', data })];
    });
  });
}

/** How much the nearest wrong option looks like the key: 0 for nothing in common, 1 for the same. */
function likeness({ key, rivals }: Question): number {
  const own = foldText(key);
  return Math.max(
    ...rivals.map(({ text }) => {
      const other = foldText(text);
      return 1 - editDistance(own, other) / Math.max(own.length, other.length, 1);
    }),
  );
}

/** Names that are all alike or all unlike: their questions are equally hard, all in one third (rule 49). */
export function adviceOnDifficulty(base: Base, questions: readonly Question[]): Advice[] {
  const names = questions
    .filter(({ kind, forms }) => kind === 'name' && forms.includes('choice'))
    .slice(0, sample);
  if (names.length < 2 * smallestPool) return [];
  const thirds = new Set(names.map((question) => Math.min(2, Math.floor(likeness(question) * 3))));
  const [third, ...others] = thirds;
  if (third === undefined || third === 1 || others.length > 0) return [];
  const data = { count: names.length, all: third === 0 ? 'unlike' : 'alike' } as const;
  return [adviceOf(base.file.id, 49, { code: 'one-difficulty', data })];
}

/** Two values of one figure at one time (rule 52), told at the later of the two. */
export function adviceOnConflicts(base: Base, questions: readonly Question[]): Advice[] {
  const place = new Map(questions.map(({ id }, index) => [id, index]));
  return questions.flatMap(({ id }): Advice[] => {
    const item = base.byId.get(id);
    if (item?.relation === undefined || item.kind.id !== 'count') return [];
    if ((base.relations.get(`${item.relation}/count`) ?? []).length > largestRelation) return [];
    const other = conflictsOf(base, id).find((one) => (place.get(one.id) ?? Infinity) < place.get(id)!);
    return other === undefined
      ? []
      : [
          adviceOf(id, 52, {
            code: 'conflict',
            data: { other: other.id, value: other.kind.print(other.value, base.context) },
          }),
        ];
  });
}
