import type { Kind, Proof } from '../../kinds/index.ts';
import { kinds } from '../../kinds/index.ts';
import { figuresOf, lint, optionsOf, type Advice, type Form, type Option, type Refusal } from '../../questions/index.ts'; // prettier-ignore
import { OPTION_SEED, type Deck } from '../../study/prepare/index.ts';

/** What the rules say of a card, or of a deck as a whole. */
export interface Remarks {
  readonly refusals: readonly Refusal[];
  readonly advice: readonly Advice[];
}

/** A value of a file that is asked, or not. */
export interface PreviewItem extends Remarks {
  readonly id: string;
  readonly kind: Kind['id'];
  readonly prompt: string;
  readonly answer: string;
  /** Empty where it is not asked. */
  readonly forms: readonly Form[];
}

/** What the values of a deck can be narrowed to: those with advice, those that are not asked. */
export type ItemFilter = 'all' | 'advice' | 'refused';

/** The first of many, and how many there are. */
export interface FirstOf<Item> {
  readonly count: number;
  readonly first: readonly Item[];
}

/** Of what could be better so many are named; of more only the number is told. */
export const MOST_NAMED = 12;

/** What could be better about a deck, in ids. */
export interface Weaknesses {
  /** Facts and names of which nothing is asked. */
  readonly silent: FirstOf<string>;
  /** Questions that are typed only. */
  readonly typedOnly: FirstOf<string>;
  /** Of them, those that could be chosen if their relation were declared complete, by relation. */
  readonly open: FirstOf<readonly [relation: string, questions: number]>;
  readonly undated: FirstOf<string>;
  /** Advice by rule, the most frequent first. */
  readonly rules: FirstOf<readonly [rule: number, times: number]>;
  readonly advice: number;
}

/** What becomes of a file that is being written, but for its values: plain data of bounded size, to be sent from a worker. */
export interface Preview {
  readonly title: string;
  readonly language: string;
  readonly facts: number;
  readonly sources: number;
  readonly values: Readonly<Record<ItemFilter, number>>;
  /** One question of each kind, the plainest first: those that can be chosen. */
  readonly samples: readonly PreviewItem[];
  /** Of the deck as a whole. */
  readonly remarks: Remarks;
  readonly kinds: readonly { readonly kind: string; readonly questions: number; readonly choice: number }[];
  /** Questions by how hard their first form is. */
  readonly difficulty: { readonly recognise: number; readonly statement: number; readonly recall: number };
  readonly weak: Weaknesses;
}

/** A preview, and the values of the deck a part at a time: there may be tens of thousands. */
export interface DeckPreview {
  readonly preview: Preview;
  readonly items: (filter: ItemFilter, from: number, to: number) => readonly PreviewItem[];
}

/** Everything that a page shows about the questions of a deck. */
export function previewOf(deck: Deck, todayYear: number): DeckPreview {
  const { base, file, refusals } = deck;
  const questions = [...deck.questions.values()];
  const generated = { questions, refusals };
  const advice = lint(base, generated, todayYear);
  const [refusalsOf, adviceOf] = [byId(refusals), byId(advice)];
  const remarksOf = (id: string): Remarks => ({
    refusals: refusalsOf.get(id) ?? [],
    advice: adviceOf.get(id) ?? [],
  });
  const itemOf = ({ id, kind, stem, value }: (typeof base.items)[number]): PreviewItem => {
    const question = deck.questions.get(id);
    return {
      id,
      kind: kind.id,
      prompt: question?.prompt ?? stem,
      answer: question?.answer ?? kind.print(value, base.context),
      forms: question?.forms ?? [],
      ...remarksOf(id),
    };
  };
  const asked = base.items.filter(({ id }) => deck.questions.has(id));
  const narrowed: Readonly<Record<ItemFilter, typeof base.items>> = {
    all: base.items,
    advice: base.items.filter(({ id }) => adviceOf.has(id)),
    refused: base.items.filter(({ id }) => !deck.questions.has(id)),
  };
  const canBeChosen = (id: string): boolean => deck.questions.get(id)?.forms.includes('choice') === true;
  const typed = questions.filter(({ forms }) => forms.every((form) => form === 'typed'));
  const ofKinds = kinds.flatMap(({ id }) => {
    const own = questions.filter(({ kind }) => kind === id);
    const choice = own.filter(({ forms }) => forms.includes('choice')).length;
    return own.length === 0 ? [] : [{ kind: id, questions: own.length, choice }];
  });
  const recognise = ofKinds.reduce((sum, { choice }) => sum + choice, 0);
  const open = typed.flatMap(({ id }) => {
    const relation = base.byId.get(id)?.relation;
    return relation === undefined || base.complete.has(relation) ? [] : [relation];
  });
  return {
    preview: {
      title: file.title,
      language: file.language,
      facts: file.facts.length,
      sources: file.sources.length,
      values: {
        all: narrowed.all.length,
        advice: narrowed.advice.length,
        refused: narrowed.refused.length,
      },
      samples: ofKinds.flatMap(({ kind }) => {
        const own = asked.filter((item) => item.kind.id === kind);
        const sample = own.find(({ id }) => canBeChosen(id)) ?? own[0];
        return sample === undefined ? [] : [itemOf(sample)];
      }),
      remarks: remarksOf(file.id),
      kinds: ofKinds,
      difficulty: {
        recognise,
        statement: questions.length - recognise - typed.length,
        recall: typed.length,
      },
      weak: {
        silent: firstOf(figuresOf(base, generated, OPTION_SEED).silent.map(({ id }) => id)),
        typedOnly: firstOf(typed.map(({ id }) => id)),
        open: firstOf([...timesOf(open)]),
        undated: firstOf(file.sources.flatMap(({ id, date }) => (date === undefined ? [id] : []))),
        rules: firstOf([...timesOf(advice.map(({ rule }) => rule))].sort((a, b) => b[1] - a[1])),
        advice: advice.length,
      },
    },
    items: (filter, from, to) => narrowed[filter].slice(from, to).map(itemOf),
  };
}

function byId<Remark extends { readonly id: string }>(
  remarks: readonly Remark[],
): ReadonlyMap<string, readonly Remark[]> {
  const found = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const own = found.get(remark.id);
    if (own === undefined) found.set(remark.id, [remark]);
    else own.push(remark);
  }
  return found;
}

function timesOf<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  const times = new Map<Item, number>();
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1);
  return times;
}

function firstOf<Item>(items: readonly Item[]): FirstOf<Item> {
  return { count: items.length, first: items.slice(0, MOST_NAMED) };
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
