import { shipped } from 'virtual:shipped-decks';
import type { FactFile } from '../../facts/index.ts';
import { studyDay } from '../../memory/index.ts';
import {
  deckKey,
  forgottenDay,
  readExam,
  type DayRecord,
  type DeckRecord,
  type StorageError,
} from '../../storage/index.ts';
import { daysOffAround, type DayBrief, type ExamGoal } from '../../study/index.ts';
import type { Journal } from '../journal.ts';
import { showBadge } from '../install.svelte.ts';
import type { Planner } from '../planner.ts';
import { askToPersist, now, offsetMinutesAt } from '../platform.ts';
import type { LearnerSettings } from '../settings.svelte.ts';
import { planRequest, planStamp } from '../study-plan.ts';

/** What is told of a deck before anything is planned. */
type DeckEntry = Pick<(typeof shipped)[number], 'id' | 'title' | 'language' | 'of'>;

/** How all decks on this device stand: what the home page shows. It shows what is on disk and plans anew what is old. */
export class Shelf {
  readonly #journal: Journal;
  readonly #planner: Planner;
  readonly #settings: LearnerSettings;
  #briefs = $state.raw<readonly DayBrief[] | undefined>(undefined);
  #trouble = $state.raw<StorageError | undefined>(undefined);
  #persisted = $state.raw<boolean | undefined>(undefined);
  #own = $state.raw<ReadonlySet<string>>(new Set());
  #uncounted = $state.raw<ReadonlySet<string>>(new Set());
  #exams = $state.raw<ReadonlyMap<string, ExamGoal>>(new Map());
  #removed = $state.raw<{ readonly record: DeckRecord; readonly brief: DayBrief } | undefined>(undefined);

  constructor(journal: Journal, planner: Planner, settings: LearnerSettings) {
    this.#journal = journal;
    this.#planner = planner;
    this.#settings = settings;
  }

  /** Every deck, once `load` has begun to know them; undefined before. */
  get briefs(): readonly DayBrief[] | undefined {
    return this.#briefs;
  }

  /** Why storage does not keep what it should; undefined while all is well. */
  get trouble(): StorageError | undefined {
    return this.#trouble;
  }

  /** Whether the browser promised not to clear what is kept; undefined where it does not say. */
  get persisted(): boolean | undefined {
    return this.#persisted;
  }

  /** The decks that the learner added. */
  get own(): ReadonlySet<string> {
    return this.#own;
  }

  /** The decks of which nothing but the title is known until they are planned. */
  get uncounted(): ReadonlySet<string> {
    return this.#uncounted;
  }

  /** The exams that are learnt for, by deck; those that are over with them. */
  get exams(): ReadonlyMap<string, ExamGoal> {
    return this.#exams;
  }

  /** The deck that was removed last, while it can be brought back. */
  get removed(): DayBrief | undefined {
    return this.#removed?.brief;
  }

  /** Removes a deck that the learner added. Its answers stay in the log and count again once its file is opened. */
  async remove(id: string): Promise<void> {
    const own = await this.#journal.ownDeck(id);
    const record = own.ok ? own.value : undefined;
    const brief = this.#briefs?.find(({ deck }) => deck === id);
    if (record === undefined || brief === undefined) return;
    const removed = await this.#journal.store.write({ remove: [deckKey(id), ...forgottenDay(id)] });
    if (!removed.ok) this.#trouble = removed.error;
    else this.#removed = { record, brief };
    await this.load();
  }

