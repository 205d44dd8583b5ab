import type { KeptAssignment } from '$lib/app/assigned/index.ts';
import { visibleText } from '$lib/base/index.ts';
import { DAY_MS } from '$lib/memory/index.ts';
import type { AssignmentRow } from '$lib/ui/home/index.ts';
import type { ClassroomWords } from '$lib/words/index.ts';

/** Assignments as a list shows them: how far each is, and until when; a goal of more than that is told in full. */
export function assignmentRows(
  kept: readonly KeptAssignment[],
  { taken, goal: goals, date }: ClassroomWords,
  hrefOf: (id: string) => string,
): readonly AssignmentRow[] {
  return kept.map(({ id, assignment, recalled, of, daysLeft }) => {
    const { goal } = assignment;
    const at = goal.day * DAY_MS;
    const row = {
      id,
      href: hrefOf(id),
      title: visibleText(assignment.title),
      done: taken.done({ recalled, of }),
      due: taken.due({ days: daysLeft }),
      recalled,
      of,
    };
    switch (goal.aim) {
      case 'recalled':
        return { ...row, goal: date({ at }) };
      case 'score':
        return { ...row, goal: goals.score({ at, percent: goal.percent }) };
      case 'minutes':
        return { ...row, goal: goals.minutes({ at, minutes: goal.minutes }) };
    }
  });
}
