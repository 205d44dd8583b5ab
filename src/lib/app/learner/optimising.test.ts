import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswerEvent } from '../../memory/index.ts';
import { Optimiser, type OptimiseOrder, type OptimiseReport } from './optimising.svelte.ts';

function answerOf(given: Pick<AnswerEvent, 'id'> & Partial<AnswerEvent>): AnswerEvent {
  const stamp = { at: 0, offsetMinutes: 0, device: 'phone', counter: 1, deck: 'deck' };
  const said = {
    form: 'typed',
    verdict: 'right',
    rating: 3,
    answer: '194',
    tookMs: 1,
    keyDigest: 'k',
  } as const;
  return { ...stamp, ...said, type: 'answer', card: 'ties#count', ...given };
}

/** Stands for the browser's workers: what was asked of each, and a way to answer. */
class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage: ((event: { data: OptimiseReport }) => void) | undefined;
  onerror: (() => void) | undefined;
  orders: OptimiseOrder[] = [];
  ended = false;

  constructor() {
    FakeWorker.made.push(this);
  }

  postMessage(order: OptimiseOrder): void {
    this.orders.push(order);
  }

  terminate(): void {
    this.ended = true;
  }
}

const progress = { fit: 'judged', epoch: 1, of: 40, trainLoss: 0.5 } as const;
const refused = {
  ok: false,
  error: { code: 'optimise.too-few-reviews', data: { reviews: 1, needed: 400 } },
} as const;
const events = [answerOf({ id: 'a' })];
const stateOf = ({ running, progress, result }: Optimiser): unknown => [running, progress, result];

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a fit in a worker', () => {
  it('tells how far it is, then how it ended, and ends the worker', () => {
    const optimiser = new Optimiser();
    expect(stateOf(optimiser)).toEqual([false, undefined, undefined]);
    optimiser.start(events, { rollOverHour: 5 });
    const worker = FakeWorker.made[0]!;
    expect(worker.orders).toEqual([{ events, options: { rollOverHour: 5 } }]);
    expect(stateOf(optimiser)).toEqual([true, undefined, undefined]);
    worker.onmessage!({ data: { progress } });
    expect(stateOf(optimiser)).toEqual([true, progress, undefined]);
    worker.onmessage!({ data: { result: refused } });
    expect(stateOf(optimiser)).toEqual([false, undefined, refused]);
    expect(worker.ended).toBe(true);
  });

  it('ends at once when it is cancelled', () => {
    const optimiser = new Optimiser();
    optimiser.start(events);
    optimiser.cancel();
    expect(FakeWorker.made[0]!.ended).toBe(true);
    expect(stateOf(optimiser)).toEqual([false, undefined, undefined]);
  });

  it('is given up when another begins', () => {
    const optimiser = new Optimiser();
    optimiser.start(events);
    optimiser.start([]);
    expect(FakeWorker.made.map(({ ended }) => ended)).toEqual([true, false]);
    expect(optimiser.running).toBe(true);
  });

  it('that crashes says so', () => {
    const optimiser = new Optimiser();
    optimiser.start(events);
    FakeWorker.made[0]!.onerror!();
    expect(stateOf(optimiser)).toEqual([
      false,
      undefined,
      { ok: false, error: { code: 'optimise.crashed' } },
    ]);
  });
});

describe('the worker', () => {
  it('reports each epoch, then the result', async () => {
    const reports: OptimiseReport[] = [];
    const scope = { postMessage: (report: OptimiseReport) => reports.push(report) } as {
      onmessage?: (event: { data: OptimiseOrder }) => void;
    };
    vi.stubGlobal('self', scope);
    await import('./optimise.worker.ts');
    scope.onmessage!({ data: { events, options: {} } });
    expect(reports).toEqual([{ result: refused }]);

    const day = 86_400_000;
    const log = Array.from({ length: 600 }, (_, i) => {
      const [card, turn] = [Math.floor(i / 6), i % 6];
      return answerOf({
        id: String(i),
        card: `c${String(card)}`,
        at: (card + turn * 4) * day,
        rating: (i * 7) % 5 === 0 ? 1 : 3,
      });
    });
    reports.length = 0;
    scope.onmessage!({ data: { events: log, options: {} } });
    const result = reports.at(-1)!;
    expect('result' in result && result.result.ok).toBe(true);
    expect(reports.slice(0, -1).every((report) => 'progress' in report)).toBe(true);
    expect(reports.length).toBeGreaterThan(20);
  });
});
