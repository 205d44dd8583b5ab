/** A card that waits for a study day. */
export interface WaitingCard {
  readonly id: string;
  /** Study day on which it falls due; overdue ones before today. */
  readonly dueDay: number;
  /** Study day of its last answer: it is not moved to that day or before. */
  readonly lastDay: number;
  /** Days until its chance of recall has fallen to 90%. */
  readonly stability: number;
}

/** What falls due on days off goes to study days at most this many before and after the break. */
export const BREAK_WINDOW_DAYS = 7;

/** Days off in a row, and the study days on both sides that take over what falls due in it. */
interface Break {
  readonly days: readonly number[];
  /** In order; none before today. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * Days for the cards that fall due on days off: as many study days before and after the break as it is long, at most
 * BREAK_WINDOW_DAYS to either side, so that the load of those days becomes as even as it can. Those most at risk when the break
 * is over come before it, the others after it, again those most at risk first. What fell due in a break that is just over is
 * spread over the days that are left of those after it. A break that overdue cards meet today moves them after it.
 *
 * @param waiting cards that wait for a day; those on study days are not moved but count as load
 * @param doneToday reviews already done today: they are load of today, so that the plan stays as it was while it is worked off
 * @returns the day of every card that is moved, by id; a study day, today or later
 */
export function spreadOverBreaks(
  waiting: readonly WaitingCard[],
  daysOff: ReadonlySet<number>,
  today: number,
  doneToday = 0,
): ReadonlyMap<string, number> {
  const load = new Map<number, number>([[today, doneToday]]);
  const breaks = breaksAround(daysOff, today);
  const breakOf = new Map(breaks.flatMap((pause) => pause.days.map((day) => [day, pause])));
  const cardsOf = new Map<Break, WaitingCard[]>(breaks.map((pause) => [pause, []]));
  for (const card of waiting) {
    const dueDay = Math.max(today, card.dueDay);
    // In a break that is over a card keeps the day on which it fell due.
    const pause = breakOf.get(daysOff.has(today) ? dueDay : card.dueDay);
    if (pause === undefined) addTo(load, dueDay);
    else cardsOf.get(pause)!.push(card);
  }
  const moved = new Map<string, number>();
  for (const [pause, cards] of cardsOf) moveOut(cards, pause, load, moved);
  return moved;
}

function addTo(load: Map<number, number>, day: number): void {
  load.set(day, (load.get(day) ?? 0) + 1);
}

/** The breaks that still move cards: those to come, and those whose days after are not over. */
function breaksAround(daysOff: ReadonlySet<number>, today: number): readonly Break[] {
  const breaks: Break[] = [];
  for (const first of [...daysOff].filter((day) => !daysOff.has(day - 1)).sort((a, b) => a - b)) {
    const days = [first];
    while (daysOff.has(days.at(-1)! + 1)) days.push(days.at(-1)! + 1);
    const length = Math.min(days.length, BREAK_WINDOW_DAYS);
    const before = studyDaysFrom(first, -1, length, daysOff).filter((day) => day >= today);
    const after = studyDaysFrom(days.at(-1)!, 1, length, daysOff).filter((day) => day >= today);
    if (after.length > 0) breaks.push({ days, before: before.reverse(), after });
  }
  return breaks;
}

/** The next study days from a day on, that day left out; `step` 1 looks ahead, -1 back. */
function studyDaysFrom(from: number, step: 1 | -1, count: number, daysOff: ReadonlySet<number>): number[] {
  const days: number[] = [];
  for (let day = from + step; days.length < count; day += step) if (!daysOff.has(day)) days.push(day);
  return days;
}

/** Gives each card of one break its day, and adds it to the load. */
function moveOut(
  cards: readonly WaitingCard[],
  { before, after }: Break,
  load: Map<number, number>,
  moved: Map<string, number>,
): void {
  const backAt = after[0]!;
  const byRisk = [...cards].sort(
    (a, b) => a.stability / (backAt - a.lastDay) - b.stability / (backAt - b.lastDay) || a.dueDay - b.dueDay,
  );
  const room = roomOn([...before, ...after], cards.length, load);
  const late: WaitingCard[] = [];
  for (const card of byRisk) {
    const day = before.find((at) => at > card.lastDay && room.get(at)! > 0);
    if (day === undefined) late.push(card);
    else {
      room.set(day, room.get(day)! - 1);
      addTo(load, day);
      moved.set(card.id, day);
    }
  }
  const days = [...roomOn(after, late.length, load)].flatMap(([day, count]) =>
    Array.from({ length: count }, () => day),
  );
  late.forEach((card, index) => {
    addTo(load, days[index]!);
    moved.set(card.id, days[index]!);
  });
}

/** How many of `count` cards each day takes when the least loaded day, the earlier of equals, takes one at a time; in order of days. */
function roomOn(
  days: readonly number[],
  count: number,
  load: ReadonlyMap<number, number>,
): Map<number, number> {
  const room = new Map(days.map((day) => [day, 0]));
  const total = (day: number): number => (load.get(day) ?? 0) + room.get(day)!;
  for (let left = count; left > 0; left -= 1) {
    let least = days[0]!;
    for (const day of days) if (total(day) < total(least)) least = day;
    room.set(least, room.get(least)! + 1);
  }
  return room;
}
