import type { Kind, Proof } from '../../kinds/index.ts';
import { kinds } from '../../kinds/index.ts';
import { figuresOf, lint, optionsOf, type Advice, type Form, type Option, type Refusal } from '../../questions/index.ts'; // prettier-ignore
import { OPTION_SEED, type Deck } from '../../study/prepare/index.ts';

/** A value of a file that is asked, or not. */
export interface PreviewItem {
  readonly id: string;
  readonly kind: Kind['id'];
  readonly prompt: string;
  readonly answer: string;
  /** Empty where it is not asked. */
  readonly forms: readonly Form[];
}

/** What could be better about a deck, in ids. */
export interface Weaknesses {
  /** Facts and names of which nothing is asked. */
  readonly silent: readonly string[];
  /** Questions that are typed only. */
  readonly typedOnly: readonly string[];
  /** Of them, those that could be chosen if their relation were declared complete, by relation. */
  readonly open: readonly (readonly [relation: string, questions: number])[];
  readonly undated: readonly string[];
  /** Advice by rule, the most frequent first. */
  readonly rules: readonly (readonly [rule: number, times: number])[];
}

/** What becomes of a file that is being written: plain data, to be sent from a worker. */
export interface Preview {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly facts: number;
  readonly items: readonly PreviewItem[];
  readonly refusals: readonly Refusal[];
  readonly advice: readonly Advice[];
  readonly kinds: readonly { readonly kind: string; readonly questions: number; readonly choice: number }[];
  readonly weak: Weaknesses;
}

/** Everything that a page shows about the questions of a deck. */
export function previewOf(deck: Deck, todayYear: number): Preview {
  const { base, file, refusals } = deck;
  const questions = [...deck.questions.values()];
  const generated = { questions, refusals };
  const advice = lint(base, generated, todayYear);
  const typed = questions.filter(({ forms }) => forms.every((form) => form === 'typed'));
  const open = new Map<string, number>();
  for (const { id } of typed) {
    const relation = base.byId.get(id)?.relation;
    if (relation !== undefined && !base.complete.has(relation))
      open.set(relation, (open.get(relation) ?? 0) + 1);
  }
  const rules = new Map<number, number>();
  for (const { rule } of advice) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  return {
    id: file.id,
    title: file.title,
    language: file.language,
    facts: file.facts.length,
    items: base.items.map(({ id, kind, stem, value }) => {
      const question = deck.questions.get(id);
      return {
        id,
        kind: kind.id,
        prompt: question?.prompt ?? stem,
        answer: question?.answer ?? kind.print(value, base.context),
        forms: question?.forms ?? [],
      };
    }),
    refusals,
    advice,
    kinds: kinds.flatMap(({ id }) => {
      const own = questions.filter(({ kind }) => kind === id);
      const choice = own.filter(({ forms }) => forms.includes('choice')).length;
      return own.length === 0 ? [] : [{ kind: id, questions: own.length, choice }];
    }),
    weak: {
      silent: figuresOf(base, generated, OPTION_SEED).silent.map(({ id }) => id),
      typedOnly: typed.map(({ id }) => id),
      open: [...open],
      undated: file.sources.flatMap(({ id, date }) => (date === undefined ? [id] : [])),
      rules: [...rules].sort((a, b) => b[1] - a[1]),
    },
  };
}

/** An answer that a card offers; without a proof it is the right one. */
export interface CardOption {
  readonly text: string;
  readonly proof?: Proof;
  /** The true sentence that a wrong value belongs to. */
  readonly trueOf?: string;
}

/** The answers that a card offers at its first showing; where it has no choice, what false statements are made with. */
export function optionsOfCard(deck: Deck, id: string): readonly CardOption[] {
  const question = deck.questions.get(id);
  if (question === undefined || question.rivals.length === 0) return [];
  const options: readonly (Partial<Option> & { text: string })[] = question.forms.includes('choice')
    ? optionsOf(question, OPTION_SEED, 0)
    : [{ text: question.key }, ...question.rivals];
  return options.map(({ text, proof, trueOf }) => {
    const elsewhere = trueOf === undefined ? undefined : deck.base.byOrigin.get(trueOf)?.statement;
    return {
      text,
      ...(proof !== undefined && { proof }),
      ...(elsewhere !== undefined && { trueOf: elsewhere }),
    };
  });
}
