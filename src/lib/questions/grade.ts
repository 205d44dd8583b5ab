import { foldMarks } from '../base/index.ts';
import type { Grade } from '../kinds/index.ts';
import { relationKey, type Base, type Item } from './base.ts';
import { someNear } from './relation-index.ts';

/** "16 or 17": two answers where one is asked. */
function isTwoAnswers(answer: string, item: Item): boolean {
  const either = /(?:^|\s)(?:or|hoac|hay)\s/;
  return either.test(foldMarks(answer)) && !either.test(foldMarks(item.gap.key));
}

/** In relations of more values than this, an answer is looked up by what it reads as, and not held against each. */
const fewValues = 60;

/** A value of the same relation, not compatible with the right one, that the answer fits. */
function otherValueOf(answer: string, item: Item, base: Base): Item | undefined {
  if (item.relation === undefined) return undefined;
  const others = base.relations.get(relationKey(item.relation, item.kind.id)) ?? [];
  const fits = (other: Item): boolean =>
    other.id !== item.id &&
    !item.kind.meets(item.value, other.value) &&
    item.kind.grade(answer, other.value, base.context).mark === 'right';
  if (others.length <= fewValues) return others.find(fits);
  const { before, after } = item.gap;
  let found: Item | undefined;
  for (const written of [answer, before + answer + after]) {
    const read = item.kind.read(written.trim(), base.context);
    if (read.ok) someNear(others, read.value, (other) => fits(other) && (found = other) !== undefined);
  }
  return found;
}

/**
 * The verdict on a typed answer. Depends on the file, the card and the answer alone, never on level or clock:
 * right, then another value of the relation (wrong, and whose it is), then two answers in one (wrong), then
 * almost, then wrong.
 */
export function gradeAnswer(base: Base, id: string, answer: string): Grade {
  const item = base.byId.get(id);
  if (item === undefined) return { mark: 'wrong', reason: { code: 'no-such-card' } };
  const grade = item.kind.grade(answer, item.value, base.context);
  if (grade.mark === 'right')
    return isTwoAnswers(answer, item) ? { mark: 'wrong', reason: { code: 'two-answers' } } : grade;
  const other = otherValueOf(answer, item, base);
  if (other !== undefined) {
    const given = answer.trim();
    const { asOf } = other;
    const isDated =
      item.kind.id === 'count' && asOf !== undefined && item.asOf !== undefined && asOf !== item.asOf;
    return {
      mark: 'wrong',
      reason: isDated
        ? { code: 'other-date', data: { answer: given, asOf, askedAsOf: item.asOf } }
        : { code: 'other-value', data: { answer: given, statement: other.statement } },
    };
  }
  return isTwoAnswers(answer, item) ? { mark: 'wrong', reason: { code: 'two-answers' } } : grade;
}
