import { foldMarks, foldText } from '../base/index.ts';
import type { RefusalMessage } from '../words/index.ts';
import type { Base, Item } from './base.ts';

/** A question that stands "today" or "last year" is true only on the day it was written (rule 30). */
const dangling =
  /(?<![\p{L}\p{N}])(?:we|our|today|now|nowadays|currently|recently|yesterday|tomorrow|(?:last|this|next) (?:year|month|week|decade|century|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december)|hôm nay|hiện nay|bây giờ|năm ngoái|năm nay|năm tới|tháng trước|tháng này|tuần trước|gần đây|vừa qua|mới đây|chúng ta|chúng tôi)(?![\p{L}\p{N}])/iu;
const danglingAtStart = /^(?:it|this|that|these|those|they|he|she|its|their|his|her|nó|họ|điều này|việc này)(?=\s)/iu;

/** Negative questions test reading, not knowing (rule 29). "At least" and "not only" say what is. */
const negation =
  /(?<![\p{L}\p{N}-])(?:not(?! only)|except|excluding|cannot|\p{L}+n['’]t|(?<!at )least|không phải|ngoại trừ|không bao gồm|không thuộc|chưa từng)(?![\p{L}\p{N}])/iu;

/** A bracket after a space or before one has lost what stood there (rule 36). */
const lostSign = /\(\s|\s\)|\(\)|\s{2}|\ufffd/u;

/** A part of the key that the question shows before it is answered (rule 23). */
function leakOf(item: Item, prompt: string, base: Base): string | undefined {
  if (item.name !== undefined && !item.id.endsWith('#clue')) return undefined;
  const shown = foldText(prompt);
  const key = foldText(item.gap.key);
  if (key !== '' && ` ${shown} `.includes(` ${key} `)) return item.gap.key;
  if (item.kind.id === 'count') return undefined;
  const shownWords = new Set(shown.split(' '));
  return key.split(' ').find((word) => word.length >= 3 && shownWords.has(word) && !base.commonNameWords.has(word));
}

/** The first rule about the stem that a question breaks; undefined when it may be asked. */
export function brokenStemRule(item: Item, prompt: string, base: Base): { rule: number; message: RefusalMessage } | undefined {
  const text = item.stem;
  const lost = lostSign.exec(text);
  if (lost !== null) {
    const around = text.slice(Math.max(0, lost.index - 12), lost.index + 4);
    return { rule: 36, message: { code: 'broken-text', data: { text: around } } };
  }
  const loose = dangling.exec(text) ?? danglingAtStart.exec(text);
  if (loose !== null && !isPartOfName(loose[0], text)) return { rule: 30, message: { code: 'dangling', data: { text: loose[0] } } };
  const negative = negation.exec(text);
  if (negative !== null) return { rule: 29, message: { code: 'negation', data: { text: negative[0] } } };
  const leak = leakOf(item, prompt, base);
  return leak === undefined ? undefined : { rule: 23, message: { code: 'leak', data: { text: leak } } };
}

/** "The Day After Tomorrow", "NOW": a capital inside the sentence marks a name. */
function isPartOfName(found: string, text: string): boolean {
  const at = text.indexOf(found);
  return at > 0 && /^\p{Lu}/u.test(found) && !/[.:?!]\s*$/.test(text.slice(0, at)) && foldMarks(found) !== found;
}
