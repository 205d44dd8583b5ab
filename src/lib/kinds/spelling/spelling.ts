import { editDistance, foldMarks, remembered } from '../../base/index.ts';

const articles = new Set(['the', 'a', 'an']);
const linkWords = new Set([
  'of',
  'for',
  'on',
  'in',
  'to',
  'and',
  'at',
  'by',
  'with',
  'va',
  'cua',
  've',
  'cho',
  'de',
  'la',
  'du',
  'des',
]);

const numbers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10',
    first: '1st', second: '2nd', third: '3rd', fourth: '4th', fifth: '5th',
    ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9', xi: '11', xii: '12', xiii: '13', xiv: '14', xv: '15', xvi: '16',
  }),
); // prettier-ignore

/** British spellings as their American twins, so that either is right. */
function oneSpelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1')
    .replace(/yse(s|d)?$/, 'yze$1')
    .replace(/(col|lab|harb|neighb|hon|fav|hum|behavi)our/, '$1or')
    .replace(/^(cent|theat|met|lit)re(s?)$/, '$1er$2')
    .replace(/^(def|off)ence$/, '$1ense')
    .replace(/^programme(s?)$/, 'program$1');
}

/** The words of a spelling without case, marks, articles and punctuation; numerals, British and American forms, "Viet Nam" made one. */
export const wordsOf = remembered((text): readonly string[] =>
  foldMarks(text)
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:[^\p{L}]|$))/gu, '')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/['’ʼ`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .replace(/\bviet nam\b/g, 'vietnam')
    .split(' ')
    .filter((word) => word !== '' && !articles.has(word))
    .map((word) => numbers.get(word) ?? oneSpelling(word)),
);

/** What two spellings of one name have in common: their words, run together. */
export function spellingKey(text: string): string {
  return wordsOf(text).join('') || text.trim();
}

/** The words that carry meaning: without links such as "of" and "for"; all words when nothing else is there. */
export function contentWords(words: readonly string[]): readonly string[] {
  const content = words.filter((word) => !linkWords.has(word));
  return content.length === 0 ? words : content;
}

/**
 * How many slips of the pen lie between two words: 0 for equal, undefined for another word.
 * Up to 4 letters none, 5 to 8 one, longer two; never in a digit, never in the first letter.
 */
export function slipsBetween(typed: string, word: string): number | undefined {
  if (typed === word) return 0;
  const length = [...word].length;
  const allowed = length <= 4 ? 0 : length <= 8 ? 1 : 2;
  if (allowed === 0 || /\p{N}/u.test(typed + word) || !typed.startsWith(word.charAt(0))) return undefined;
  const slips = editDistance(typed, word, allowed);
  return slips <= allowed ? slips : undefined;
}

/** Slips of a spelling with the same words; undefined where a word is another one. At most two in all. */
export function slipsIn(typed: string, spelling: string): number | undefined {
  const typedWords = wordsOf(typed);
  const words = wordsOf(spelling);
  if (typedWords.length !== words.length) return slipsBetween(typedWords.join(''), words.join(''));
  let slips = 0;
  for (const [index, word] of words.entries()) {
    const inWord = slipsBetween(typedWords[index]!, word);
    if (inWord === undefined) return undefined;
    slips += inWord;
  }
  return slips <= 2 ? slips : undefined;
}

/** Puts an initialism and the words it stands for into one form: where one side writes "un" and the other "united nations", both become the words. */
export function spellOutInitials(words: readonly string[], other: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (word.length < 2 || other.includes(word)) return [word];
    for (let start = 0; start + 2 <= other.length; start += 1) {
      for (const picked of [
        other.slice(start, start + word.length),
        contentWords(other.slice(start)).slice(0, word.length),
      ]) {
        const isInitials =
          picked.length === word.length && picked.every((part, index) => part.startsWith(word.charAt(index)));
        if (isInitials) return picked;
      }
    }
    return [word];
  });
}
