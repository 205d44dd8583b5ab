import { now, type Desk } from '$lib/app/index.ts';
import { aheadOfNow, platformAdvice, type BackupDesk } from '$lib/app/backup/index.ts';
import { shelfOf } from '$lib/app/shelf/index.ts';
import type { BackupView, LookView, RowView } from '$lib/ui/backup/index.ts';
import type { BackupWords } from '$lib/words/index.ts';
import { daysSince } from './time.ts';

/** The page of backups as it stands. */
export function backupView(backups: BackupDesk, desk: Desk, words: BackupWords): BackupView {
  const { count, isBusy, trouble, canTakeIn } = backups;
  const { safekeeping } = desk;
  const { backupAt } = safekeeping.news;
  const look = lookView(backups, words);
  return {
    holds: count === undefined ? '' : words.holds(count),
    last: backupAt === undefined ? words.never : words.last({ days: daysSince(backupAt, now()) }),
    place: placeLines(backups, safekeeping, shelfOf(desk).persisted, words),
    canShare: 'share' in navigator && 'canShare' in navigator,
    canTakeIn,
    ...(look !== undefined && { look }),
    taken: backups.imports.map((one): RowView => {
      const { id, at, name, keys, takenBackAt } = one;
      const text = words.takenLine({ at, name, count: keys.length });
      return takenBackAt === undefined
        ? { id, text, action: words.takeBackOf({ name }) }
        : { id, text, detail: words.takenBack };
    }),
    stored: backups.stored.map(({ name, day, bytes }) => {
      const text = words.storedDay({ day });
      return { id: name, text, detail: words.size({ bytes }), action: words.lookOf({ day: text }) };
    }),
    isBusy,
    ...(trouble !== undefined && { trouble: words.problems[trouble.code] }),
  };
}

function placeLines(
  { count, isOfBefore, lastRepair, lastJump }: BackupDesk,
  { reason, keeping, news }: Desk['safekeeping'],
  persisted: boolean | undefined,
  words: BackupWords,
): readonly string[] {
  const told = [
    ...(lastRepair === undefined ? [] : [words.repaired(lastRepair)]),
    ...(lastJump === undefined
      ? []
      : [words.clock.line({ to: lastJump.to, ms: lastJump.from - lastJump.to })]),
    ...(count === undefined || count.damaged === 0 ? [] : [words.damaged({ count: count.damaged })]),
  ];
  if (reason !== undefined) return [isOfBefore ? words.ofBefore : words.ofVisit, ...told];
  const copies = (keeping.noMirror ?? news.noMirror) === undefined ? words.two : words.one;
  return [copies, words.advice[platformAdvice(persisted)], ...told];
}

function lookView({ look }: BackupDesk, words: BackupWords): LookView | undefined {
  if (look === undefined) return undefined;
  const title = words.preview({ name: look.name });
  if (look.problem !== undefined)
    return { title, lines: [words.problems[look.problem.code]], isProblem: true, canTake: false };
  const { added, events, decks, known, setAside } = look.plan;
  const counted = words.plan({ added: added.length, known, setAside });
  if (added.length === 0)
    return { title, lines: [counted, words.nothingNew], isProblem: false, canTake: false };
  const others = added.length - events - decks.length;
  const fresh = words.planNew({ events, decks: decks.length, others });
  const ahead = aheadOfNow(added.map(([key]) => key));
  const early = ahead === undefined ? [] : [words.ahead(ahead)];
  const replaced = look.replaced.map((deck) => words.replaces({ deck }));
  return { title, lines: [counted, fresh, ...early, ...replaced], isProblem: false, canTake: true };
}
