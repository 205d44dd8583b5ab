import { shipped } from 'virtual:shipped-decks';
import type { FactFile } from '../../facts/index.ts';
import type { FoldOptions } from '../../memory/index.ts';
import {
  deckKey,
  editionBatch,
  eventKey,
  examBatch,
  forgottenDay,
  knownEditions,
  readExam,
  readKnownEditions,
  type Batch,
  type StorageError,
} from '../../storage/index.ts';
import type { ExamGoal } from '../../study/index.ts';
import type { EditionChange } from '../../study/prepare/index.ts';
import { aheadOfNow } from '../ahead-of-now.ts';
import type { Desk } from '../desk.ts';
import { CLOCK_TOLERANCE_MS, now } from '../platform.ts';
import { memoryOptions } from '../study-plan.ts';
import type { OpenedDeck } from './opened-deck.svelte.ts';
import { studiedDeckOf, type LoggedFile, type StudiedDeck } from './studied-deck.ts';

/** What is known of a deck that was opened; `change` with another edition. */
export type KnownDeck =
  | { readonly known: 'new' | 'same'; readonly change?: undefined }
  | { readonly known: 'update'; readonly change: EditionChange };

/** The decks of a device with their facts: for the pages that need more than the day's cards. */
export class Library {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Reads one deck and its log; undefined where there is no such deck. */
  async open(id: string): Promise<StudiedDeck | undefined> {
    const logged = await this.read(id);
    return logged && studiedDeckOf(logged, this.#logOptions());
  }

  /** Reads one deck and its log without making questions, which takes seconds for a deck of thousands; undefined where there is no such deck. */
  async read(id: string): Promise<LoggedFile | undefined> {
    const file = await this.#file(id);
    if (file === undefined) return undefined;
    const found = await this.#desk.journal.eventsOf(id);
    // What lies ahead of the clock counts nowhere: neither in memory nor in the figures made of the events.
    const latestAt = now() + CLOCK_TOLERANCE_MS;
    const log = found.ok ? found.value : [];
    const events = log.filter(({ at }) => at <= latestAt);
    const ahead = events.length < log.length ? aheadOfNow(log.map(eventKey)) : undefined;
    return { file, events, ...(ahead && { ahead }) };
  }

  /** What is known of a deck that was opened: none of that id, the same edition, or another one, and what that changes. */
  async compare(id: string, opened: OpenedDeck): Promise<KnownDeck> {
    const before = await this.read(id);
    if (before === undefined) return { known: 'new' };
    const change = await opened.ask('change', before, this.#logOptions());
    return change === undefined ? { known: 'same' } : { known: 'update', change };
  }

  /**
   * The records that take a file in: in place of the edition that is known, which is kept so that this can be taken back. Of a deck
   * that ships, the edition that ships now is known with it: the learner prefers this one.
   */
  async takingIn(file: FactFile): Promise<Batch> {
    const own = await this.#desk.journal.ownDeck(file.id);
    const before = own.ok ? own.value : undefined;
    const deck = { id: file.id, addedAt: now(), file };
    const coming = shipped.find(({ id }) => id === file.id);
    if (coming === undefined && before === undefined)
      return { put: new Map([[deckKey(file.id), deck]]), remove: forgottenDay(file.id) };
    const batch = editionBatch(deck, before);
    if (coming === undefined) return batch;
    const known = await readKnownEditions(this.#desk.journal.store, file.id);
    const record = knownEditions(file.id, (known.ok ? known.value : undefined) ?? [], coming.edition);
    return { ...batch, put: new Map([...(batch.put ?? []), record]) };
  }

  /** Takes a file in as a deck of the learner's own; gives why not where that fails. */
  async takeIn(file: FactFile): Promise<StorageError | undefined> {
    const kept = await this.#desk.journal.store.write(await this.takingIn(file));
    return kept.ok ? undefined : kept.error;
  }

  /** Keeps a file that the learner wrote here as a deck of their own; gives why not where that fails. */
  async keep(file: FactFile): Promise<StorageError | undefined> {
    const kept = await this.#desk.journal.keepDeck({ id: file.id, addedAt: now(), file });
    return kept.ok ? undefined : kept.error;
  }

  /** The facts of a deck; undefined where there is no such deck. */
  fileOf(id: string): Promise<FactFile | undefined> {
    return this.#file(id);
  }

  /** The facts of a deck in the edition that ships; undefined where none of that id does. */
  async shippedFile(id: string): Promise<FactFile | undefined> {
    return (await shipped.find((one) => one.id === id)?.load()) as FactFile | undefined;
  }

  /** Whether a deck is the learner's own, and not one that only ships. */
  async isOwn(id: string): Promise<boolean> {
    const own = await this.#desk.journal.ownDeckIds();
    return own.ok && own.value.includes(id);
  }

  /** The exam that a deck is learnt for; undefined where there is none. */
  async examOf(id: string): Promise<ExamGoal | undefined> {
    const found = await readExam(this.#desk.journal.store, id);
    return found.ok ? found.value : undefined;
  }

  /** Sets the exam of a deck, or removes it, so that its day is planned anew; gives why it is not kept where that fails. */
  async keepExam(id: string, exam: ExamGoal | undefined): Promise<StorageError | undefined> {
    const { put, remove = [] } = examBatch(id, exam);
    const batch = { ...(put && { put }), remove: [...remove, ...forgottenDay(id)] };
    const kept = await this.#desk.journal.store.write(batch);
    return kept.ok ? undefined : kept.error;
  }

  /** How a log is read: what lies ahead of the clock does not count. */
  #logOptions(): FoldOptions {
    return { ...memoryOptions(this.#desk.settings.values), latestAt: now() + CLOCK_TOLERANCE_MS };
  }

  /** A deck of the learner's own before one that ships: the build has read and checked those, so their type is known. */
  async #file(id: string): Promise<FactFile | undefined> {
    const own = await this.#desk.journal.ownDeck(id);
    return ((own.ok ? own.value?.file : undefined) as FactFile | undefined) ?? this.shippedFile(id);
  }
}
