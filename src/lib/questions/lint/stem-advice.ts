import { lastYearOf, type Base, type Item } from '../base.ts';
import { isFoundByLetters } from '../initials.ts';
import { GAP, type Question } from '../question.ts';
import { capitalWords, spellingsOf } from '../stem/abbreviations.ts';
import { adviceOf, type Advice } from './advice.ts';

const mostWords = 25;
const earliestGap = 5;

/** Vietnamese writes its syllables apart: a word has about one and a half of them. */
const syllablesPerWord = 1.5;

const absolutes =
  /(?<!\p{L})(?:always|never|only|usually|often|luôn luôn|không bao giờ|thường xuyên)(?!\p{L})/iu;
const present = /(?<!\p{L})(?:is|are|has|have|holds?|hiện có|đang)(?!\p{L})/iu;

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Advice on the wording of one question (rules 26 and 34), and on a question that is only typed (44). */
export function adviceOnStem(question: Question, base: Base): Advice[] {
  const perWord = base.file.language.startsWith('vi') ? syllablesPerWord : 1;
  const words = wordsIn(question.prompt);
  const count = Math.round(words.length / perWord);
  const gap = words.findIndex((word) => word.includes(GAP));
  const found: Advice[] = [];
  if (count > mostWords) found.push(adviceOf(question.id, 34, { code: 'long-stem', data: { words: count } }));
  if (gap >= 0 && gap < earliestGap && gap < words.length - 2)
    found.push(adviceOf(question.id, 34, { code: 'early-gap' }));
  const absolute = absolutes.exec(question.key)?.[0];
  if (absolute !== undefined)
    found.push(adviceOf(question.id, 26, { code: 'absolute', data: { text: absolute } }));
  const item = base.byId.get(question.id);
  // No relation that is complete would give an abbreviation or a bound wrong options.
  const isTold = item !== undefined && (isFoundByLetters(item) || item.kind.isBound?.(item.value) === true);
  if (question.forms.length === 1 && !isTold) found.push(adviceOf(question.id, 44, { code: 'typed-only' }));
  return found;
}

/** Counts told as present whose as-of date is a year or more before `todayYear` (rule 11). */
export function adviceOnAge(base: Base, todayYear: number): Advice[] {
  return base.items.flatMap((item) => {
    const asOf = item.fact?.asOf;
    const year = asOf === undefined ? undefined : lastYearOf(asOf);
    const isStale =
      item.kind.id === 'count' && year !== undefined && todayYear - year > 1 && present.test(item.cloze);
    return isStale && item.asOf !== undefined
      ? [adviceOf(item.id, 11, { code: 'stale-present', data: { asOf: item.asOf } })]
      : [];
  });
}

/** Abbreviations that everybody reads as words. */
const everyday = new Set(
  'USA UAE USSR DDR NATO NASA FIFA UEFA NBA NFL UNESCO UNICEF UNO WHO WTO IMF OPEC ASEAN BBC CNN DNA RNA HIV AIDS COVID SARS GDP GNP VAT CEO PhD ISO USB GPS CPU BCE UTC GMT TPHCM HCM VND USD EUR GBP JPY III VII VIII XII XIII XIV XVI XVII XVIII XIX XXI'.split(
    ' ',
  ),
);
const tellsChemistry =
  /(?<!\p{L})(?:acids?|bases?|oxides?|hydroxides?|ions?|molecul\p{L}*|formulas?|compounds?|reacts?|công thức|hợp chất|axit|phản ứng)(?!\p{L})/iu;

/** Whether capitals in a stem may be an abbreviation that a reader has to know: no shouting, no part of a proper name, no formula. */
function isUnexplained(word: string, item: Item): boolean {
  if (everyday.has(word) || /^[IVXLCDM]+$/.test(word)) return false;
  const letters = item.stem.match(/\p{L}/gu)?.length ?? 0;
  if ((item.stem.match(/\p{Lu}/gu)?.length ?? 0) * 2 > letters) return false;
  if (/^[HCNOFPSKIBUVWY]+$/.test(word) && tellsChemistry.test(item.stem)) return false;
  const at = item.stem.indexOf(word);
  const isInName = /^\s+\p{Lu}\p{Ll}/u.test(item.stem.slice(at + word.length));
  const isExplained =
    /^\s*\(/.test(item.stem.slice(at + word.length)) || /\(\s*$/.test(item.stem.slice(0, at));
  return !isInName && !isExplained;
}

/** Abbreviations that no name of the file explains (rule 31), each told once, at the first card that shows it. */
export function adviceOnAbbreviations(base: Base, isAsked: (id: string) => boolean): Advice[] {
  const { known } = spellingsOf(base.context.names);
  const first = new Map<string, { readonly id: string; count: number }>();
  for (const item of base.items) {
    if (item.fact === undefined || !isAsked(item.id)) continue;
    for (const word of new Set(capitalWords(item.stem))) {
      if (known.has(word) || !isUnexplained(word, item)) continue;
      const seen = first.get(word);
      if (seen === undefined) first.set(word, { id: item.id, count: 1 });
      else seen.count += 1;
    }
  }
  return [...first].map(([text, { id, count }]) =>
    adviceOf(id, 31, { code: 'unexplained', data: { text, count } }),
  );
}
