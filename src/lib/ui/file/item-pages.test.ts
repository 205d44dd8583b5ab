import { describe, expect, test } from 'vitest';
import type { ItemView } from '../views.ts';
import { itemsFor, pageOf } from './item-pages.ts';

const item = (id: string, rest: Partial<ItemView> = {}): ItemView => ({
  id,
  kind: { label: 'Dates', mark: '' },
  prompt: 'It opened in _____.',
  answer: '1998',
  forms: ['typed'],
  notes: [],
  ...rest,
});
const note = (level: 'E' | 'W') => ({ rule: 1, level, text: 'Mend it.' });
const items = [
  item('plain'),
  item('advised', { notes: [note('W')] }),
  item('without a choice', { notes: [note('E')] }),
  item('out', { forms: [], notes: [note('E')] }),
];

describe('the values of a file', () => {
  test.each([
    ['all', ['plain', 'advised', 'without a choice', 'out']],
    ['advice', ['advised']],
    ['refused', ['out']],
  ] as const)('narrowed to “%s” are %j', (filter, ids) => {
    expect(itemsFor(items, filter).map(({ id }) => id)).toEqual(ids);
  });

  test('come in pages of 25', () => {
    const many = Array.from({ length: 60 }, (_, at) => item(String(at)));
    const { items: last, ...place } = pageOf(many, 2);
    expect(last.map(({ id }) => id)).toEqual(many.slice(50).map(({ id }) => id));
    expect(place).toEqual({ from: 51, to: 60, of: 60, hasPages: true });
  });

  test('have no page beyond the last', () => {
    expect(pageOf(items, 9)).toEqual({
      items,
      from: 1,
      to: 4,
      of: 4,
      hasPages: false,
    });
    expect(pageOf([], 0)).toMatchObject({ from: 0, to: 0, of: 0 });
  });
});