  /** Brings back the deck that was removed last. */
  async bringBack(): Promise<void> {
    if (this.#removed === undefined) return;
    const kept = await this.#journal.keepDeck(this.#removed.record);
    if (!kept.ok) this.#trouble = kept.error;
    else this.#removed = undefined;
    await this.load();
  }

  /** Asks the browser not to clear what is kept; tells whether it promised. */
  async askToPersist(): Promise<boolean> {
    await askToPersist();
    const { storage } = navigator as { storage?: StorageManager };
    this.#persisted = await storage?.persisted();
    return this.#persisted === true;
  }

  /** Shows what is known at once, then plans the decks that were planned on another day, by another version or under other settings. */
  async load(): Promise<void> {
    const [days, own] = await Promise.all([this.#journal.days(), this.#journal.ownDeckIds()]);
    if (!own.ok) this.#trouble = own.error;
    const ownIds = own.ok ? own.value : [];
    this.#own = new Set(ownIds);
    const ids = [...new Set([...shipped.map(({ id }) => id), ...ownIds])];
    await this.#readExams(ids);
    const settings = this.#settings.values;
    const today = studyDay(now(), offsetMinutesAt(now()), settings.rollOverHour);
    const isFresh = ({ stamp, brief, answered }: DayRecord): boolean =>
      stamp === planStamp(settings) &&
      brief.studyDay === today &&
      answered !== true &&
      (brief.exam === undefined || brief.exam.expected !== undefined);
    const hasExam = (id: string): boolean => (this.#exams.get(id)?.examDay ?? today) > today;
    const fresh = new Set(days.filter(isFresh).map(({ brief }) => brief.deck));
    const briefs = new Map(days.map(({ brief }) => [brief.deck, brief]));
    const isOff = daysOffAround(settings.daysOff, today).has(today);
    const uncounted = new Set<string>();
    // Each deck has its place from the start: a row that came later would move what is below it under a finger.
    for (const id of ids.filter((one) => !briefs.has(one))) {
      const isOwn = ownIds.includes(id);
      const entry = isOwn ? await this.#ownEntry(id) : shipped.find((one) => one.id === id);
      if (entry === undefined) continue;
      const begun = await this.#journal.hasEvents(id);
      if (isOwn) uncounted.add(id);
      else if (!begun && !hasExam(id)) fresh.add(id);
      briefs.set(id, {
        ...beforePlanning(entry, begun, today, isOff ? 0 : settings.newPerDay),
        ...(isOff && { dayOff: true }),
      });
    }
    this.#show(ids, briefs, uncounted);
    // Some browsers (WebKitGTK) have no storage manager.
    const manager = (navigator as { storage?: StorageManager }).storage;
    this.#persisted = await manager?.persisted();
    for (const id of ids.filter((one) => !fresh.has(one))) {
      await this.#plan(id, briefs, (brief) => {
        uncounted.delete(id);
        briefs.set(id, brief);
        this.#show(ids, briefs, uncounted);
      });
    }
  }

  /** What a deck of the learner's own tells before its first plan, which counts what it asks. */
  async #ownEntry(id: string): Promise<DeckEntry | undefined> {
    const own = await this.#journal.ownDeck(id);
    // What opened it has read and checked it.
    const file = (own.ok ? own.value?.file : undefined) as FactFile | undefined;
    return file && { id, title: file.title, language: file.language, of: 0 };
  }

  #show(ids: readonly string[], briefs: ReadonlyMap<string, DayBrief>, uncounted: ReadonlySet<string>): void {
    this.#uncounted = new Set(uncounted);
    this.#briefs = ids.flatMap((id) => briefs.get(id) ?? []);
    showBadge(this.#briefs.reduce((sum, { begun, waiting }) => sum + (begun ? waiting : 0), 0));
  }

  async #readExams(ids: readonly string[]): Promise<void> {
    const found = await Promise.all(ids.map((id) => readExam(this.#journal.store, id)));
    const exams = ids.flatMap((id, index) => {
      const exam = found[index];
      return exam?.ok === true && exam.value !== undefined ? [[id, exam.value] as const] : [];
    });
    this.#exams = new Map(exams);
  }

  async #plan(
    id: string,
    briefs: ReadonlyMap<string, DayBrief>,
    onbrief: (brief: DayBrief) => void,
  ): Promise<void> {
    const settings = this.#settings.values;
    const planned = await this.#planner.plan(planRequest(settings, id, briefs.get(id)), onbrief);
    if (!planned.ok) this.#trouble = planned.error;
    if (!planned.ok || planned.value === undefined) return;
    const { brief, rows, names } = planned.value;
    await this.#journal.keepDay({ stamp: planStamp(settings), brief }, rows, names);
  }
}

/** What is known of a deck before its first plan. */
function beforePlanning(
  { id, title, language, of }: DeckEntry,
  begun: boolean,
  today: number,
  newPerDay: number,
): DayBrief {
  const waiting = Math.min(of, newPerDay);
  return {
    deck: id,
    title,
    language,
    of,
    waiting,
    beyond: waiting,
    more: 0,
    learnt: 0,
    begun,
    studyDay: today,
  };
}
