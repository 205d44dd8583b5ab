import { kindOf, printDate, type KindContext, type NameEntry, type Value } from '../../kinds/index.ts';
import { slotsOf, type Fact, type FactFile, type Slot, type SourceRef } from '../fact-file.ts';

/** What a file holds under one card id: `factId#slotName`, `nameId#short`, `nameId#full` or `nameId#clue`. */
export interface EditionCard {
  readonly id: string;
  /** Fact or name that it comes from. */
  readonly origin: string;
  readonly kind: string;
  readonly value: Value;
  /** The right answer in full. */
  readonly answer: string;
  /** All that is to be read around the answer, as one text: equal where it reads alike. */
  readonly wording: string;
  /** Who says so, as one text: equal where the sources read alike. */
  readonly sources: string;
}

/** What the values of a file are read with. */
export function contextOf({ language, names }: FactFile): KindContext {
  return { language, names: new Map(names.map((name) => [name.id, name])) };
}

/** The cards of a file in its order, facts first. What is disputed or suspect is never asked and gives none. */
export function cardsOf(file: FactFile): readonly EditionCard[] {
  const context = contextOf(file);
  const sources = new Map(file.sources.map((source) => [source.id, source]));
  const told = (refs: readonly SourceRef[]): string =>
    JSON.stringify(
      refs.map(({ id, locator }) => {
        const source = sources.get(id);
        const date = source?.date && printDate(source.date, file.language);
        return [source?.title, source?.publisher, date, locator];
      }),
    );
  const asked = file.facts.filter(({ status }) => status === undefined);
  return [
    ...asked.flatMap((fact) => cardsOfFact(fact, told(fact.sources), context)),
    ...file.names.flatMap((name) =>
      cardsOfName(name, told(name.source === undefined ? [] : [{ id: name.source }]), context),
    ),
  ];
}

function cardsOfFact(fact: Fact, sources: string, context: KindContext): readonly EditionCard[] {
  const { id: origin, sentence, ask, note } = fact;
  const print = (slot: Slot): string => kindOf(slot.kind).print(slot.value, context);
  const parts = sentence.map((part) => (typeof part === 'string' ? part : print(part)));
  const asOf = fact.asOf && printDate(fact.asOf, context.language);
  return slotsOf(sentence).map((slot) => ({
    id: `${origin}#${slot.name}`,
    origin,
    kind: slot.kind,
    value: slot.value,
    answer: print(slot),
    wording: JSON.stringify([parts, sentence.indexOf(slot), ask[slot.name], asOf, note]),
    sources,
  }));
}

function cardsOfName(name: NameEntry, sources: string, context: KindContext): readonly EditionCard[] {
  const card = (side: string, form: 'short' | 'full' | 'any', wording: string): EditionCard => {
    const value = { ref: name.id, form };
    const answer = kindOf('name').print(value, context);
    return { id: `${name.id}#${side}`, origin: name.id, kind: 'name', value, answer, wording, sources };
  };
  const both = JSON.stringify([name.short, name.name]);
  return [
    ...(name.short === undefined ? [] : [card('short', 'short', both), card('full', 'full', both)]),
    ...(name.clue === undefined ? [] : [card('clue', 'any', JSON.stringify([name.clue, name.name]))]),
  ];
}
