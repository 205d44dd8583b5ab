import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength } from '../base/index.ts';
import { reminderFile, type Reminder } from './index.ts';

const reminder: Reminder = {
  hour: 7,
  minute: 5,
  from: '2026-11-02',
  at: Date.UTC(2026, 10, 1, 12, 30),
  id: 'a1',
  title: 'Factdeck',
  text: 'Answer, what waits; done\nsoon',
  url: 'https://example.org/',
};

test('a reminder comes each day at one local time', () => {
  expect(reminderFile(reminder)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Factdeck//Factdeck//EN',
      'BEGIN:VEVENT',
      'UID:a1@factdeck',
      'DTSTAMP:20261101T123000Z',
      'DTSTART:20261102T070500',
      'DURATION:PT10M',
      'RRULE:FREQ=DAILY',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Factdeck',
      'DESCRIPTION:Answer\\, what waits\\; done\\nsoon',
      'URL:https://example.org/',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT0M',
      'DESCRIPTION:Factdeck',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('no line is longer than 75 bytes, and unfolded it says what it said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const file = reminderFile({ ...reminder, title });
      expect(file.split('\r\n').every((line) => byteLength(line) <= 75)).toBe(true);
      const escaped = title.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r\n|[\r\n]/g, '\\n');
      expect(file.replaceAll('\r\n ', '')).toContain(`\r\nSUMMARY:${escaped}\r\n`);
    }),
  );
});
