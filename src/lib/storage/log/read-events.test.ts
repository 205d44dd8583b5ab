import { describe, expect, it } from 'vitest';
import { base, makeAnswer, oneOfEach } from '../../../../tests/fixtures/events.ts';
import { putEvents } from '../records.ts';
import { keysOf, mustWrite } from '../store-contract.ts';
import { volatileStore } from '../volatile/volatile-store.ts';
import { readEvents } from './index.ts';

describe('readEvents', () => {
  it('gives back every kind of event as it was written, in order of time', async () => {
    const store = volatileStore();
    const later = makeAnswer({ id: 'a', at: base.at + 1 });
    await mustWrite(store, { put: putEvents([later, ...oneOfEach]) });
    expect(await readEvents(store, 'vietnam')).toEqual({
      ok: true,
      value: { events: [...oneOfEach, later], damaged: [], packed: 0 },
    });
  });

  it('gives the events of one deck only', async () => {
    const store = volatileStore();
    await mustWrite(store, {
      put: putEvents([makeAnswer(), makeAnswer({ deck: 'vietnam-2' }), makeAnswer({ deck: 'v' })]),
    });
    expect(await readEvents(store, 'vietnam')).toEqual({
      ok: true,
      value: { events: [makeAnswer()], damaged: [], packed: 0 },
    });
  });

  it('sets damaged records aside and reads the others', async () => {
    const store = volatileStore();
    const good = makeAnswer();
    const misplaced = ['event/vietnam/000000001-e9', makeAnswer({ id: 'e9' })] as const;
    const broken = Object.entries({
      x1: null,
      x2: 'text',
      x3: [],
      x4: { ...good, rating: 5 },
      x5: { type: 'answer' },
    });
    const damaged = [misplaced, ...broken.map(([id, value]) => [`event/vietnam/1-${id}`, value] as const)];
    await mustWrite(store, { put: new Map<string, unknown>([...putEvents([good]), ...damaged]) });
    expect(await readEvents(store, 'vietnam')).toEqual({
      ok: true,
      value: { events: [good], damaged, packed: 0 },
    });
    expect(await keysOf(store, 'event/')).toHaveLength(7);
  });

  it('hands on why the store did not answer', async () => {
    const error = { code: 'busy', detail: 'another tab' } as const;
    const store = { ...volatileStore(), list: () => Promise.resolve({ ok: false as const, error }) };
    expect(await readEvents(store, 'vietnam')).toEqual({ ok: false, error });
  });
});
