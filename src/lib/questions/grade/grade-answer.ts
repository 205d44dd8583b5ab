import { foldMarks } from '../../base/index.ts';
import { kindOf, type Grade, type NameList } from '../../kinds/index.ts';
import type { Base } from '../base.ts';
import { gradingOf, type Grading } from './grading.ts';

/** "16 or 17": two answers where one is asked. */
function isTwoAnswers(answer: string, key: string): boolean {
  const either = /(?:^|\s)(?:or|hoac|hay)\s/;
  return either.test(foldMarks(answer)) && !either.test(foldMarks(key));
}

/**
 * The verdict on a typed answer. Depends on the file, the card and the answer alone, never on level or clock:
 * right, then another value of the relation (wrong, and whose it is), then two answers in one (wrong), then
 * almost, then wrong.
 *
 * @param names all names of the file: an answer that is another name of the list is no slip
 */
export function gradeWith(grading: Grading, names: NameList, answer: string): Grade {
  const { value, key, language, others, asOf: askedAsOf } = grading;
  const kind = kindOf(grading.kind);
  const context = { language, names };
  const grade = kind.grade(answer, value, context);
  const isTwo = isTwoAnswers(answer, key);
  if (grade.mark === 'right') return isTwo ? { mark: 'wrong', reason: { code: 'two-answers' } } : grade;
  const other = others.find((one) => kind.grade(answer, one.value, context).mark === 'right');
  if (other !== undefined) {
    const given = answer.trim();
    const { asOf, statement } = other;
    const isDated =
      kind.id === 'count' && asOf !== undefined && askedAsOf !== undefined && asOf !== askedAsOf;
    return {
      mark: 'wrong',
      reason: isDated
        ? { code: 'other-date', data: { answer: given, asOf, askedAsOf } }
        : { code: 'other-value', data: { answer: given, statement } },
    };
  }
  return isTwo ? { mark: 'wrong', reason: { code: 'two-answers' } } : grade;
}

/** `gradeWith` for a card of a base; wrong for a card that it does not hold. */
export function gradeAnswer(base: Base, id: string, answer: string): Grade {
  const item = base.byId.get(id);
  if (item === undefined) return { mark: 'wrong', reason: { code: 'no-such-card' } };
  return gradeWith(gradingOf(item, base), base.context.names, answer);
}
