import type { KindView, Mark, NoticeView, SourceView } from '../views.ts';

/** A text with what a search found in it: stretches in UTF-16 units, in order. */
export interface FoundText {
  readonly text: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** A word that stands beside a row: what asks for a look, or how the row is known. */
export interface BadgeView {
  readonly text: string;
  readonly tone: 'plain' | 'due' | 'warn';
}

/** A fact or name, closed. */
export interface RowView {
  readonly id: string;
  readonly statement: FoundText;
  /** Where the search found what the statement does not hold: another spelling, a tag. */
  readonly elsewhere: readonly FoundText[];
  /** "3 questions, 2 known, 1 new, next in 4 days", in parts. */
  readonly about: readonly string[];
  readonly badges: readonly BadgeView[];
}

/** Something that happened to a card. */
export interface HappeningView {
  readonly date: string;
  /** "194 (typed)", or what was done to the card. */
  readonly what: string;
  readonly mark?: Mark;
  /** Verdict in words; '' for what is no answer. */
  readonly verdict: string;
  /** "4 days later"; '' for what is no answer. */
  readonly after: string;
}

/** A card of an opened fact. */
export interface CardView {
  readonly id: string;
  readonly kind: KindView;
  /** May hold GAP. */
  readonly prompt: string;
  readonly answer: string;
  readonly state: BadgeView;
  /** What is known of it, a sentence each. */
  readonly about: readonly string[];
  /** What asks for a look, a sentence each. */
  readonly warnings: readonly string[];
  readonly historyTitle: string;
  /** Newest first. */
  readonly history: readonly HappeningView[];
  readonly actions: readonly CardAction[];
}

export type CardAction = 'suspend' | 'resume' | 'reset';

/** A note of the learner's on a fact. */
export interface AuthorNoteView {
  readonly id: string;
  readonly date: string;
  readonly text: string;
}

/** A fact or name, opened. */
export interface FactView {
  readonly status?: string;
  readonly asOf?: string;
  readonly note?: string;
  readonly tags: readonly string[];
  readonly sources: readonly SourceView[];
  readonly others: readonly { readonly statement: string; readonly source: SourceView }[];
  readonly cards: readonly CardView[];
  readonly notes: readonly AuthorNoteView[];
}

/** A choice that narrows the list. */
export interface ChipView {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
}

export interface ChipGroupView {
  readonly id: 'mark' | 'kind' | 'tag';
  readonly label: string;
  readonly chips: readonly ChipView[];
}

/** A row that may not be in the page yet: how high it is is guessed from its statement. */
export interface ListedRow {
  readonly id: string;
  readonly statement: string;
}

/** A deck as it is listed. */
export interface BrowseView {
  /** Of the deck, BCP 47. */
  readonly language: string;
  /** As it was typed. */
  readonly text: string;
  readonly groups: readonly ChipGroupView[];
  /** "12 of 190 facts and names". */
  readonly shown: string;
  /** What is listed, in order. */
  readonly rows: readonly ListedRow[];
  readonly isPreparing: boolean;
  /** Set where nothing matches: what was asked for, and what to clear. */
  readonly nothing?: {
    readonly text: string;
    readonly clear: readonly {
      readonly label: string;
      readonly what: 'text' | ChipGroupView['id'] | 'all';
    }[];
  };
  readonly isEmpty: boolean;
  /** Set where there are notes to export. */
  readonly exportLabel?: string;
  readonly notice?: NoticeView;
  /** What was done last and can be taken back. */
  readonly done?: string;
}

/** What can be done on the page. */
export interface BrowseActions {
  onsearch(text: string): void;
  /** Chooses of a group, or nothing of it. */
  onchoose(group: ChipGroupView['id'], id: string | undefined): void;
  onclear(what: 'text' | ChipGroupView['id'] | 'all'): void;
  onchange(card: string, action: CardAction): void;
  onundo(): void;
  /** Keeps a note; gives whether it is kept. */
  onnote(fact: string, text: string, id?: string): Promise<boolean>;
  onremovenote(id: string): void;
  onexport(): void;
}
