import {
  kindOf,
  printDate,
  type DateValue,
  type Gap,
  type Kind,
  type KindContext,
  type NameEntry,
  type NameValue,
  type Value,
} from '../kinds/index.ts';
import { foldText } from '../base/index.ts';
import { slotsOf, type Fact, type FactFile, type Slot, type Source } from '../facts/index.ts';
import { templatesFor, type Templates } from '../words/index.ts';
import { lastYearOf, newestDateOf, newestYearOfValues } from './newest.ts';
import { asOpening, askOfSlot, clozeOfSlot, opensSentence, textOfSentence } from './prompt.ts';
import { GAP } from './question.ts';
import { onePiece } from './shared.ts';
import { shortFormOf } from './short-form.ts';

export { lastYearOf } from './newest.ts';

/** One value of a file that could be asked: a slot of a fact, or one side of a name. */
export interface Item {
  /** Card id. */
  readonly id: string;
  readonly origin: string;
  readonly kind: Kind;
  readonly value: Value;
  readonly gap: Gap;
  /** Whether the gap opens the sentence, so that what stands in it begins with a capital. */
  readonly opens: boolean;
  /** Question without as-of date and source. */
  readonly stem: string;
  /** What the author asks; undefined where the sentence is completed. */
  readonly ask: string | undefined;
  /** The sentence with a gap, whatever the author asks. */
  readonly cloze: string;
  readonly statement: string;
  /** As-of date in words, in the language of the deck. */
  readonly asOf: string | undefined;
  readonly sourceIds: readonly string[];
  /** The relation that the value is one of; undefined for a value that stands alone. */
  readonly relation: string | undefined;
  /** Set for values that stand in a fact. */
  readonly fact: Fact | undefined;
  /** Set for the questions that a name gives by itself. */
  readonly name: NameEntry | undefined;
}

/** A fact file made ready for questions: its items and the ways to find them. Built once a file, never changed. */
export interface Base {
  readonly file: FactFile;
  readonly context: KindContext;
  readonly templates: Templates;
  /** In the order of the file, facts first. */
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
  /** The first item of each fact and name. */
  readonly byOrigin: ReadonlyMap<string, Item>;
  /** Values of one relation and one kind, by `relationKey`. */
  readonly relations: ReadonlyMap<string, readonly Item[]>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly complete: ReadonlySet<string>;
  /** Ids of facts that a newer fact supersedes. */
  readonly superseded: ReadonlySet<string>;
  /** Words that several names share, or that say of what type they are: seeing one gives no name away. */
  readonly commonNameWords: ReadonlySet<string>;
  /** Last year that the sources of the file can know of; undefined where no date stands in it. */
  readonly newestYear: number | undefined;
  /** Newest date of the sources, else of the as-of dates; undefined where neither has any. */
  readonly newest: DateValue | undefined;
}

/** Where the values of one relation that can be held against each other are found. */
export function relationKey(relation: string, kind: string): string {
  return `${relation}/${kind}`;
}

function itemOfSlot(
  fact: Fact,
  slot: Slot,
  statement: string,
  asOf: string | undefined,
  context: KindContext,
  templates: Templates,
): Item {
  const kind = kindOf(slot.kind);
  const opens = opensSentence(fact.sentence, slot);
  const plain = kind.gap(slot.value, context);
  const gap = opens ? { ...plain, key: asOpening(plain.key) } : plain;
  const cloze = clozeOfSlot(fact, slot, gap, context);
  const ask = fact.ask[slot.name];
  return {
    id: onePiece(`${fact.id}#${slot.name}`),
    origin: fact.id,
    kind,
    value: slot.value,
    gap,
    opens,
    ask,
    stem: ask === undefined ? cloze : askOfSlot(ask, gap, templates),
    cloze,
    statement,
    asOf,
    sourceIds: fact.sources.map((source) => source.id),
    relation: fact.about,
    fact,
    name: undefined,
  };
}

