import { beforeAll, describe, expect, test } from 'vitest';
import { generatedFacts } from '../../../../tests/bench/generated-facts.ts';
import { readWritten } from './read-written.ts';
import { openedDeckCalls, type OpenedDeckCalls } from './opened-deck-calls.ts';

const open = (written: string | Blob, name?: string): Promise<OpenedDeckCalls> =>
  openedDeckCalls({ file: { written, name }, todayYear: 2026 }, undefined, readWritten);

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

describe('of a file of a thousand facts', () => {
  let small: OpenedDeckCalls;
  let large: OpenedDeckCalls;
  beforeAll(async () => {
    small = await open(generatedFacts('parts', 200));
    large = await open(new Blob([generatedFacts('parts', 1000)]));
  });

  test('it is told what it is before any question is made', async () => {
    const shares: number[] = [];
    const written = generatedFacts('parts', 200);
    const calls = await openedDeckCalls(
      { file: { written }, todayYear: 2026 },
      (share) => shares.push(share),
      readWritten,
    );
    expect(calls.read()).toEqual({
      ok: true,
      value: { id: 'generated', title: 'Generated facts', language: 'en', warnings: [] },
    });
    expect(shares).toEqual([0]);
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

test('bytes that are no text are told as that', async () => {
  const calls = await open(new Blob([new Uint8Array([0xff, 0xfe, 0x00])]));
  expect(calls.read()).toMatchObject({ ok: false, error: [{ message: { code: 'file.not-text' } }] });
});

test('a table has the name of its file as its title', async () => {
  const calls = await open('fact,source\n"It was in {date 1998}.",Atlas\n', 'Halls of the town.csv');
  expect(calls.read()).toMatchObject({ ok: true, value: { title: 'Halls of the town' } });
});

test('a learner who has this very edition is told of no change, one who has another is', async () => {
  const [calls, other] = await Promise.all([
    open(generatedFacts('parts', 60)),
    open(generatedFacts('others', 60)),
  ]);
  expect(calls.change({ file: structuredClone(calls.file()), events: [] }, {})).toBeUndefined();
  expect(calls.change({ file: other.file(), events: [] }, {})?.added.length).toBeGreaterThan(0);
});
