import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../lib/memory/index.ts';
import type { Optimised } from '../../lib/memory/optimise/index.ts';
import { DEFAULT_SETTINGS } from '../../lib/study/index.ts';
import { settingsWords } from '../../lib/words/index.ts';
import { ownMemoryView, ownWeightsAfter } from './settings.ts';

const weights = DEFAULT_WEIGHTS.map((weight) => weight + 0.001);
const heldOutLoss = { defaults: 0.4, fitted: 0.3 };
const fit = (code: Optimised['code']): { ok: true; value: Optimised } => ({
  ok: true,
  value: {
    code,
    weights,
    judgedWeights: weights,
    heldOutLoss,
    ...(code === 'optimise.present-stays' && { presentLoss: { defaults: 0.5, present: 0.2, reviews: 90 } }),
    cards: 100,
    reviews: 500,
    spacedReviews: 300,
    heldOutCards: 30,
    heldOutSpacedReviews: 90,
  },
});

test.each([
  ['optimise.accepted', { weights, fittedAt: 7, reviews: 500, heldOutLoss }, 'It is used from now on.'],
  ['optimise.defaults-stay', undefined, 'Nothing changes.'],
  [
    'optimise.present-stays',
    undefined,
    'its log loss was 0.200, that of the usual 0.500; less is better. The earlier one stays in use.',
  ],
  ['optimise.defaults-return', null, 'the usual is used from now on.'],
] as const)(
  'after a fit, what is told of the weights in use is what becomes of them: %s',
  (code, own, told) => {
    const result = fit(code);
    expect(ownWeightsAfter(result, 7)).toEqual(own);
    const ended = { running: false, progress: undefined, result };
    const { outcome = '' } = ownMemoryView(DEFAULT_SETTINGS, 500, ended, settingsWords.en);
    expect(outcome.endsWith(told)).toBe(true);
  },
);

test('a fit that is refused or ends with a fault leaves the weights alone', () => {
  expect(ownWeightsAfter({ ok: false, error: { code: 'optimise.crashed' } }, 7)).toBeUndefined();
  expect(ownWeightsAfter(undefined, 7)).toBeUndefined();
});
