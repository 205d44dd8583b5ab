import { foldMarks, foldText } from '../base/index.ts';
import type { RefusalMessage } from '../words/index.ts';
import { lastYearOf, nameUnits, type Base, type Item } from './base.ts';
import { bareAbbreviation, spellingsOf } from './stem/abbreviations.ts';
import { isNoOption } from './stem/no-option.ts';
import { relativeDate } from './stem/relative-dates.ts';
import { severalValues } from './stem/several-values.ts';
import { statusMismatch } from './stem/status.ts';
import { missingUnit } from './stem/units.ts';

/** A question that stands "today" or "last year" is true only on the day it was written (rule 30). */
const dangling =
  /(?<![\p{L}\p{N}])(?:we|our|today|now|nowadays|currently|recently|yesterday|tomorrow|(?:last|this|next) (?:year|month|week|decade|century|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december)|hôm nay|hiện nay|bây giờ|năm ngoái|năm nay|năm tới|tháng trước|tháng này|tuần trước|gần đây|vừa qua|mới đây|chúng ta|chúng tôi)(?![\p{L}\p{N}])/iu;
const danglingAtStart =
  /^(?:it|this|that|these|those|they|he|she|its|their|his|her|nó|họ|điều này|việc này)(?=\s)/iu;

/** Negative questions test reading, not knowing (rule 29). "At least" and "not only" say what is. */
const negation =
  /(?<![\p{L}\p{N}-])(?:not(?! only)|except|excluding|cannot|\p{L}+n['’]t|(?<!at )least|không phải|ngoại trừ|không bao gồm|không thuộc|chưa từng)(?![\p{L}\p{N}])/iu;

/** A bracket after a space or before one has lost what stood there (rule 36). */
const lostSign = /\(\s|\s\)|\(\)|\s{2}|\ufffd/u;

/** Words of dates and spans that say nothing of which one is meant. */
const dateWords = new Set(
  'the and from since until century centuries years year month day ngay thang nam thang nien the ky tu den khoang'.split(
    ' ',
  ),
);

/** A day in figures: its 7 is no number of anything. */
const figureDate = /\d{1,4}([/.-])\d{1,2}\1\d{1,4}|\d{1,2}\/\d{4}/g;

/** A part of the key that the question shows before it is answered (rule 23). */
function leakOf(item: Item, prompt: string, base: Base): string | undefined {
  if (item.name !== undefined && !item.id.endsWith('#clue')) return undefined;
  const isCount = item.kind.id === 'count';
  const shown = ` ${foldText(isCount ? prompt.replaceAll(figureDate, ' ') : prompt)} `;
  const key = foldText(item.gap.key);
  if (key !== '' && shown.includes(` ${key} `)) return item.gap.key;
  if (isCount) return undefined;
  if (item.kind.id !== 'name') {
    return key
      .split(' ')
      .find((word) => word.length >= 3 && !dateWords.has(word) && shown.includes(` ${word} `));
  }
  const shownUnits = new Set(nameUnits(prompt, base.file.language));
  return nameUnits(item.gap.key, base.file.language).find(
    (unit) => shownUnits.has(unit) && !base.commonNameWords.has(unit),
  );
}

/** Words that tell of what was still to come when the source was written. */
const toCome =
  /(?<![\p{L}])(?:will|would|plans?|planned|planning|due|scheduled|expected|upcoming|future|goal|goals|aims?|aimed|aiming|target|towards?|until|by|is to|are to|was to|were to|seek|seeks|running|ran|run|candidate|candidacy|candidacies|nominated|chosen|selected|appointed|elected|re-elected|term|turns|marks|reaches|sẽ|dự kiến|kế hoạch|mục tiêu|đến|tới|ứng cử|nhiệm kỳ|hướng)(?![\p{L}])/iu;

/** The year of a past event that its newest source could not know of yet (rule 12); undefined where all is in order. */
function afterItsSource(item: Item, base: Base): number | undefined {
  const [first] = item.kind.years(item.value) ?? [];
  if (first === undefined || item.fact === undefined) return undefined;
  const known = item.sourceIds.map((id) => {
    const date = base.sources.get(id)?.date;
    return date === undefined ? undefined : lastYearOf(date);
  });
  const newest = known.every((year) => year !== undefined) ? Math.max(...known) : undefined;
  const tellsFuture = toCome.test(item.stem) || toCome.test(item.statement);
  return newest === undefined || first <= newest || tellsFuture ? undefined : first;
}

/** A rule that a question breaks, with how to mend it. */
export interface BrokenRule {
  readonly rule: number;
  readonly message: RefusalMessage;
}

/** The first rule about what is asked, and in which words, that a question breaks: 7, 16, 27, 31, 33, 37. */
function brokenAskRule(item: Item, base: Base): BrokenRule | undefined {
  const spellings = spellingsOf(base.context.names);
  if (isNoOption(item.kind.id, item.gap.key, spellings.folded))
    return { rule: 16, message: { code: 'no-option', data: { text: item.gap.key } } };
  const several = severalValues(item, spellings.folded);
  if (several !== undefined)
    return { rule: 27, message: { code: 'several-values', data: { text: several } } };
  const status = statusMismatch(item);
  if (status !== undefined) return { rule: 7, message: { code: 'status-mismatch', data: status } };
  const relative = relativeDate(item);
  if (relative !== undefined)
    return { rule: 37, message: { code: 'relative-date', data: { text: relative } } };
  const unit = missingUnit(item);
  if (unit !== undefined) return { rule: 33, message: { code: 'no-unit', data: unit } };
  const bare = bareAbbreviation(item, spellings);
  return bare === undefined ? undefined : { rule: 31, message: { code: 'bare-abbreviation', data: bare } };
}

/** The first rule about the stem that a question breaks; undefined when it may be asked. */
export function brokenStemRule(item: Item, prompt: string, base: Base): BrokenRule | undefined {
  const text = item.stem;
  const lost = lostSign.exec(text);
  if (lost !== null) {
    const around = text.slice(Math.max(0, lost.index - 12), lost.index + 4);
    return { rule: 36, message: { code: 'broken-text', data: { text: around } } };
  }
  const loose = dangling.exec(text) ?? danglingAtStart.exec(text);
  if (loose !== null && !isPartOfName(loose[0], text))
    return { rule: 30, message: { code: 'dangling', data: { text: loose[0] } } };
  const negative = negation.exec(text);
  if (negative !== null) return { rule: 29, message: { code: 'negation', data: { text: negative[0] } } };
  const misasked = item.kind.misasked?.(item.value, item.ask ?? '');
  if (misasked !== undefined)
    return { rule: 32, message: { code: 'question-word', data: { text: misasked } } };
  const untimely = afterItsSource(item, base);
  if (untimely !== undefined)
    return { rule: 12, message: { code: 'after-source', data: { year: untimely } } };
  const leak = leakOf(item, prompt, base);
  if (leak !== undefined) return { rule: 23, message: { code: 'leak', data: { text: leak } } };
  return brokenAskRule(item, base);
}

/** "The Day After Tomorrow", "NOW": a capital inside the sentence marks a name. */
function isPartOfName(found: string, text: string): boolean {
  const at = text.indexOf(found);
  return (
    at > 0 && /^\p{Lu}/u.test(found) && !/[.:?!]\s*$/.test(text.slice(0, at)) && foldMarks(found) !== found
  );
}
