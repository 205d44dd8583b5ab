import { isSpan, type DateValue } from '../written-dates/date-value.ts';

const asksHowMany = /\bhow (?:many|much)\b|\bbao nhiêu (?!năm)/iu;
const asksYear = /\b(?:which|what) year\b(?!s)|\bnăm nào\b/iu;
const asksMonth = /\b(?:which|what) month\b|\btháng nào\b/iu;
const asksDay = /\b(?:which|what) (?:exact )?(?:date|day)s?\b|\bngày nào\b/iu;

/** The words of a question that ask for a coarser or finer date than the value is ("in which year" for a day), or for a number. */
export function misasked(value: DateValue, question: string): string | undefined {
  const found = (pattern: RegExp): string | undefined => pattern.exec(question)?.[0];
  const many = found(asksHowMany);
  if (many !== undefined) return many;
  const [day, month, year] = [found(asksDay), found(asksMonth), found(asksYear)];
  if (day !== undefined) return value.grain === 'day' ? undefined : day;
  if (month !== undefined) return value.grain === 'month' ? undefined : month;
  if (year !== undefined) return value.grain === 'year' && !isSpan(value) ? undefined : year;
  return undefined;
}
