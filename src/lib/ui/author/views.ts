import type { ItemsView, KindView, NoteView, NoticeView } from '../views.ts';

export type { AuthorWords } from '../../words/index.ts';

/** How a deck can be written. */
export type TextFormat = 'lines' | 'csv' | 'yaml' | 'json';

/** Something to mend in the text that is written. */
export interface LineProblem {
  readonly severity: 'error' | 'warning';
  /** From 1; absent where the whole text is meant. */
  readonly line?: number;
  /** What is wrong and how to mend it. */
  readonly what: string;
}

/** A fact as a row of the table, as its author wrote it. */
export interface RowView {
  readonly cells: Readonly<Record<RowColumn, string>>;
  /** What is wrong with it; '' for nothing. */
  readonly problem: string;
}

export const rowColumns = ['id', 'fact', 'about', 'asOf', 'source', 'tags'] as const;
/** Columns that stand in a second line of a row, since few facts need them. */
export const moreColumns = ['ask', 'status', 'note'] as const;
export type RowColumn = (typeof rowColumns)[number] | (typeof moreColumns)[number];

/** A change to the rows, by their place from 0. */
export type RowChange =
  | { readonly kind: 'set'; readonly row: number; readonly column: RowColumn; readonly text: string }
  | { readonly kind: 'add'; readonly after: number; readonly fact: string }
  | { readonly kind: 'copy'; readonly row: number }
  | { readonly kind: 'delete'; readonly row: number };

/** Something that could be better, with where. */
export interface WeakPoint {
  readonly title: string;
  readonly text?: string;
  /** Ids or words that it is about; the first of them. */
  readonly items: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** What becomes of the text. */
export interface PreviewView {
  /** Of the deck, BCP 47. */
  readonly language: string;
  readonly total: number;
  readonly facts: number;
  readonly kinds: readonly { readonly kind: KindView; readonly questions: number; readonly choice: number }[];
  /** Questions by how hard their first form is. */
  readonly difficulty: { readonly recognise: number; readonly statement: number; readonly recall: number };
  readonly weak: readonly WeakPoint[];
  readonly items: ItemsView;
  /** What is said of the deck as a whole. */
  readonly notes: readonly NoteView[];
}

/** What happened last, with what can be done about it. */
export interface NewsView {
  readonly notice: NoticeView;
  readonly actions?: readonly {
    readonly label: string;
    readonly href?: string;
    readonly onclick?: () => void;
  }[];
}

/** The page on which a deck is written. */
export interface AuthorView {
  readonly text: string;
  readonly format: TextFormat;
  /** Place of the cursor after an undo. */
  readonly caret: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly problems: readonly LineProblem[];
  /** Undefined while the text cannot be read as rows. */
  readonly rows: readonly RowView[] | undefined;
  /** Rows have other places soon. */
  readonly isMovingRows: boolean;
  readonly preview: PreviewView | undefined;
  readonly isStale: boolean;
  readonly canSave: boolean;
  readonly news: NewsView | undefined;
}

/** What the author can do. */
export interface AuthorActions {
  onwrite(text: string): void;
  onundo(): void;
  onredo(): void;
  onformat(format: TextFormat): void;
  onrow(change: RowChange): void;
  onfile(file: File): void;
  ondownload(format: TextFormat | 'template'): void;
  onsave(): void;
  ondismiss(): void;
}
