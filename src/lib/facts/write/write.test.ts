import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFile } from '../../../../tests/fixtures/arbitrary-file.ts';
import type { FactFile } from '../fact-file.ts';
import { readFactFile, type FileFormat } from '../read/index.ts';
import { writeCsv, writeJson, writeYaml } from './index.ts';

/** Texts that mean something to a format: quotes, marks, separators, comments, formulas, ends of lines. */
const awkward = fc
  .array(
    fc.constantFrom('a', 'Việt', ' ', ': ', ' #', '"', "'", ',', ';', '|', '\\', '=', '-', '@', '{', '}', '[x]', '- ', '\n', '\t', '2024', 'null', '%', '&a', '*a', '!x', '?', '>'), // prettier-ignore
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

/** Files with such texts in every place that takes any text. */
const awkwardFile: fc.Arbitrary<FactFile> = fc
  .record({
    file: arbitraryFile,
    texts: fc.array(awkward, { minLength: 3, maxLength: 6 }),
    locator: fc.option(fc.constantFrom('p4', 'https://example.org/a?b=c#d'), { nil: undefined }),
  })
  .map(({ file, texts, locator }) => {
    const [one = 'a', two = 'b', three = 'c'] = texts;
    return {
      ...file,
      title: one,
      sources: file.sources.map((source, index) => ({ ...source, title: texts[index] ?? two })),
      names: file.names.map((name, index) =>
        index === 0 ? { ...name, also: texts, clue: three } : { ...name, type: two },
      ),
      facts: file.facts.map((fact, index) => ({
        ...fact,
        sentence: [two.includes('{') ? `${two} ` : 'In ', ...fact.sentence],
        note: texts[index % texts.length]!,
        tags: index % 2 === 0 ? texts : [one],
        ask: Object.fromEntries(
          fact.sentence.flatMap((part) => (typeof part === 'string' ? [] : [[part.name, `Which ${three}?`]])),
        ),
        sources: fact.sources.map((source) => (locator === undefined ? source : { ...source, locator })),
      })),
    };
  });

/** The file again, its sentences as reading leaves them: without white space at the ends and with texts joined. */
function tidied(file: FactFile): FactFile {
  const read = readFactFile(writeJson(file), { format: 'json' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.file;
}

const formats: readonly (readonly [FileFormat, (file: FactFile) => string])[] = [
  ['yaml', writeYaml],
  ['json', writeJson],
  ['csv', writeCsv],
];

describe.each(formats)('a fact file written as %s', (format, write) => {
  test('is read again as it was', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const read = readFactFile(write(file), { format });
        expect(read.ok && read.value.file).toEqual(file);
      }),
    );
  });

  test('is read again as it was, whatever signs its texts hold', () => {
    fc.assert(
      fc.property(awkwardFile.map(tidied), (file) => {
        const read = readFactFile(write(file), { format });
        expect(read.ok && read.value.file).toEqual(file);
      }),
    );
  });
});
