import { editDistance, foldText } from '../base/index.ts';
import { isLearning, type CardState } from '../memory/index.ts';
import type { Question } from '../questions/shown/index.ts';
import type { Asked } from './asked.ts';
import type { Answered, Shown } from './sitting.ts';

/** A card that was on the screen, with what could be read there. */
export interface Seen {
  readonly card: string;
  /** As of the card. */
  readonly names: readonly string[];
  /** Folded; parts are held apart by a bar. */
  readonly text: string;
}

/** How many cards back a sitting remembers. */
export const SEEN_KEPT = 5;
/** A key must not have been readable on so many screens before its question (rule 45). */
const SCREENS_WITHOUT_KEY = 3;
/** Look-alikes are kept apart until both have at least this stability, in days (rule 46). */
const KNOWN_FROM_DAYS = 7;

/**
 * What a card gave to read: prompt and options, and the answer side once it was open. Lines of sources are left out: their
 * years would hold back half of the dates.
 */
export function seenOf(asked: Asked, shown: Shown, answered: Answered | undefined): Seen {
  const texts = [shown.statement?.text ?? asked.prompt, ...shown.options.map((option) => option.text)];
  if (answered !== undefined || shown.revealed === true) {
    texts.push(asked.statement, asked.answer, asked.note ?? '');
    texts.push(...asked.conflicts.map(({ statement }) => statement));
  }
  if (answered?.trueOf !== undefined) texts.push(asked.truths[answered.trueOf] ?? '');
  return { card: asked.id, names: asked.names, text: texts.map(foldText).join(' | ') };
}

/** Whether the key of a question could be read, as whole words, on one of the last screens. */
export function isGivenAway(question: Question, seen: readonly Seen[]): boolean {
  const key = foldText(question.key);
  return seen.slice(-SCREENS_WITHOUT_KEY).some(({ text }) => key !== '' && ` ${text} `.includes(` ${key} `));
}

/**
 * Whether two names are easily taken for each other: single words at a distance of one letter, or of two where both have six
 * or more (ARF and AFF, EFTA and EVFTA), or several words of which more than half are shared. Equal names are no look-alikes.
 */
export function looksLike(a: string, b: string): boolean {
  const [left, right] = [foldText(a), foldText(b)];
  if (left === right || left === '' || right === '') return false;
  const [own, other] = [new Set(left.split(' ')), new Set(right.split(' '))];
  if (own.size === 1 && other.size === 1) {
    const most = Math.min(left.length, right.length) >= 6 ? 2 : 1;
    return editDistance(left, right, most) <= most;
  }
  const shared = [...own].filter((word) => other.has(word)).length;
  return shared > Math.max(own.size, other.size) / 2;
}

function isKnown(state: CardState | undefined): boolean {
  const memory = state?.memory;
  return memory !== undefined && !isLearning(memory) && memory.stability >= KNOWN_FROM_DAYS;
}

/** Whether a card is easily confused with one of the last SEEN_KEPT while not both are known yet. */
export function isTooNear(
  asked: Asked,
  seen: readonly Seen[],
  states: ReadonlyMap<string, CardState>,
): boolean {
  const own = asked.names;
  if (own.length === 0) return false;
  return seen.some((other) => {
    if (isKnown(states.get(asked.id)) && isKnown(states.get(other.card))) return false;
    // Two cards about one name are siblings, which other rules hold apart.
    if (other.names[0] === own[0]) return false;
    return other.names.some((name) => own.some((mine) => looksLike(mine, name)));
  });
}
