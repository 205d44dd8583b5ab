import type { FactFile } from '../../facts/index.ts';
import {
  fold,
  type CardEvent,
  type CardState,
  type FoldOptions,
  type ReviewEvent,
} from '../../memory/index.ts';
import { baseOf, type Base } from '../../questions/index.ts';
import type { AuthorNote, StorageError } from '../../storage/index.ts';
import { BrowseList, entriesOf } from '../../study/browse/index.ts';
import { inEdition, itemsToReview, type ItemToReview } from '../../study/prepare/index.ts';
import { AuthorNotes, type NoteDraft } from '../author-notes.ts';
import type { Desk } from '../desk.ts';
import { CLOCK_TOLERANCE_MS, now, whenIdle } from '../platform.ts';
import { memoryOptions } from '../study-plan.ts';
import type { AskedCards } from './asked-cards.ts';
import { Library } from './library.ts';
import type { LoggedFile } from './studied-deck.ts';
import { watchAskedCards } from './watch-asked-cards.ts';

export type { AskedCards };

/** Texts for the search that are made within a frame: a few milliseconds of a cheap phone. */
const FOLDED_AT_ONCE = 500;

/** What was done last and can be taken back. */
export type BrowseDone =
  | { readonly what: CardEvent['type']; readonly event: CardEvent }
  | { readonly what: 'note-removed'; readonly note: AuthorNote };

/** A deck as it is listed: its facts and names at once, what is asked of them once that is found, and what can be done to them. */
export class BrowseSession {
  readonly file: FactFile;
  readonly base: Base;
  readonly list: BrowseList;
  readonly #desk: Desk;
  readonly #notesOnDisk: AuthorNotes;
  #events = $state.raw<readonly ReviewEvent[]>([]);
  #asked = $state.raw<AskedCards | undefined>(undefined);
  #notes = $state.raw<readonly AuthorNote[]>([]);
  #done = $state.raw<BrowseDone | undefined>(undefined);
  #trouble = $state.raw<StorageError | undefined>(undefined);
  readonly #folded = $derived.by(() => fold(this.#events, this.options));
  readonly #states = $derived.by(() => this.#inEdition());
  readonly #review = $derived.by(() => this.#findReview());

  private constructor(desk: Desk, { file, events }: LoggedFile, notes: AuthorNotes) {
    this.#desk = desk;
    this.#notesOnDisk = notes;
    this.file = file;
    this.base = baseOf(file);
    this.list = new BrowseList(entriesOf(this.base));
    this.#events = events;
  }

  /** Opens a deck; undefined where there is no such deck. */
  static async open(desk: Desk, id: string): Promise<BrowseSession | undefined> {
    const notes = new AuthorNotes(desk.journal.store);
    const [logged, kept] = await Promise.all([new Library(desk).read(id), notes.all(id)]);
    if (logged === undefined) return undefined;
    const session = new BrowseSession(desk, logged, notes);
    if (kept.ok) session.#notes = kept.value;
    else session.#trouble = kept.error;
    return session;
  }

