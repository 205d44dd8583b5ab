/** A daily reminder for a calendar. */
export interface Reminder {
  /** Local time of day. */
  readonly hour: number;
  readonly minute: number;
  /** First day, "2026-11-02". */
  readonly from: string;
  /** Epoch ms at which it is made. */
  readonly at: number;
  /** Random: a calendar takes two with one id for the same. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Where to study. */
  readonly url: string;
}

/**
 * A calendar file with one event that repeats each day, at the same local time wherever the learner is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function reminderFile({ hour, minute, from, at, id, title, text, url }: Reminder): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Factdeck//Factdeck//EN',
    'BEGIN:VEVENT',
    `UID:${id}@factdeck`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${from.replaceAll('-', '')}T${two(hour)}${two(minute)}00`,
    'DURATION:PT10M',
    'RRULE:FREQ=DAILY',
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0M',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|[\r\n]/g, '\\n');
}

/** No line of a calendar file may be longer, in bytes. */
const LINE_BYTES = 75;

/** A line in pieces of at most LINE_BYTES, each but the first after a space; letters stay whole. */
function folded(line: string): string {
  let result = '';
  let bytes = 0;
  for (const letter of line) {
    const size = utf8Size(letter.codePointAt(0)!);
    if (bytes + size > LINE_BYTES) {
      result += '\r\n ';
      bytes = 1;
    }
    result += letter;
    bytes += size;
  }
  return result;
}

function utf8Size(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
