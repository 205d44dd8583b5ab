import { slotsOf } from '../../facts/index.ts';
import type { Item } from '../base.ts';

const edge = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

/** Counted from the moment of reading; with an as-of date they are counted from that. */
const fromNow = edge(
  '(?:years?|months?|weeks?|days?|decades?|centuries|century) ago|so far(?! (?:as|away|from|north|south|east|west|off|apart))|to date(?=\\s*(?:[,.;?]|$))|until now|up to now|(?:in|over|for) (?:recent|the (?:last|past)(?: (?:few|two|three|five|ten|\\d+))?) (?:years?|months?|decades?|weeks?)(?! of)|cách đây|cho đến nay|tính đến nay|từ trước đến nay|đến nay|những năm gần đây|thời gian qua|sắp tới|thời gian tới',
);

/** Counted from another date, which must then stand in the sentence. */
const fromOther = edge(
  'the (?:following|previous|preceding|same|next) (?:year|month|week|day|decade|century)(?! (?:as|of|that|in which|when))|a (?:year|month|week|day|decade) (?:later|earlier)(?! than)|năm sau đó|năm trước đó|cùng năm|năm tiếp theo|tháng sau đó|ngày hôm sau',
);

/** A year that stands in the text. */
const year = /(?<![\p{N}.,])[12]\d{3}(?![\p{N}]|[.,]\d)|(?:st|nd|rd|th) century|thế kỷ/iu;

/** Whether the fact holds a date that another can be counted from. */
function hasAnchor(item: Item): boolean {
  const slots = item.fact === undefined ? [] : slotsOf(item.fact.sentence);
  return slots.some(({ kind }) => kind === 'date' || kind === 'term') || year.test(item.statement);
}

/** Words of a stem that tell a date relative to another that is not there (rule 37); undefined where all is resolved. */
export function relativeDate(item: Item): string | undefined {
  if (item.fact === undefined) return undefined;
  const now = item.asOf === undefined ? fromNow.exec(item.stem)?.[0] : undefined;
  if (now !== undefined) return now;
  const other = fromOther.exec(item.stem)?.[0];
  return other === undefined || hasAnchor(item) ? undefined : other;
}
