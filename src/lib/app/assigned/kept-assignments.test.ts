import { expect, test } from 'vitest';
import { makeAssignment } from '../../../../tests/fixtures/classroom.ts';
import { studyDay } from '../../memory/index.ts';
import { putAssignment } from '../../storage/classes/index.ts';
import type { Desk } from '../desk.ts';
import { Journal } from '../journal.ts';
import { now, offsetMinutesAt } from '../platform.ts';
import { LearnerSettings } from '../settings.svelte.ts';
import { keptAssignments } from './kept-assignments.ts';

test('the most urgent come first, and behind all others those over for more than a week, the last first', async () => {
  const journal = await Journal.open();
  const settings = await LearnerSettings.open(journal);
  const today = studyDay(now(), offsetMinutesAt(now()), settings.values.rollOverHour);
  const kept = [-30, 14, -8, 0, -7, 3].map((days) => {
    const assignment = makeAssignment({ id: `in${days}`, goal: { day: today + days, aim: 'recalled' } });
    return putAssignment({ id: assignment.id, assignment, of: 3, takenAt: 0, recalled: 0 });
  });
  await journal.store.write({ put: new Map(kept) });
  const found = await keptAssignments({ journal, settings } as unknown as Desk);
  expect(found.map(({ daysLeft, isLongOver }) => [daysLeft, isLongOver])).toEqual([
    [-7, false],
    [0, false],
    [3, false],
    [14, false],
    [-8, true],
    [-30, true],
  ]);
});
