import { beforeAll, describe, expect, test } from 'vitest';
import { generatedFacts } from '../../../../tests/bench/generated-facts.ts';
import { readFactFile } from '../../facts/read/index.ts';
import { openedDeckCalls, type OpenedDeckCalls } from './opened-deck-calls.ts';

function open(text: string): OpenedDeckCalls {
  const read = readFactFile(text, { format: 'json' });
  if (!read.ok) throw new Error('no sound file');
  return openedDeckCalls({ file: read.value.file, todayYear: 2026 });
}

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

describe('of a file of a thousand facts', () => {
  let small: OpenedDeckCalls;
  let large: OpenedDeckCalls;
  beforeAll(() => {
    small = open(generatedFacts('parts', 200));
    large = open(generatedFacts('parts', 1000));
  });

  test('the preview is hardly larger than that of one of two hundred', () => {
    expect(large.preview()).toMatchObject({ facts: 1000, sources: 26 });
    expect(sizeOf(large.preview())).toBeLessThan(1.2 * sizeOf(small.preview()));
  });

  test.each(['all', 'advice', 'refused'] as const)(
    'the parts of its values, “%s”, are all of them',
    (filter) => {
      const count = large.preview().values[filter];
      const parts = Array.from({ length: Math.ceil(count / 25) }, (_, page) =>
        large.items(filter, 25 * page, 25 * page + 25),
      );
      expect(count).toBeGreaterThan(25);
      expect(parts.flat()).toEqual(large.items(filter, 0, count));
      expect(new Set(parts.flat().map(({ id }) => id)).size).toBe(count);
    },
  );

  test('its values are narrowed to those with advice, and to those that are not asked', () => {
    const all = large.items('all', 0, Infinity);
    expect(large.items('advice', 0, Infinity)).toEqual(all.filter(({ advice }) => advice.length > 0));
    expect(large.items('refused', 0, Infinity)).toEqual(all.filter(({ forms }) => forms.length === 0));
  });

  test('its questions are counted by kind and by how hard they are', () => {
    const { values, kinds, difficulty } = large.preview();
    const asked = values.all - values.refused;
    expect(kinds.reduce((sum, { questions }) => sum + questions, 0)).toBe(asked);
    expect(difficulty.recognise + difficulty.statement + difficulty.recall).toBe(asked);
  });

  test('its sources come in parts', () => {
    expect(large.sources(24, 50).map(({ id }) => id)).toEqual(['source-24', 'source-25']);
  });
});
