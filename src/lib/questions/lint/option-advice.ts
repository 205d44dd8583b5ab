import { foldText } from '../../base/index.ts';
import type { Base, Item } from '../base.ts';
import type { Question } from '../question.ts';
import { adviceOf, type Advice } from './advice.ts';

/** From this many wrong options on, what all of them lack is seen in every draw and is no accident. */
const enoughRivals = 3;
const longestRatio = 1.25;

/** What a reader sees of an option at a glance. */
const features = {
  figures: (text: string) => /\d/.test(text),
  hyphen: (text: string) => /[-–]/.test(text),
  bracket: (text: string) => /[(\[]/.test(text),
  marks: (text: string) => /[^\0-\x7f]/.test(text),
  'small-letter': (text: string) => /^\p{Ll}/u.test(text),
  capitals: (text: string) => !/\p{Ll}/u.test(text),
} satisfies Readonly<Record<string, (text: string) => boolean>>;
export type Feature = keyof typeof features;

/** A feature that the key alone has, or alone lacks (rule 19). */
function loneFeature(key: string, others: readonly string[]): Advice['message'] | undefined {
  for (const feature of Object.keys(features) as Feature[]) {
    const has = features[feature];
    const own = has(key);
    if (others.every((other) => has(other) !== own))
      return { code: 'lone-feature', data: { feature, alone: own ? 'has' : 'lacks' } };
  }
  return undefined;
}

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word.length >= 3);

/** Whether the key would share most words with the others whichever two are drawn (rule 20). */
function converges(key: string, others: readonly string[]): boolean {
  const words = [key, ...others].map((text) => new Set(wordsOf(text)));
  const shared = (a: number, b: number): number =>
    [...words[a]!].filter((word) => words[b]!.has(word)).length;
  const withKey = others.map((_, index) => shared(0, index + 1));
  // Of three options the key shares most when it has more in common with each of the two than they have with each other.
  if (withKey.some((count) => count === 0)) return false;
  return withKey.every((one, a) =>
    withKey.every((other, b) => b <= a || shared(a + 1, b + 1) < Math.min(one, other)),
  );
}

/**
 * How long the key is where it is over 1.25 times as long as any wrong option, and by three signs or more (rule 21). Of three
 * options the median is then the longer wrong one: what breaks the rule here breaks it in every showing.
 */
function farLongest(key: string, others: readonly string[]): { length: number; next: number } | undefined {
  const length = [...key].length;
  const next = Math.max(...others.map((other) => [...other].length));
  return length > longestRatio * next && length - next >= 3 ? { length, next } : undefined;
}

const glue = new Set(
  'the and for from with that this its was were which what does stand abbreviation name fits'.split(' '),
);

/** A word that the question shares with the key and with no wrong option (rule 24). */
function sharedWord(question: Question, others: readonly string[]): string | undefined {
  const stem = new Set(wordsOf(question.prompt));
  const elsewhere = new Set(others.flatMap(wordsOf));
  return wordsOf(question.key).find(
    (word) => word.length >= 4 && !glue.has(word) && stem.has(word) && !elsewhere.has(word),
  );
}

/** Years from which a term is so long that one apart from it would lie in another age. */
const longTerm = 30;

function adviceOnTerms(question: Question, item: Item, base: Base): Advice[] {
  const own = item.kind.years(item.value);
  const others = question.rivals.flatMap(({ text }) => {
    const read = item.kind.read(item.gap.before + text + item.gap.after, base.context);
    const years = read.ok ? item.kind.years(read.value) : undefined;
    return years === undefined ? [] : [years];
  });
  if (own === undefined || others.length === 0 || own[1] - own[0] >= longTerm) return [];
  const isApart = others.some(([first, last]) => last < own[0] || own[1] < first);
  return isApart ? [] : [adviceOf(question.id, 25, { code: 'no-term-apart' })];
}

/**
 * What the looks of the options tell (rules 19, 20, 21, 24 and 25), judged against all wrong options of a question and not
 * against one draw, so that only what every showing tells is told. Values with an order are balanced when they are drawn.
 */
export function adviceOnOptions(question: Question, base: Base): Advice[] {
  const item = base.byId.get(question.id);
  if (item === undefined || !question.forms.includes('choice')) return [];
  if (item.kind.id === 'term') return adviceOnTerms(question, item, base);
  if (item.kind.ordered) return [];
  const { id, key } = question;
  const others = question.rivals.map(({ text }) => text);
  const found: Advice[] = [];
  if (others.length >= enoughRivals) {
    const feature = loneFeature(key, others);
    if (feature !== undefined) found.push(adviceOf(id, 19, feature));
    if (converges(key, others)) found.push(adviceOf(id, 20, { code: 'converging' }));
  }
  const longest = farLongest(key, others);
  if (longest !== undefined) found.push(adviceOf(id, 21, { code: 'longest-key', data: longest }));
  const word = sharedWord(question, others);
  if (word !== undefined) found.push(adviceOf(id, 24, { code: 'shared-word', data: { word } }));
  return found;
}
