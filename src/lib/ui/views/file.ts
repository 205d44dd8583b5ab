import type { Form } from '../../questions/index.ts';
import type { NoticeView, SourceView, KindView } from './shared.ts';

export interface ProblemView {
  readonly severity: 'error' | 'warning';
  readonly line?: number;
  /** Path of the field in the file: "facts[3].asOf". */
  readonly field?: string;
  readonly what: string;
  readonly mend?: string;
}

export interface SampleView {
  readonly kind: KindView;
  readonly form: Form;
  /** May hold GAP. */
  readonly prompt: string;
  readonly answer: string;
  readonly asOf?: string;
}

/** What a rule says of a question to its author. */
export interface NoteView {
  readonly rule: number;
  /** E: the question is not asked, or not in every form. W: advice. */
  readonly level: 'E' | 'W';
  /** What is wrong and how to mend it. */
  readonly text: string;
}

/** A value of an opened file that is asked, or why it is not. */
export interface ItemView {
  /** Card id. */
  readonly id: string;
  readonly kind: KindView;
  /** May hold GAP. */
  readonly prompt: string;
  readonly answer: string;
  /** Empty where it is not asked. */
  readonly forms: readonly Form[];
  readonly notes: readonly NoteView[];
}

/** An option with its proof; `why` is absent on the right one. */
export interface OptionView {
  readonly text: string;
  readonly why?: string;
  /** The true sentence that the wrong value belongs to. */
  readonly trueOf?: string;
}

/** What the values of a deck can be narrowed to: those with advice, those that are not asked. */
export type ItemFilter = 'all' | 'advice' | 'refused';

/** The values of a deck in the order of the file, asked or not. A part is made when somebody looks: there may be tens of thousands. */
export interface ItemsView {
  readonly counts: Readonly<Record<ItemFilter, number>>;
  /** Of those that a filter lets through, from one place to before another. */
  readonly of: (filter: ItemFilter, from: number, to: number) => readonly ItemView[];
  /** The answers of a card with their proofs. */
  readonly optionsOf: (id: string) => readonly OptionView[];
}

/** The sources of a deck, of which a part is made when somebody looks. */
export interface SourcesView {
  readonly count: number;
  /** From one place to before another. */
  readonly of: (from: number, to: number) => readonly SourceView[];
}

export interface FileView {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Absent where the text was pasted. */
  readonly fileName?: string;
  readonly bytes?: number;
  readonly facts: number;
  readonly questions: number;
  readonly kinds: readonly { readonly kind: KindView; readonly questions: number }[];
  readonly sources: SourcesView;
  readonly items: ItemsView;
  /** What is said of the deck as a whole. */
  readonly notes: readonly NoteView[];
  readonly samples: readonly SampleView[];
  /** Warnings only: a file with errors has no preview. */
  readonly problems: readonly ProblemView[];
  /** What is known of this deck on the device. */
  readonly known: 'new' | 'update' | 'same';
}

/** What another edition changes for the learner. Texts are ready to show. */
export interface EditionView {
  readonly another: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly warning?: NoticeView;
  readonly groups: readonly EditionGroupView[];
  readonly words: {
    readonly answered: string;
    readonly was: string;
    readonly now: string;
    readonly keepOld: string;
    readonly take: string;
  };
}

/** Questions that share a fate. */
export interface EditionGroupView {
  readonly fate: 'value' | 'wording' | 'source' | 'added' | 'removed';
  readonly title: string;
  readonly text: string;
  readonly cards: readonly {
    readonly id: string;
    readonly statement: string;
    /** What of it is asked. */
    readonly key: string;
    /** The right answers, where they differ. */
    readonly answers?: { readonly before: string; readonly after: string };
    readonly hasHistory: boolean;
  }[];
  /** "and 120 more"; absent where all are there. */
  readonly rest?: string;
}
