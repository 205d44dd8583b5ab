import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, readLines } from './lines.ts';

describe('lines', () => {
  it('a record is its checksum, a space and its JSON', () => {
    expect(lineOf('event/a', { at: 1, text: 'Việt\nNam' })).toBe(
      '0axw8j51qe5qi9 ["event/a",{"at":1,"text":"Việt\\nNam"}]\n',
    );
  });

  it('what was written is read, wherever the last line was torn', () => {
    const record = fc.tuple(fc.string(), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), record, fc.nat(), (before, last, cut) => {
        const whole = before.map(([key, value]) => lineOf(key, value)).join('');
        const torn = lineOf(...last);
        const read = readLines(whole + torn.slice(0, cut % (torn.length - 1)));
        expect(read).toEqual({
          records: before.map((one) => JSON.parse(JSON.stringify(one)) as unknown),
          damaged: 0,
        });
      }),
    );
  });

  it('a line that was changed is left out and counted, and the others are read', () => {
    const text = lineOf('a', 1) + lineOf('b', 2).replace('2]', '3]') + lineOf('c', 3);
    expect(readLines(text)).toEqual({ records: [['a', 1], ['c', 3]], damaged: 1 }); // prettier-ignore
  });

  it.each(['', 'no line', ' ', 'x {}\n'])('%j holds no record', (text) => {
    expect(readLines(text).records).toEqual([]);
  });

  it('the last line counts when only its end mark is gone', () => {
    expect(readLines(lineOf('a', 1).trimEnd())).toEqual({ records: [['a', 1]], damaged: 0 });
  });
});
