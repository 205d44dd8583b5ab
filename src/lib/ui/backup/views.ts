/** A line of a list, with what can be done about it. */
export interface RowView {
  readonly id: string;
  readonly text: string;
  /** Behind the text, quieter. */
  readonly detail?: string;
  /** Name of the button for a screen reader; absent where there is none. */
  readonly action?: string;
}

/** A file before it is taken in. Texts are ready to show. */
export interface LookView {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isProblem: boolean;
  /** Whether there is anything to take in. */
  readonly canTake: boolean;
}

/** The page of backups. Texts are ready to show. */
export interface BackupView {
  readonly holds: string;
  readonly last: string;
  /** What is known of the copies on this device, a sentence each. */
  readonly place: readonly string[];
  readonly canShare: boolean;
  readonly canTakeIn: boolean;
  readonly look?: LookView;
  readonly taken: readonly RowView[];
  readonly stored: readonly RowView[];
  readonly isBusy: boolean;
  readonly trouble?: string;
}

export interface BackupActions {
  onsave(): void;
  onshare(): void;
  onfile(file: File): void;
  ontake(): void;
  oncancel(): void;
  ontakeback(id: string): void;
  onlook(id: string): void;
}
