import { err, ok, type Result } from '../../base/index.ts';
import type { ReadMessage } from '../../words/index.ts';
import { sharedPattern, type Piece } from '../written-dates/date-value.ts';
import { dateTextOf } from '../written-dates/parts-of-text.ts';
import { termReadingsOf, type TermReading } from './term-readings.ts';
import type { TermValue } from './term-value.ts';

const longestWritten = 120;

function patternOf(text: string, { ends }: TermReading): readonly Piece[] {
  const pattern: Piece[] = [];
  let done = 0;
  for (const [index, atom] of ends.entries()) {
    const completed = index > 0 && atom.letter === 'n' && atom.era === 0 && ends[0]?.era === 0;
    const isEdtf = atom.negative || (atom.era === 0 && text.startsWith('0', atom.start) && !completed);
    const style = isEdtf ? 'edtf' : completed ? (atom.width === 1 ? 'last' : '01') : '1';
    if (atom.start > done) pattern.push(text.slice(done, atom.start));
    pattern.push({ show: 'year', of: index === 0 ? 0 : 1, style });
    done = atom.end;
  }
  if (done < text.length) pattern.push(text.slice(done));
  return sharedPattern(pattern);
}

function fail(written: string, failure: 'unreadable' | 'backwards'): Result<TermValue, ReadMessage> {
  return err({ code: `term.${failure}`, data: { written } });
}

/** Reads a term as an author writes it: closed (2020-2021, 2020-21, from 1945 to 1954, 264-241 BC), open (2014-, since 2014) or one year. */
export function read(
  written: string,
  context: { readonly language: string },
): Result<TermValue, ReadMessage> {
  const shown = written.trim();
  if (shown.length > longestWritten) return fail(shown, 'unreadable');
  const normal = shown.normalize('NFKC');
  const options = { language: context.language, loose: false, nearYear: undefined };
  const text = dateTextOf(normal, options);
  if (text === undefined || text.approximate || text.weekdays.length > 0) return fail(shown, 'unreadable');
  const { readings, failure } = termReadingsOf(text, options);
  const reading = readings[0];
  if (reading === undefined) return fail(shown, failure);
  return ok({
    first: reading.first,
    last: reading.last,
    pattern: patternOf(normal, reading),
    written: shown,
  });
}
