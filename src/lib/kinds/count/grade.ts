import { remembered } from '../../base/index.ts';
import type { Grade } from '../kind.ts';
import { mendedWords, readAnswer, tidyAnswer } from './answer.ts';
import type { CountValue } from './count-value.ts';
import { judge } from './judge.ts';
import { judgesWrong } from './plain-count.ts';
import { isSameTime } from './seconds.ts';
import { separatorsOf } from './separators.ts';

const longestAnswer = 200;

/** Grades a typed answer against a count. Never throws; linear in the answer. */
export function gradeCount(answer: string, key: CountValue, language: string): Grade {
  const typed = answer.trim();
  if (typed === '') return { mark: 'wrong', reason: { code: 'empty' } };
  if (typed.length > longestAnswer) return { mark: 'wrong', reason: { code: 'too-long' } };
  const tidy = tidyAnswer(typed);
  if (isAsWritten(tidy, key)) return { mark: 'right', reason: { code: 'exact' } };
  const shown = key.written;
  if (isSameTime(tidy, key)) return { mark: 'right', reason: { code: 'same', data: { shown } } };
  const read = readAnswer(tidy, key, language);
  if (read.is === 'two') return { mark: 'wrong', reason: { code: 'two-answers' } };
  if (read.is === 'none') {
    const mended = mendedWords(tidy);
    const isSlip = mended !== undefined && gradeCount(mended, key, language).mark === 'right';
    if (isSlip) return { mark: 'almost', reason: { code: 'count.spelling', data: { shown } } };
    return { mark: 'wrong', reason: { code: 'unreadable', data: { shown } } };
  }
  const [mark, code] = judge(read.reading, key, language);
  if (mark === 'wrong' && isRightInOtherSigns(tidy, key, language)) {
    // In a Vietnamese answer point and comma are Vietnamese, whatever the deck.
    if (separatorsOf(language).decimal === '.' && /[à-ỹđ]/iu.test(tidy.normalize('NFC')))
      return { mark: 'right', reason: { code: 'same', data: { shown } } };
    return { mark, reason: { code: 'count.separators', data: { shown } } };
  }
  return { mark, reason: { code, data: { shown } } };
}

/** Whether the hidden part of another count, typed for this key, grades wrong; plain ones are judged without reading them. */
export function gradesWrong(other: CountValue, key: CountValue, language: string): boolean {
  return (
    judgesWrong(other, key, language) ??
    gradeCount(other.numeral + other.scale, key, language).mark === 'wrong'
  );
}

/** A tidy text in small letters. Remembered for the few keys that are graded again and again: kept with every key, it would outlive its use. */
const plainText = remembered((text) => tidyAnswer(text).toLowerCase());

/** Whether an answer is the key letter by letter. */
function isAsWritten(tidy: string, key: CountValue): boolean {
  const typed = tidy.toLowerCase();
  const number = key.numeral + key.scale;
  return [number, key.written, key.before + number, number + key.after].some(
    (text) => plainText(text) === typed,
  );
}

/** Whether the answer would be right if point and comma changed places. */
function isRightInOtherSigns(tidy: string, key: CountValue, language: string): boolean {
  if (!/\d[.,]\d/.test(tidy)) return false;
  const figures = tidy.replace(/\D/g, '').replace(/0+$/, '');
  if (figures !== key.digits.replace(/\D/g, '').replace(/0+$/, '')) return false;
  const other = separatorsOf(language).decimal === '.' ? 'vi' : 'en';
  const read = readAnswer(tidy, key, other);
  return read.is === 'count' && judge(read.reading, key, language)[0] === 'right';
}
