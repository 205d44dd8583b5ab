import { describe, expect, it } from 'vitest';
import { makeAnswer, oneOfEach } from '../../../tests/fixtures/events.ts';
import { isReviewEvent } from './check-event.ts';

describe('isReviewEvent', () => {
  it('takes one of each, with and without options', () => {
    const { options: _, ...typed } = makeAnswer({ form: 'typed' });
    expect([...oneOfEach, typed].map(isReviewEvent)).toEqual([...oneOfEach, typed].map(() => true));
  });

  it.each(oneOfEach.map((event) => [event.type, event] as const))(
    'refuses %s with any field missing or of no type',
    (_, event) => {
      for (const field of Object.keys(event).filter((name) => name !== 'options')) {
        expect(isReviewEvent({ ...event, [field]: undefined }), field).toBe(false);
        expect(isReviewEvent({ ...event, [field]: { odd: true } }), field).toBe(false);
      }
    },
  );

  it.each([
    { at: NaN },
    { at: -1 },
    { at: 1.5 },
    { at: 36 ** 9 },
    { counter: Infinity },
    { offsetMinutes: 100_000 },
    { id: '' },
    { rating: '3' },
    { rating: 0 },
    { form: 'spoken' },
    { verdict: 'true' },
    { options: '1997' },
    { options: [1997] },
    { tookMs: -1 },
    { type: 'later-version' },
  ])('refuses an answer with %o', (odd) => {
    expect(isReviewEvent({ ...makeAnswer(), ...odd })).toBe(false);
  });
});
