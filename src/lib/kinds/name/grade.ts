import type { Grade, KindContext } from '../kind.ts';
import { acceptedSpellings, entryOf, textOf, type NameValue } from './name-value.ts';
import type { NameEntry, NameList } from '../names.ts';
import { otherWithSpelling, shownKeyOf, spellingKeysOf } from './name-index.ts';
import {
  contentWords,
  slipsBetween,
  slipsIn,
  spellingKey,
  spellOutInitials,
  wordsOf,
} from '../spelling/spelling.ts';

const longestAnswer = 200;

function isInitialsSpelledOut(typed: string, spelling: string): boolean {
  const typedWords = wordsOf(typed);
  const words = wordsOf(spelling);
  return (
    spellOutInitials(typedWords, words).join('') === words.join('') ||
    typedWords.join('') === spellOutInitials(words, typedWords).join('')
  );
}

/** Content words of the spelling that were typed, when none of the typed ones is foreign to it; undefined otherwise. */
function sharedWords(typed: string, spelling: string): { shared: number; of: number } | undefined {
  const words = wordsOf(spelling);
  const left = [...contentWords(words)];
  const typedWords = wordsOf(typed);
  const typedContent = contentWords(
    typedWords.length === 1 ? typedWords : spellOutInitials(typedWords, words),
  );
  for (const word of typedContent) {
    const found = left.findIndex((candidate) => slipsBetween(word, candidate) !== undefined);
    if (found < 0) return undefined;
    left.splice(found, 1);
  }
  const of = contentWords(words).length;
  return { shared: of - left.length, of };
}

/** Parts of "ASEAN Future Forum (AFF)", "AFF - ASEAN Future Forum"; the whole where there is one part. */
function partsOf(answer: string): string[] {
  return answer
    .split(/[()[\]:;=]|\s[-–—/]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function slipsFromOthers(typed: string, entry: NameEntry, names: NameList): number {
  let least = Infinity;
  for (const other of names.values()) {
    if (other.id === entry.id) continue;
    for (const spelling of acceptedSpellings(other, 'any'))
      least = Math.min(least, slipsIn(typed, spelling) ?? Infinity);
  }
  return least;
}

/** Whether the answer is the name and beside it only the word for what it is: "Nile River", "River Nile". */
function hasTypeBeside(typed: string, entry: NameEntry, names: NameList, form: NameValue['form']): boolean {
  const type = wordsOf(entry.type ?? '').join(' ');
  const words = wordsOf(typed).join(' ');
  if (type === '') return false;
  const bare = words.startsWith(`${type} `)
    ? words.slice(type.length + 1)
    : words.endsWith(` ${type}`)
      ? words.slice(0, -type.length - 1)
      : '';
  const key = bare.replace(/^of /, '').replaceAll(' ', '');
  if (key === '' || otherWithSpelling(key, entry, names) !== undefined) return false;
  return spellingKeysOf(entry, names)[form].has(key);
}

/** Grades a typed name: any accepted spelling is right, a slip or a missing word is almost, another name of the file is wrong. */
export function gradeName(answer: string, key: NameValue, context: KindContext): Grade {
  const entry = entryOf(key, context);
  const typed = answer.normalize('NFKC').trim();
  const wrong = (reason: Grade['reason']): Grade => ({ mark: 'wrong', reason });
  if (entry === undefined) return wrong({ code: 'no-such-card' });
  const shown = textOf(entry, key.form);
  if (typed === '') return wrong({ code: 'empty' });
  if (typed.length > longestAnswer) return wrong({ code: 'too-long' });
  if (typed === shown) return { mark: 'right', reason: { code: 'exact' } };

  const accepted = acceptedSpellings(entry, key.form);
  const right: Grade = { mark: 'right', reason: { code: 'same', data: { shown } } };
  const keys = spellingKeysOf(entry, context.names);
  const typedKey = spellingKey(typed);
  if (keys[key.form].has(typedKey)) return right;

  const parts = partsOf(typed).map(spellingKey);
  const allPartsFit = parts.every((part) => keys.any.has(part));
  if (parts.length > 1 && allPartsFit && parts.some((part) => keys[key.form].has(part))) return right;

  const other = otherWithSpelling(typedKey, entry, context.names);
  if (other !== undefined) return wrong({ code: 'other-name', data: { answer: typed, name: other.name } });
  if (keys.any.has(typedKey)) {
    return wrong({ code: key.form === 'short' ? 'name.asked-short' : 'name.asked-full', data: { shown } });
  }
  if (key.form !== 'short' && hasTypeBeside(typed, entry, context.names, key.form)) return right;
  const isWholeInitialism = key.form === 'full' && wordsOf(typed).length === 1;
  if (key.form !== 'short' && !isWholeInitialism && isInitialsSpelledOut(typed, entry.name)) return right;

  const slips = Math.min(...accepted.map((spelling) => slipsIn(typed, spelling) ?? Infinity));
  if (slips < Infinity && slips < slipsFromOthers(typed, entry, context.names))
    return { mark: 'almost', reason: { code: 'name.slip', data: { shown } } };
  if (key.form !== 'short') {
    const best = sharedWords(typed, entry.name);
    if (best !== undefined && best.shared / best.of >= 0.8) {
      return {
        mark: 'almost',
        reason: { code: best.shared === best.of ? 'name.order' : 'name.missing-word', data: { shown } },
      };
    }
  }
  return wrong({ code: 'different', data: { shown } });
}

/** Whether the shown text of another name of the list, typed for this key, grades wrong: unless it is a spelling of the key too. */
export function gradesWrong(other: NameValue, key: NameValue, context: KindContext): boolean {
  const [entry, asked] = [entryOf(other, context), entryOf(key, context)];
  if (entry === undefined || asked === undefined || entry === asked) return false;
  const text = textOf(entry, other.form);
  const typedKey = shownKeyOf(entry, other.form, context.names);
  // A text of several parts may say one thing twice: it has to be read.
  if (typedKey === undefined || text.length > longestAnswer || partsOf(text).length > 1)
    return gradeName(text, key, context).mark === 'wrong';
  return !spellingKeysOf(asked, context.names)[key.form].has(typedKey);
}
