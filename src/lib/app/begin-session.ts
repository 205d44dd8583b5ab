import { shipped } from 'virtual:shipped-decks';
import { studyDay } from '../memory/index.ts';
import { readExam, type DayRecord } from '../storage/index.ts';
import {
  isStillRight,
  queueOfRows,
  type DayBrief,
  type DayRow,
  type Settings,
  type Shown,
  type Sitting,
} from '../study/index.ts';
import type { Journal } from './journal.ts';
import type { PlannedDeck } from './plan-deck.ts';
import type { Planner } from './planner.ts';
import { now, offsetMinutesAt } from './platform.ts';
import type { LearnerSettings } from './settings.svelte.ts';
import { dayQuery, planRequest, plansByDefault, planStamp } from './study-plan.ts';

/** What a session is opened over. */
export interface SessionDesk {
  readonly journal: Journal;
  readonly settings: LearnerSettings;
  readonly planner: Pick<Planner, 'plan'>;
}

/** Where a session begins. */
export interface Start {
  readonly brief: DayBrief;
  readonly rows: readonly DayRow[];
  /** The sitting that was left, where it can go on. */
  readonly sitting: Sitting | undefined;
}

/**
 * Where a sitting at a deck begins: with the day that is on disk, else with the first day that ships, else with a day that
 * is planned now. Undefined where there is no such deck.
 */
export async function startOf(desk: SessionDesk, deck: string): Promise<Start | undefined> {
  const { journal } = desk;
  const settings = desk.settings.values;
  const [kept, sitting] = await Promise.all([journal.dayOf(deck), journal.sittingOf(deck)]);
  const known =
    kept !== undefined && isUsable(kept, settings)
      ? { brief: kept.day.brief, rows: kept.rows }
      : await firstDay(journal, settings, deck);
  const begun = known ?? (await planNow(desk, deck, kept?.day.brief));
  return begun && { brief: begun.brief, rows: begun.rows, sitting: fitting(sitting, begun.rows) };
}

/**
 * Begins to load the first day of a shipped deck while all else is still opened. On a first visit only: later ones have a day of
 * their own, and a service worker that gives this one without a network.
 */
export function loadFirstDayAhead(deck: string): void {
  // Some browsers have none in private windows.
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker?.controller) return;
  const entry = shipped.find(({ id }) => id === deck);
  // Whoever needs it asks again, and is told what failed.
  entry?.start().catch(() => undefined);
}

/** Keeps a planned day in place of the one before. */
export function keepPlanned(
  journal: Journal,
  settings: Settings,
  { brief, rows, names }: PlannedDeck,
): Promise<void> {
  return journal.keepDay({ stamp: planStamp(settings), brief }, rows, names);
}

/** Rows of this version of the app with something to ask, or with nothing left to ask today. */
function isUsable(
  { day: { stamp, brief }, rows }: { day: DayRecord; rows: readonly DayRow[] },
  settings: Settings,
): boolean {
  const at = now();
  const today = studyDay(at, offsetMinutesAt(at), settings.rollOverHour);
  const isDone = brief.studyDay === today && brief.beyond === 0;
  if (stamp !== planStamp(settings) || (brief.inOrder === true && brief.studyDay !== today)) return false;
  return isDone || queueOfRows(rows, dayQuery(settings, at), brief).length > 0;
}

/** The first day of a shipped deck that was never studied and has no exam: made with the app, so that nothing is generated before the first card. */
async function firstDay(
  journal: Journal,
  settings: Settings,
  deck: string,
): Promise<PlannedDeck | undefined> {
  const entry = shipped.find(({ id }) => id === deck);
  if (entry === undefined || !plansByDefault(settings) || (await journal.hasEvents(deck))) return undefined;
  const [own, exam] = await Promise.all([journal.ownDeckIds(), readExam(journal.store, deck)]);
  if (!own.ok || own.value.includes(deck) || !exam.ok || exam.value !== undefined) return undefined;
  const start = (await entry.start()) as PlannedDeck;
  const at = now();
  const brief = { ...start.brief, studyDay: studyDay(at, offsetMinutesAt(at)) };
  // It can be made again from what ships: the first card does not wait for it, and what is written later comes after it.
  void keepPlanned(journal, settings, { ...start, brief });
  return { ...start, brief };
}

async function planNow(
  { journal, planner, settings }: SessionDesk,
  deck: string,
  before: DayBrief | undefined,
): Promise<PlannedDeck | undefined> {
  const planned = await planner.plan(planRequest(settings.values, deck, before, { isForetold: false }));
  if (!planned.ok || planned.value === undefined) return undefined;
  await keepPlanned(journal, settings.values, planned.value);
  return planned.value;
}

/** A kept sitting that can go on: the cards that it shows and may take back are at hand, in the edition in which they were shown. */
function fitting(sitting: Sitting | undefined, rows: readonly DayRow[]): Sitting | undefined {
  if (sitting?.shown === undefined) return undefined;
  const cards = new Map(rows.map(({ asked }) => [asked.id, asked]));
  const isFit = (shown: Shown): boolean => {
    const asked = cards.get(shown.card);
    return asked !== undefined && isStillRight(shown, asked);
  };
  if (!isFit(sitting.shown)) return undefined;
  return { ...sitting, done: sitting.done.filter(({ shown }) => isFit(shown)) };
}
