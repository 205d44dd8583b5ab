import { studyDay } from '../../memory/index.ts';
import { readAssignments, type AssignmentRecord } from '../../storage/classes/index.ts';
import type { Desk } from '../desk.ts';
import { now, offsetMinutesAt } from '../platform.ts';

/** An assignment of this device with the days that are left of it; the last day counts as 0. */
export interface DueAssignment extends AssignmentRecord {
  readonly daysLeft: number;
}

/** A week after its day an assignment is no longer listed on the start page. */
const LISTED_DAYS = 7;

/** The assignments that were taken, the most urgent first: what the start page shows. */
export async function dueAssignments({ journal, settings }: Desk): Promise<readonly DueAssignment[]> {
  const found = await readAssignments(journal.store);
  const at = now();
  const today = studyDay(at, offsetMinutesAt(at), settings.values.rollOverHour);
  const due = (found.ok ? found.value : []).map((record) => ({
    ...record,
    daysLeft: record.assignment.goal.day - today,
  }));
  return due.filter(({ daysLeft }) => daysLeft >= -LISTED_DAYS).toSorted((a, b) => a.daysLeft - b.daysLeft);
}
