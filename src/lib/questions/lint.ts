import { foldText } from '../base/index.ts';
import type { AdviceMessage } from '../words/index.ts';
import { lastYearOf, type Base } from './base.ts';
import type { Generated } from './generate.ts';
import { GAP, type Question } from './question.ts';

/** Something that an author might do better; the question is asked all the same. */
export interface Advice {
  /** Card id, or the id of a source. */
  readonly id: string;
  /** Number of the rule for questions. */
  readonly rule: number;
  readonly message: AdviceMessage;
}

const mostWords = 25;
const earliestGap = 5;
const largestShare = 0.2;
/** Below this many questions of a kind a share says nothing. */
const smallestPool = 10;

const absolutes = /(?<!\p{L})(?:always|never|only|usually|often|luôn luôn|không bao giờ)(?!\p{L})/iu;
const present = /(?<!\p{L})(?:is|are|has|have|holds?|hiện có|đang)(?!\p{L})/iu;

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function adviceOnStem(question: Question): Advice[] {
  const words = wordsIn(question.prompt);
  const gap = words.findIndex((word) => word.includes(GAP));
  const found: Advice[] = [];
  if (words.length > mostWords)
    found.push({ id: question.id, rule: 34, message: { code: 'long-stem', data: { words: words.length } } });
  if (gap >= 0 && gap < earliestGap && gap < words.length - 2)
    found.push({ id: question.id, rule: 34, message: { code: 'early-gap' } });
  const absolute = absolutes.exec(question.key)?.[0];
  if (absolute !== undefined)
    found.push({ id: question.id, rule: 26, message: { code: 'absolute', data: { text: absolute } } });
  if (question.forms.length === 1) found.push({ id: question.id, rule: 44, message: { code: 'typed-only' } });
  return found;
}

/** Counts told as present whose as-of date is a year or more before `todayYear` (rule 11). */
function adviceOnAge(base: Base, todayYear: number): Advice[] {
  return base.items.flatMap((item) => {
    const asOf = item.fact?.asOf;
    const year = asOf === undefined ? undefined : lastYearOf(asOf);
    const isStale =
      item.kind.id === 'count' && year !== undefined && todayYear - year > 1 && present.test(item.cloze);
    return isStale && item.asOf !== undefined
      ? [{ id: item.id, rule: 11, message: { code: 'stale-present', data: { asOf: item.asOf } } } as const]
      : [];
  });
}

/** Keys that answer more than a fifth of their pool (rule 43): told once, at the first question with that key. */
function adviceOnKeys(questions: readonly Question[]): Advice[] {
  const pools = new Map<string, Map<string, Question[]>>();
  for (const question of questions) {
    const pool = pools.get(question.kind) ?? new Map<string, Question[]>();
    pools.set(question.kind, pool);
    const key = foldText(question.key);
    pool.set(key, [...(pool.get(key) ?? []), question]);
  }
  return [...pools.values()].flatMap((pool) => {
    const of = [...pool.values()].reduce((sum, list) => sum + list.length, 0);
    return [...pool.values()].flatMap((list): Advice[] => {
      const [first] = list;
      if (first === undefined || of < smallestPool || list.length / of <= largestShare) return [];
      return [
        {
          id: first.id,
          rule: 43,
          message: { code: 'common-key', data: { key: first.key, count: list.length, of } },
        },
      ];
    });
  });
}

function adviceOnTwins(questions: readonly Question[]): Advice[] {
  const first = new Map<string, Question>();
  return questions.flatMap((question): Advice[] => {
    const asked = `${foldText(question.prompt)}/${foldText(question.key)}`;
    const other = first.get(asked);
    if (other === undefined) first.set(asked, question);
    return other === undefined
      ? []
      : [{ id: question.id, rule: 46, message: { code: 'twins', data: { other: other.id } } }];
  });
}

/**
 * What the author of a file might do better, in the order of the rules. What breaks a rule that must hold is not here
 * but among the refusals of `generate`.
 *
 * @param todayYear calendar year from which the age of figures is counted
 */
export function lint(base: Base, { questions }: Generated, todayYear: number): readonly Advice[] {
  const found = [
    ...adviceOnAge(base, todayYear),
    ...questions.flatMap(adviceOnStem),
    ...adviceOnKeys(questions),
    ...adviceOnTwins(questions),
  ];
  return found.sort((a, b) => a.rule - b.rule);
}