function itemsOfName(name: NameEntry, context: KindContext, templates: Templates): Item[] {
  const kind = kindOf('name');
  const item = (side: string, value: NameValue, stem: string, cloze: string, statement: string): Item => ({
    id: onePiece(`${name.id}#${side}`),
    origin: name.id,
    kind,
    value,
    gap: kind.gap(value, context),
    opens: false,
    ask: undefined,
    stem,
    cloze,
    statement,
    asOf: undefined,
    sourceIds: name.source === undefined ? [] : [name.source],
    relation: undefined,
    fact: undefined,
    name,
  });
  const items: Item[] = [];
  if (name.short !== undefined) {
    const { short, name: full } = name;
    const as = shortFormOf(name, short);
    const statement = onePiece(templates.shortIsFull({ short, full, as }));
    const [shortGap, fullGap] = [
      templates.shortIsFull({ short: GAP, full, as }),
      templates.shortIsFull({ short, full: GAP, as }),
    ];
    items.push(
      item('short', { ref: name.id, form: 'short' }, templates.shortOf({ full, as }), shortGap, statement),
      item('full', { ref: name.id, form: 'full' }, templates.fullOf({ short, as }), fullGap, statement),
    );
  }
  if (name.clue !== undefined) {
    const clue = name.clue.replace(/[.?!\s]+$/, '');
    const statement = onePiece(templates.clueIsName({ clue, full: name.name }));
    items.push(
      item(
        'clue',
        { ref: name.id, form: 'any' },
        templates.clue({ clue }),
        templates.clueIsName({ clue, full: GAP }),
        statement,
      ),
    );
  }
  return items;
}

/**
 * What a name is made of, for telling whether a question shows a part of it: words of three letters or more; in Vietnamese,
 * where one syllable says little, neighbouring syllables with their marks.
 */
export function nameUnits(text: string, language: string): readonly string[] {
  if (!language.startsWith('vi'))
    return foldText(text)
      .split(' ')
      .filter((word) => word.length >= 3);
  const syllables =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return syllables.slice(1).map((syllable, index) => `${syllables[index] ?? ''} ${syllable}`);
}

/** Words that say of what sort a name is, in so many names that seeing one tells nothing. */
const sortsOfNames =
  'agency association authority bank battle body church city club commission committee company conference congress convention council country court federation forum foundation fund government group institute island king kingdom lake league ministry mount mountain movement office organisation organization pact party peace plan president prime minister programme program queen republic river sea society state states station summit treaty tribunal union united university war world international national'.split(
    ' ',
  );
const sortsOfNamesVi = ['tổ chức', 'hiệp hội', 'hội nghị', 'hiệp định', 'hiệp ước', 'liên minh', 'liên đoàn', 'chiến dịch', 'khởi nghĩa', 'cộng hòa', 'cộng hoà', 'thế giới', 'quốc tế', 'quốc gia', 'thành phố', 'việt nam', 'ngân hàng', 'ủy ban', 'uỷ ban', 'chính phủ', 'quốc hội', 'trường đại', 'đại học']; // prettier-ignore

function commonWordsOf(names: readonly NameEntry[], language: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of names) {
    for (const unit of new Set(nameUnits(name, language))) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const shared = [...counts].filter(([, count]) => count >= 3).map(([unit]) => unit);
  const types = names.flatMap(({ type }) => (type === undefined ? [] : nameUnits(type, language)));
  return new Set([...shared, ...types, ...sortsOfNames, ...sortsOfNamesVi, 'the', 'and', 'for']);
}

/** Makes a fact file ready for questions. Takes time in proportion to the file. */
export function baseOf(file: FactFile): Base {
  const context: KindContext = {
    language: file.language,
    names: new Map(file.names.map((name) => [name.id, name])),
  };
  const templates = templatesFor(file.language);
  const items: Item[] = [];
  for (const fact of file.facts) {
    const statement = textOfSentence(fact.sentence, context);
    const asOf = fact.asOf === undefined ? undefined : printDate(fact.asOf, file.language);
    for (const slot of slotsOf(fact.sentence))
      items.push(itemOfSlot(fact, slot, statement, asOf, context, templates));
  }
  for (const name of file.names) items.push(...itemsOfName(name, context, templates));
  const relations = new Map<string, Item[]>();
  for (const item of items) {
    if (item.relation === undefined) continue;
    const key = relationKey(item.relation, item.kind.id);
    const list = relations.get(key);
    if (list === undefined) relations.set(key, [item]);
    else list.push(item);
  }
  const newest = newestDateOf(file);
  return {
    file,
    context,
    templates,
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    byOrigin: new Map(items.toReversed().map((item) => [item.origin, item])),
    relations,
    sources: new Map(file.sources.map((source) => [source.id, source])),
    complete: new Set(file.complete),
    superseded: new Set(
      file.facts.flatMap((fact) => (fact.supersedes === undefined ? [] : [fact.supersedes])),
    ),
    commonNameWords: commonWordsOf(file.names, file.language),
    newestYear: newest === undefined ? newestYearOfValues(file) : lastYearOf(newest),
    newest,
  };
}
