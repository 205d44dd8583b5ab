import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryFile } from '../../../../tests/fixtures/arbitrary-file.ts';
import { shippedFile } from '../../../../tests/fixtures/shipped-file.ts';
import { readFactFile } from '../read/index.ts';
import { factFileJson } from './index.ts';

const again = (text: string): unknown => {
  const read = readFactFile(text, { format: 'json' });
  return read.ok ? read.value.file : read.error;
};

test('what is written reads as the same file', () => {
  fc.assert(
    fc.property(arbitraryFile, (file) => {
      expect(again(factFileJson(file))).toEqual(file);
    }),
  );
});

test('the file that ships reads as the same file', () => {
  const file = shippedFile();
  expect(again(factFileJson(file))).toEqual(file);
});

test('braces, names of slots, places in sources and questions of the author stay', () => {
  const raw = {
    format: 'factdeck/1',
    id: 'small',
    title: 'Small',
    language: 'en',
    sources: { atlas: { title: 'Atlas' } },
    facts: [
      {
        id: 'one',
        fact: 'In {{old}} times {count:halls 3 halls} and {count 4 halls} stood in {date 1998}.',
        ask: { date: 'In which year did they stand?' },
        source: ['atlas#p4', 'atlas'],
        note: 'A "note"',
        tags: ['hall'],
      },
    ],
  };
  const file = again(JSON.stringify(raw)) as Parameters<typeof factFileJson>[0];
  expect(JSON.parse(factFileJson(file))).toEqual(raw);
});
