import type { FactFile } from '../facts/index.ts';
import { askableOf, refusedAs, type BareQuestion, type Missing, type Refusal } from './askable.ts';
import { baseOf, type Base, type Item } from './base.ts';
import { spreadRivals } from './frequency.ts';
import { isFoundByLetters, isInitialShown } from './initials.ts';
import { canOfferChoice } from './options.ts';
import { poolsOf } from './pools.ts';
import type { Form, Question } from './question.ts';
import { rivalsOf, type Found } from './rivals.ts';
import { onePiece, shared } from './shared.ts';

/** What a fact file gives: the questions in the order of the file, and everything that was left out. */
export interface Generated {
  readonly questions: readonly Question[];
  readonly refusals: readonly Refusal[];
}

/** The cloze with the same as-of date and source as the prompt. */
function clozeOf(item: Item, prompt: string): string {
  const at = prompt.indexOf(item.stem);
  return at < 0 || item.fact === undefined ? item.cloze : prompt.slice(0, at) + item.cloze;
}

/** The forms of all questions are one of these lists: many thousand questions share them. */
const allForms: readonly Form[] = ['choice', 'truefalse', 'typed'];
const withoutChoice: readonly Form[] = ['truefalse', 'typed'];
const onlyTyped: readonly Form[] = ['typed'];

const oneSided: Missing = { rule: 13, message: { code: 'one-sided' } };
const told: Missing = { rule: 23, message: { code: 'initials' } };
const unproven: Missing = { rule: 13, message: { code: 'no-proof' } };

function formsOf(
  item: Item,
  rivals: readonly Found[],
): { forms: readonly Form[]; missing: Missing | undefined } {
  if (canOfferChoice(rivals)) return { forms: allForms, missing: undefined };
  const forms = rivals.length > 0 ? withoutChoice : onlyTyped;
  if (item.kind.isBound?.(item.value) === true) return { forms, missing: { rule: 5, message: { code: 'bound', data: { text: item.gap.before.trim() } } } }; // prettier-ignore
  if (rivals.length >= 2) return { forms, missing: oneSided };
  const isTold = isFoundByLetters(item) || (rivals.length === 0 && isInitialShown(item));
  return { forms, missing: isTold ? told : unproven };
}

/** What many questions of a file have in common, each once in memory. */
const commonParts = () => ({
  text: shared<string>(),
  sources: shared<readonly string[]>(),
});

const noTags: readonly string[] = [];

function questionOf(
  item: Item,
  { id, origin, kind, prompt, keyDigest }: BareQuestion,
  base: Base,
  forms: readonly Form[],
  rivals: Pick<Question, 'often' | 'rivals' | 'rounds'>,
  one: ReturnType<typeof commonParts>,
): Question {
  const { asOf, sourceIds } = item;
  const text = (given: string): string => one.text(given, () => given);
  const cloze = clozeOf(item, prompt);
  return {
    id,
    origin,
    kind,
    prompt,
    // One text in memory where the sentence itself is the question.
    cloze: cloze === prompt ? prompt : onePiece(cloze),
    key: text(item.gap.key),
    answer: text(item.kind.print(item.value, base.context)),
    statement: item.statement,
    forms,
    ...rivals,
    ...(asOf !== undefined && { asOf: text(asOf) }),
    sources: one.sources(sourceIds.join(' '), () => sourceIds),
    ...(item.fact?.note !== undefined && { note: item.fact.note }),
    tags: item.fact?.tags ?? noTags,
    keyDigest,
  };
}

/** Items between two tellings of how far the work is. */
const TOLD_EACH = 100;

/**
 * The questions of a base that is ready. See `generate`.
 *
 * @param tell hears now and then which share of the work is done, 0 to 1
 * @param askable what the base asks, where that is known already
 */
export function questionsOf(
  base: Base,
  seed: string,
  tell?: (share: number) => void,
  askable = askableOf(base),
): Generated {
  const surroundings = { base, pools: poolsOf(base), seed };
  const kept: { item: Item; id: string; key: string; found: readonly Found[]; forms: readonly Form[] }[] = [];
  const refusals: Refusal[] = [];
  for (const [index, item] of base.items.entries()) {
    if (index % TOLD_EACH === 0) tell?.(index / base.items.length);
    const refusal = askable.refusals.get(item.id);
    if (refusal !== undefined) {
      refusals.push(refusal);
      continue;
    }
    const found = rivalsOf(item, surroundings);
    const { forms, missing } = formsOf(item, found);
    if (missing !== undefined) refusals.push(refusedAs(item.id, 'choice', missing));
    kept.push({ item, id: item.id, key: item.gap.key, found, forms });
  }
  const rivals = spreadRivals(kept);
  const one = commonParts();
  const questions = kept.map(({ item, forms }, index) => questionOf(item, askable.questions.get(item.id)!, base, forms, rivals[index]!, one)); // prettier-ignore
  return { questions, refusals };
}

/**
 * Every question that a fact file gives. Pure: the same file and seed give the same questions, to the byte.
 * Nothing is dropped in silence: what is not asked, or not as a choice, is in `refusals` with its rule.
 */
export function generate(file: FactFile, seed: string): Generated {
  return questionsOf(baseOf(file), seed);
}
