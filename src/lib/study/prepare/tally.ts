import { undoneIds, type AnswerEvent, type ReviewEvent } from '../../memory/index.ts';
import { optionsOf, type Question } from '../../questions/index.ts';
import { OPTION_SEED } from '../option-seed.ts';

/** How often an option was shown, and how often it was chosen. */
export interface OptionTally {
  readonly shown: number;
  readonly taken: number;
}

/** What the log says about one card as a choice, since its answer last changed. */
export interface ChoiceTally {
  readonly keyDigest: string;
  readonly showings: number;
  readonly right: number;
  /** Right answers that chance alone would give. */
  readonly byChance: number;
  /** By text. */
  readonly options: ReadonlyMap<string, OptionTally>;
}

/** Cards that were shown as a choice, by id. */
export type Tallies = ReadonlyMap<string, ChoiceTally>;

/** A wrong option is judged from so many showings on, and worn out when it is taken in less than this share (rule 53). */
const JUDGED_FROM_SHOWINGS = 30;
const LEAST_SHARE_TAKEN = 0.05;

function isChoice(event: ReviewEvent): event is AnswerEvent & { readonly options: readonly string[] } {
  return event.type === 'answer' && event.form === 'choice' && (event.options?.length ?? 0) > 0;
}

function addTo(tally: ChoiceTally | undefined, event: AnswerEvent): ChoiceTally {
  const known = tally?.keyDigest === event.keyDigest ? tally : undefined;
  const shown = event.options ?? [];
  const options = new Map(known?.options);
  for (const text of shown) {
    const before = options.get(text);
    const taken = (before?.taken ?? 0) + (text === event.answer ? 1 : 0);
    options.set(text, { shown: (before?.shown ?? 0) + 1, taken });
  }
  return {
    keyDigest: event.keyDigest,
    showings: (known?.showings ?? 0) + 1,
    right: (known?.right ?? 0) + (event.verdict === 'right' ? 1 : 0),
    byChance: (known?.byChance ?? 0) + 1 / shown.length,
    options,
  };
}

/** Counts the choices of a log in order of time, what was taken back left out. Reads the whole log: once a day's plan. */
export function tallyOf(events: readonly ReviewEvent[]): Tallies {
  const undone = undoneIds(events);
  const tallies = new Map<string, ChoiceTally>();
  for (const event of events) {
    if (isChoice(event) && !undone.has(event.id))
      tallies.set(event.card, addTo(tallies.get(event.card), event));
  }
  return tallies;
}

/** Texts of the wrong options that hardly anybody takes for right. */
export function wornOptions(question: Question, tally: ChoiceTally | undefined): ReadonlySet<string> {
  const worn = new Set<string>();
  if (tally?.keyDigest !== question.keyDigest) return worn;
  for (const [text, { shown, taken }] of tally.options) {
    const isWorn = shown >= JUDGED_FROM_SHOWINGS && taken < LEAST_SHARE_TAKEN * shown;
    if (isWorn && text !== question.key) worn.add(text);
  }
  return worn;
}

/** A question without the wrong options that are worn out, while enough others remain to be drawn (rule 53). */
export function withoutWorn(question: Question, tally: ChoiceTally | undefined): Question {
  const worn = wornOptions(question, tally);
  if (worn.size === 0) return question;
  const fresh = { ...question, rivals: question.rivals.filter(({ text }) => !worn.has(text)) };
  return optionsOf(fresh, OPTION_SEED, 0).length >= 3 ? fresh : question;
}
