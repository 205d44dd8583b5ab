import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, studyDay, studyDayStart } from './study-day.ts';

const HOUR_MS = 3_600_000;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00Z`) / DAY_MS;

/** What a device reports: minutes that local time is ahead of UTC at an instant. */
function offsetIn(timeZone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const text = format.formatToParts(at).find((part) => part.type === 'timeZoneName')!.value;
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(text)!;
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

describe('study day', () => {
  it.each([
    ['2026-11-02T21:00Z', 420, '2026-11-03'], // 04:00 in Hanoi: the day has begun
    ['2026-11-02T20:59Z', 420, '2026-11-02'], // 03:59 in Hanoi: still yesterday
    ['2026-11-02T10:00Z', 420, '2026-11-02'],
    ['2026-11-02T08:59Z', -300, '2026-11-01'], // 03:59 in New York
    ['2026-11-02T22:15Z', 345, '2026-11-03'], // 04:00 in Kathmandu
    ['1969-12-31T03:59Z', 0, '1969-12-30'],
  ])('%s at an offset of %d minutes is %s', (instant, offsetMinutes, date) => {
    expect(studyDay(Date.parse(instant), offsetMinutes)).toBe(dayNumber(date));
  });

  it('the roll-over hour may be midnight or any other', () => {
    const at = Date.parse('2026-11-02T23:30Z');
    expect([0, 4, 23].map((hour) => studyDay(at, 60, hour))).toEqual(
      ['2026-11-03', '2026-11-02', '2026-11-02'].map(dayNumber),
    );
  });

  it('a day begins at its start and not a millisecond before', () => {
    const any = fc.tuple(
      fc.integer({ min: -30_000, max: 60_000 }),
      fc.integer({ min: -720, max: 840 }),
      fc.nat(23),
    );
    fc.assert(
      fc.property(any, ([day, offsetMinutes, hour]) => {
        const start = studyDayStart(day, offsetMinutes, hour);
        expect(studyDay(start, offsetMinutes, hour)).toBe(day);
        expect(studyDay(start - 1, offsetMinutes, hour)).toBe(day - 1);
      }),
    );
  });

  it.each([
    ['Europe/Berlin', '2026-03-28', 23], // 02:00 -> 03:00 on the 29th
    ['Europe/Berlin', '2026-10-24', 25],
    ['America/New_York', '2026-03-07', 23],
    ['America/New_York', '2026-10-31', 25],
    ['Australia/Lord_Howe', '2026-10-03', 23.5], // half an hour of summer time
    ['Australia/Lord_Howe', '2026-04-04', 24.5],
    ['Pacific/Apia', '2011-12-28', 24],
  ])('in %s the study day of %s has %d hours', (timeZone, date, hours) => {
    const day = dayNumber(date);
    const noon = (of: number): number =>
      of * DAY_MS + 12 * HOUR_MS - offsetIn(timeZone, of * DAY_MS) * 60_000;
    const start = (of: number): number => studyDayStart(of, offsetIn(timeZone, noon(of)));
    expect((start(day + 1) - start(day)) / HOUR_MS).toBe(hours);
    for (let at = start(day); at < start(day + 1); at += HOUR_MS / 2)
      expect(studyDay(at, offsetIn(timeZone, at))).toBe(day);
  });

  it('of the day that Samoa left out, 2011-12-30, only the night that belongs to it is left', () => {
    const skipped = dayNumber('2011-12-30');
    const instants: number[] = [];
    for (let at = Date.parse('2011-12-29T00:00Z'); at < Date.parse('2012-01-01T00:00Z'); at += HOUR_MS / 2)
      if (studyDay(at, offsetIn('Pacific/Apia', at)) === skipped) instants.push(at);
    // Local clocks went from the end of the 29th (UTC-10) to the start of the 31st (UTC+14); the day ends at 04:00.
    expect(instants[0]).toBe(Date.parse('2011-12-30T10:00Z'));
    expect(instants.at(-1)).toBe(Date.parse('2011-12-30T13:30Z'));
    expect(studyDay(Date.parse('2011-12-30T09:59Z'), -600)).toBe(skipped - 1);
    expect(studyDay(Date.parse('2011-12-30T14:00Z'), 840)).toBe(skipped + 1);
  });
});