  /** Begins to find what is asked and to make what a search reads, and to follow the log; gives what ends it. */
  prepare(): () => void {
    const endAsking = watchAskedCards(this.file, (cards) => (this.#asked = cards));
    const endFollowing = this.#desk.safekeeping.onchange(() => void this.#follow());
    let isLeft = false;
    const foldOn = (): void => {
      if (!isLeft && this.list.foldAhead(FOLDED_AT_ONCE)) whenIdle(foldOn);
    };
    whenIdle(foldOn);
    return () => {
      isLeft = true;
      endAsking();
      endFollowing();
    };
  }

  /** The log of the deck. */
  get events(): readonly ReviewEvent[] {
    return this.#events;
  }

  /** As the log has it; once it is found what is asked, as it stands in this edition. */
  get states(): ReadonlyMap<string, CardState> {
    return this.#states;
  }

  /** How the log is read. */
  get options(): FoldOptions {
    return { ...memoryOptions(this.#desk.settings.values), latestAt: now() + CLOCK_TOLERANCE_MS };
  }

  /** Undefined until it is found. */
  get asked(): AskedCards | undefined {
    return this.#asked;
  }

  /** Why their author should look at cards, by card; empty until it is found what is asked. */
  get review(): ReadonlyMap<string, readonly ItemToReview[]> {
    return this.#review;
  }

  /** Oldest first. */
  get notes(): readonly AuthorNote[] {
    return this.#notes;
  }

  /** What can be taken back; undefined where there is nothing. */
  get done(): BrowseDone | undefined {
    return this.#done;
  }

  /** Why what is done is not kept, or not for long; undefined while all is well. */
  get trouble(): StorageError | undefined {
    return this.#trouble;
  }

  /** Takes a card out of study, brings it back, or forgets its history from here on. */
  async change(card: string, what: CardEvent['type']): Promise<void> {
    const event: CardEvent = { ...this.#desk.journal.stamp(this.file.id), type: what, card };
    if (await this.#log(event)) this.#done = { what, event };
  }

  /** Takes back what was done last. */
  async undo(): Promise<void> {
    const done = this.#done;
    if (done === undefined) return;
    const isUndone =
      done.what === 'note-removed'
        ? await this.keepNote(done.note)
        : await this.#log({ ...this.#desk.journal.stamp(this.file.id), type: 'undo', undoes: done.event.id });
    if (isUndone && this.#done === done) this.#done = undefined;
  }

  /** Keeps a note for the author, new or changed; gives whether it is kept. */
  async keepNote(draft: Omit<NoteDraft, 'deck'>): Promise<boolean> {
    const kept = await this.#notesOnDisk.keep({ ...draft, deck: this.file.id });
    this.#trouble = kept.ok ? undefined : kept.error;
    if (!kept.ok) return false;
    const others = this.#notes.filter(({ id }) => id !== kept.value.id);
    this.#notes = [...others, kept.value].sort((a, b) => a.at - b.at);
    return true;
  }

  async removeNote(id: string): Promise<void> {
    const note = this.#notes.find((one) => one.id === id);
    if (note === undefined) return;
    const removed = await this.#notesOnDisk.remove(id);
    this.#trouble = removed.ok ? undefined : removed.error;
    if (!removed.ok) return;
    this.#notes = this.#notes.filter((one) => one !== note);
    this.#done = { what: 'note-removed', note };
  }

  /** Writes an event; only what is on disk is shown as done. */
  async #log(event: ReviewEvent): Promise<boolean> {
    const kept = await this.#desk.journal.keepApart(this.file.id, [event]);
    this.#trouble = kept.ok ? undefined : kept.error;
    if (kept.ok) this.#add([event]);
    return kept.ok;
  }

  /** Takes in what another tab, or a repair, has added to the log. */
  async #follow(): Promise<void> {
    const logged = await new Library(this.#desk).read(this.file.id);
    if (logged !== undefined) this.#add(logged.events);
  }

  #add(events: readonly ReviewEvent[]): void {
    const known = new Set(this.#events.map(({ id }) => id));
    const added = events.filter(({ id }) => !known.has(id));
    if (added.length > 0) this.#events = [...this.#events, ...added];
  }

  #inEdition(): ReadonlyMap<string, CardState> {
    const { questions } = this.#asked ?? {};
    if (questions === undefined) return this.#folded;
    return inEdition(this.#folded, { base: this.base, askable: { questions } }, this.#events);
  }

  #findReview(): ReadonlyMap<string, readonly ItemToReview[]> {
    const byCard = new Map<string, ItemToReview[]>();
    if (this.#asked === undefined) return byCard;
    const noted = new Set(this.#notes.map(({ fact }) => fact));
    const reported = this.list.entries.flatMap(({ id, cards }) =>
      noted.has(id) ? cards.map((card) => card.id) : [],
    );
    for (const item of itemsToReview(this.#asked, this.#events, this.#states, new Set(reported))) {
      const list = byCard.get(item.card);
      if (list === undefined) byCard.set(item.card, [item]);
      else list.push(item);
    }
    return byCard;
  }
}
