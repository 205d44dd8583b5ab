import { digestOf, grouped } from '../base/index.ts';
import type { RefusalMessage } from '../words/index.ts';
import { relationKey, type Base, type Item } from './base.ts';
import { isSpelledOut } from './initials.ts';
import { fullPrompt } from './prompt.ts';
import type { Form, Question } from './question.ts';
import { onePiece, shared } from './shared.ts';
import { brokenStemRule } from './stem-rules.ts';

/** A card that is not asked, or not in one form, and why. */
export interface Refusal {
  /** Card id. */
  readonly id: string;
  /** The form that is left out; undefined where the card is not asked at all. */
  readonly form: Form | undefined;
  /** Number of the rule for questions that it breaks. */
  readonly rule: number;
  readonly message: RefusalMessage;
}

/** Why a card or its choice is left out: the rule and what to say. */
export interface Missing {
  readonly rule: number;
  readonly message: RefusalMessage;
}

/** A card that is left out, or one of its forms. */
export function refusedAs(id: string, form: Form | undefined, { rule, message }: Missing): Refusal {
  return { id, form, rule, message };
}

/** What is known of a question before any wrong answer is looked for. */
export type BareQuestion = Pick<Question, 'id' | 'origin' | 'kind' | 'prompt' | 'keyDigest'>;

/** What a fact file asks at all: a sixth of the work of `questionsOf`. */
export interface Askable {
  /** By card id, in the order of the file. */
  readonly questions: ReadonlyMap<string, BareQuestion>;
  /** Of cards that are not asked in any form, by card id. */
  readonly refusals: ReadonlyMap<string, Refusal>;
}

/** Items by the prompt that they would show, to find questions that fit two values. */
type Prompts = ReadonlyMap<string, readonly Item[]>;

function promptOf(item: Item, base: Base, withSource: boolean): string {
  const source = withSource ? base.sources.get(item.sourceIds[0] ?? '') : undefined;
  return fullPrompt(item.stem, { asOf: item.asOf, source, language: base.file.language }, base.templates);
}

const promptKey = (prompt: string): string => prompt.toLowerCase().replace(/\s+/g, ' ');

/** Another item with the same prompt and another answer. */
type RivalTruths = ReadonlyMap<Item, Item>;

function rivalTruths(groups: Prompts): RivalTruths {
  const found = new Map<Item, Item>();
  const isSame = (a: Item, b: Item): boolean => a.kind === b.kind && a.gap.key === b.gap.key;
  for (const group of groups.values()) {
    // The first of a group is the rival of all that differ from it, and has the first of these for its own.
    const [first] = group;
    const other = group.find((item) => !isSame(item, first!));
    if (first === undefined || other === undefined) continue;
    for (const item of group) found.set(item, isSame(item, first) ? other : first);
  }
  return found;
}

/** A count names its source when it is what a source reports, or when its relation holds other values and no date tells them apart (rules 5, 8). */
function needsSource(item: Item, base: Base): boolean {
  if (item.fact === undefined) return false;
  if (item.kind.isReported?.(item.value) === true) return true;
  if (item.kind.id !== 'count' || item.relation === undefined || item.asOf !== undefined) return false;
  const others = base.relations.get(relationKey(item.relation, item.kind.id)) ?? [];
  return others.some((other) => other.origin !== item.origin);
}

function refusalOf(item: Item, prompt: string, other: Item | undefined, base: Base): Missing | undefined {
  const status = item.fact?.status;
  if (status !== undefined) return { rule: 9, message: { code: 'status', data: { status } } };
  if (base.superseded.has(item.origin) && item.asOf === undefined)
    return { rule: 8, message: { code: 'superseded' } };
  if (isSpelledOut(item)) return { rule: 23, message: { code: 'spelled-out', data: { text: item.gap.key } } };
  if (other !== undefined) return { rule: 28, message: { code: 'ambiguous', data: { other: other.id } } };
  const broken = brokenStemRule(item, prompt, base);
  if (broken !== undefined) return broken;
  if (item.kind.grade(item.gap.key, item.value, base.context).mark !== 'right')
    return { rule: 1, message: { code: 'key-not-accepted' } };
  return undefined;
}

/** What a base that is ready asks at all, in some form or other. */
export function askableOf(base: Base): Askable {
  const asked = base.items.filter((item) => item.fact?.status === undefined);
  const unclear = rivalTruths(grouped(asked, (item) => promptKey(promptOf(item, base, false))));
  const prompts = new Map(
    base.items.map((item) => [
      item,
      promptOf(item, base, needsSource(item, base) || (item.fact !== undefined && unclear.has(item))),
    ]),
  );
  const ambiguous = rivalTruths(grouped(asked, (item) => promptKey(prompts.get(item)!)));
  const questions = new Map<string, BareQuestion>();
  const refusals = new Map<string, Refusal>();
  const digests = shared<string>();
  for (const item of base.items) {
    const { id, origin, kind, value } = item;
    const prompt = prompts.get(item)!;
    const refusal = refusalOf(item, prompt, ambiguous.get(item), base);
    if (refusal !== undefined) {
      refusals.set(id, refusedAs(id, undefined, refusal));
      continue;
    }
    const answer = kind.print(value, base.context);
    const keyDigest = digests(answer, () => onePiece(digestOf(answer)));
    questions.set(id, { id, origin, kind: kind.id, prompt: onePiece(prompt), keyDigest });
  }
  return { questions, refusals };
}
