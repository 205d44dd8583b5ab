import type { CountValue } from './count-value.ts';
import { decimalsOf } from './decimal.ts';
import { measureOf } from './measures.ts';

const spans: Readonly<Record<string, number>> = { h: 3600, hr: 3600, hour: 3600, giờ: 3600, tiếng: 3600, min: 60, m: 60, minute: 60, phút: 60, s: 1, sec: 1, second: 1, giây: 1 }; // prettier-ignore

/** Seconds of "2h 1m 39s", "2 hours 1 minute 39 seconds", "2 giờ 1 phút 39 giây"; undefined for anything else. */
export function secondsOf(text: string): number | undefined {
  const clock = /^(\d{1,2}) ?(?:\.|h|:) ?(\d\d) ?(?:\.|:) ?(\d\d)$/iu.exec(text);
  if (clock !== null) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  // "1h30" ends in minutes.
  const said = /\d\s?h\s?\d{1,2}$/i.test(text) ? `${text}min` : text;
  const pattern = /\s*(?:and |,)?\s*(\d{1,5}(?:[.,]\d{1,3})?)\s*([\p{L}\p{M}]+)/uy;
  let total = 0;
  let last = Infinity;
  let end = 0;
  for (let found = pattern.exec(said); found !== null; found = pattern.exec(said)) {
    const name = found[2]!.normalize('NFC').toLowerCase();
    const size = spans[name] ?? spans[name.replace(/s$/, '')];
    if (size === undefined || size >= last) return undefined;
    total += Number(found[1]!.replace(',', '.')) * size;
    last = size;
    end = pattern.lastIndex;
  }
  return end === said.length && end > 0 ? total : undefined;
}

/** Minutes, seconds and hundredths as sports write them: 3'43"13, 3.43.13. */
function raceTimeOf(text: string): number | undefined {
  const parts =
    /^(\d{1,2})['’′](\d\d)(?:["”″]|['’′]{2})(\d{1,3})$/u.exec(text) ??
    /^(\d{1,2})\.(\d\d)\.(\d\d)$/u.exec(text);
  return parts === null ? undefined : Number(parts[1]) * 60 + Number(`${parts[2]}.${parts[3]}`);
}

/** Whether a time in hours, minutes and seconds is the key, a duration or a number of such units. */
export function isSameTime(tidy: string, key: CountValue): boolean {
  const measure = measureOf(key.unit);
  const unit =
    key.form === 'duration' ? 1 : measure?.of === 'time' && key.form === 'plain' ? measure.factor : undefined;
  if (key.qualifier !== 'exact' || unit === undefined) return false;
  const isRace = key.form === 'duration' && decimalsOf(key.digits) > 0;
  const seconds = (isRace ? raceTimeOf(tidy) : undefined) ?? secondsOf(tidy);
  return seconds !== undefined && Math.abs(seconds - key.number * unit) < 1e-6;
}
