/** A backup that was kept by itself. */
export interface StoredBackup {
  readonly name: string;
  /** Local day, 2026-11-02. */
  readonly day: string;
  /** Packed. */
  readonly bytes: number;
}

const DAY_MS = 86_400_000;
const DAYS_KEPT = 7;
const WEEKS_KEPT = 4;

/** Name of the file of a day. */
export function backupName(day: string): string {
  return `factdeck-${day}.jsonl.gz`;
}

/** The day of a file; undefined for a file that is no backup. */
export function backupDayOf(name: string): string | undefined {
  return /^factdeck-(\d{4}-\d{2}-\d{2})\.jsonl\.gz$/.exec(name)?.[1];
}

/** The files that may go: all but the newest of seven days, and before those the newest of each of four weeks. */
export function outdatedBackups(names: readonly string[]): readonly string[] {
  const sorted = names
    .filter((name) => backupDayOf(name) !== undefined)
    .toSorted()
    .toReversed();
  const older = sorted.slice(DAYS_KEPT);
  const weeks = new Map<number, string>();
  for (const name of older) {
    const week = weekOf(backupDayOf(name) ?? '');
    if (!weeks.has(week) && weeks.size < WEEKS_KEPT) weeks.set(week, name);
  }
  const kept = new Set(weeks.values());
  return older.filter((name) => !kept.has(name));
}

/** Weeks begin on Monday; the first of January 1970 was a Thursday. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / DAY_MS + 3) / 7);
}
