import { studyDay } from '../../memory/index.ts';
import { readAssignments, type AssignmentRecord } from '../../storage/classes/index.ts';
import type { Desk } from '../desk.ts';
import { now, offsetMinutesAt } from '../platform.ts';

/** An assignment of this device with the days that are left of it; the last day counts as 0. */
export interface KeptAssignment extends AssignmentRecord {
  readonly daysLeft: number;
  /** Whether its day was over more than a week ago: the start page no longer lists it then. */
  readonly isLongOver: boolean;
}

const LISTED_DAYS = 7;

/** The assignments that were taken, the most urgent first; behind them those whose day is long over, the last first. */
export async function keptAssignments({ journal, settings }: Desk): Promise<readonly KeptAssignment[]> {
  const found = await readAssignments(journal.store);
  const at = now();
  const today = studyDay(at, offsetMinutesAt(at), settings.values.rollOverHour);
  const kept = (found.ok ? found.value : []).map((record): KeptAssignment => {
    const daysLeft = record.assignment.goal.day - today;
    return { ...record, daysLeft, isLongOver: daysLeft < -LISTED_DAYS };
  });
  const byDay = kept.toSorted((a, b) => a.daysLeft - b.daysLeft);
  return [
    ...byDay.filter(({ isLongOver }) => !isLongOver),
    ...byDay.filter(({ isLongOver }) => isLongOver).reverse(),
  ];
}
