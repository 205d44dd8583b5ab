import fc from 'fast-check';
import { CLAMP_PARAMETERS, FSRSAlgorithm, Rating, W17_W18_Ceiling } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../fsrs.ts';
import { curveFactor, nextState, recallAfter, type MemoryState } from './formulas.ts';
import { WEIGHT_BOUNDS } from '../weight-bounds.ts';
import { clipWeights } from './weights.ts';

const weightsArb = fc.tuple<number[]>(
  ...WEIGHT_BOUNDS.map(([min, max]) => fc.double({ min, max, noNaN: true })),
);
const rating = fc.constantFrom(1, 2, 3, 4);
const days = fc.oneof(fc.constant(0), fc.nat(5), fc.nat(400), fc.nat(9000));
const stateArb = fc.record({
  stability: fc.oneof(
    fc.double({ min: 0.001, max: 3, noNaN: true }),
    fc.double({ min: 0.001, max: 36_500, noNaN: true }),
  ),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});

describe('the formulas without rounding', () => {
  // ts-fsrs rounds each recall, stability and difficulty to 8 decimals: half a unit there is 5e-9; difficulty is rounded three times.
  it('one step is next_state of ts-fsrs, to its rounding, for any weights, memory, wait and rating', () => {
    fc.assert(
      fc.property(weightsArb, fc.option(stateArb, { nil: undefined }), days, rating, (w, state, t, g) => {
        const scheduler = new FSRSAlgorithm({ w });
        const r = state && recallAfter(w[20]!, curveFactor(w[20]!), t, state.stability);
        const theirs = scheduler.next_state(state ?? null, t, g, r);
        const ours = nextState(w, state, t, g);
        expect(Math.abs(ours.stability - theirs.stability)).toBeLessThan(6e-9 + 1e-13 * theirs.stability);
        expect(Math.abs(ours.difficulty - theirs.difficulty)).toBeLessThan(1.6e-8);
      }),
      { numRuns: 1500 },
    );
  });

  it('recall is forgetting_curve of ts-fsrs, to its rounding', () => {
    fc.assert(
      fc.property(weightsArb, stateArb, days, (w, { stability }, t) => {
        const theirs = new FSRSAlgorithm({ w }).forgetting_curve(t, stability);
        expect(Math.abs(recallAfter(w[20]!, curveFactor(w[20]!), t, stability) - theirs)).toBeLessThan(2e-8);
      }),
      { numRuns: 1000 },
    );
  });

  it('a whole history ends where ts-fsrs ends: its rounding never grows past a millionth', () => {
    const scheduler = new FSRSAlgorithm({ w: DEFAULT_WEIGHTS });
    const history = fc.array(fc.tuple(rating, fc.oneof(fc.nat(3), fc.nat(400))), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(history, (steps) => {
        let theirs: MemoryState | null = null;
        let ours: MemoryState | undefined;
        for (const [g, t] of steps) {
          theirs = scheduler.next_state(theirs, t, g);
          ours = nextState(DEFAULT_WEIGHTS, ours, t, g);
        }
        expect(Math.abs(ours!.stability / theirs!.stability - 1)).toBeLessThan(1e-6);
        expect(Math.abs(ours!.difficulty - theirs!.difficulty)).toBeLessThan(1e-6);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the bounds of the weights', () => {
  it('are those of ts-fsrs, but that initial stabilities begin where ts-fsrs lets them', () => {
    const theirs = CLAMP_PARAMETERS(W17_W18_Ceiling);
    expect(WEIGHT_BOUNDS.slice(4)).toEqual(theirs.slice(4));
    expect(WEIGHT_BOUNDS.slice(0, 4)).toEqual(theirs.slice(0, 4).map(([, greatest]) => [0.1, greatest]));
    const scheduler = new FSRSAlgorithm({ w: DEFAULT_WEIGHTS.map((weight, i) => (i === 0 ? 0.02 : weight)) });
    expect(scheduler.init_stability(Rating.Again)).toBe(0.1);
  });

  it('hold every weight', () => {
    const clipped = Float64Array.from(WEIGHT_BOUNDS, ([least, greatest], i) =>
      i % 2 ? least - 1 : greatest + 1,
    );
    clipWeights(clipped);
    expect([...clipped]).toEqual(WEIGHT_BOUNDS.map(([least, greatest], i) => (i % 2 ? least : greatest)));
  });
});
