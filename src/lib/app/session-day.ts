import type { CardState, ReviewEvent } from '../memory/index.ts';
import type { DayRecord } from '../storage/index.ts';
import type { Asked, DayRow, FormPreference, Settings } from '../study/index.ts';

/** The cards of a sitting: where they come from, what is known of them, and what is kept of that beside the log. */
export interface SessionDay {
  /** What sitting and day are kept under. */
  readonly name: string;
  /** Id of the deck whose log the answers belong to. */
  readonly deck: string;
  readonly settings: Settings;
  readonly preference: FormPreference;
  /** Whether any card was ever answered. */
  readonly begun: boolean;
  /** Cards that are left today. */
  readonly waiting: number;
  /** Cards that could be asked beyond what the day holds. */
  readonly more: number;
  /** When a card that is at hand is due next, epoch ms; undefined where none is. */
  readonly nextDueAt: number | undefined;
  /** Cards that are at hand and still to be asked, in order. */
  queue(): readonly string[];
  questions(): ReadonlyMap<string, Asked>;
  /** What the forms of the cards go by. */
  states(): ReadonlyMap<string, CardState>;
  /** A card that is at hand; undefined for another. */
  asked(card: string): Asked | undefined;
  state(card: string): CardState | undefined;
  /** Takes in what happened to a card and what is known of it since; gives its row where one is kept on disk. */
  change(event: ReviewEvent, card: string, state: CardState | undefined): DayRow | undefined;
  /** How the day stands, as it is kept with each answer. @param isAnswered whether anything happened in this sitting */
  record(isAnswered: boolean): DayRecord;
  /** Follows once events are on disk: for copies of what the log says. */
  kept?(): Promise<void>;
}
