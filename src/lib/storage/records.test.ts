import { describe, expect, it } from 'vitest';
import type { AnswerEvent, ReviewEvent } from '../memory/index.ts';
import { DEFAULT_SETTINGS } from '../study/index.ts';
import { isReviewEvent } from './check-event.ts';
import { deckKey, eventKey, eventPrefix } from './keys.ts';
import {
  addEvents,
  eventBatch,
  examBatch,
  putEvents,
  readDecks,
  readDevice,
  readEvents,
  readExam,
  readSettings,
  settingBatch,
} from './records.ts';
import { keysOf, mustWrite } from './store-contract.ts';
import { volatileStore } from './volatile/volatile-store.ts';

const base = { at: 1_762_077_600_000, offsetMinutes: 420, device: 'phone', counter: 1, deck: 'vietnam' };

function makeAnswer(given: Partial<AnswerEvent> = {}): AnswerEvent {
  const rest = {
    form: 'choice',
    verdict: 'right',
    rating: 3,
    answer: '1998',
    options: ['1997', '1998'],
  } as const;
  return {
    ...base,
    id: 'e1',
    type: 'answer',
    card: 'apec#date',
    tookMs: 900,
    keyDigest: 'k',
    ...rest,
    ...given,
  };
}

const oneOfEach: readonly ReviewEvent[] = [
  makeAnswer(),
  { ...base, id: 'e2', type: 'undo', undoes: 'e1' },
  { ...base, id: 'e3', type: 'override', of: 'e1', rating: 4 },
  { ...base, id: 'e4', type: 'suspend', card: 'apec#date' },
  { ...base, id: 'e5', type: 'resume', card: 'apec#date' },
  { ...base, id: 'e6', type: 'reset', card: 'apec#date' },
];

describe('keys', () => {
  it('an event lies under its deck, time and id', () => {
    expect(eventKey({ deck: 'vietnam', at: 1_762_077_600_000, id: 'x7' })).toBe('event/vietnam/0mhhji9s0-x7');
  });

  it('keys of one deck sort by time from 1970 until the year 5188', () => {
    const instants = [0, 35, 36, 1e9, 1_762_077_600_000, Date.UTC(2100, 0, 1), 36 ** 9 - 1];
    const keys = instants.map((at) => eventKey({ deck: 'd', at, id: 'x' }));
    expect(keys.toSorted()).toEqual(keys);
  });

  it('no id makes a key that another deck or event has', () => {
    expect(eventPrefix('a/b')).toBe('event/a%2Fb/');
    expect(eventPrefix('a%2Fb')).toBe('event/a%252Fb/');
    expect(deckKey('vietnam-1')).toBe('deck/vietnam-1');
  });
});

describe('readEvents', () => {
  it('gives back every kind of event as it was written, in order of time', async () => {
    const store = volatileStore();
    const later = makeAnswer({ id: 'a', at: base.at + 1 });
    await mustWrite(store, { put: putEvents([later, ...oneOfEach]) });
    expect(await readEvents(store, 'vietnam')).toEqual({
      ok: true,
      value: { events: [...oneOfEach, later], damaged: [] },
    });
  });

  it('gives the events of one deck only', async () => {
    const store = volatileStore();
    await mustWrite(store, {
      put: putEvents([makeAnswer(), makeAnswer({ deck: 'vietnam-2' }), makeAnswer({ deck: 'v' })]),
    });
    expect(await readEvents(store, 'vietnam')).toEqual({
      ok: true,
      value: { events: [makeAnswer()], damaged: [] },
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
    expect(await readEvents(store, 'vietnam')).toEqual({ ok: true, value: { events: [good], damaged } });
    expect(await keysOf(store, 'event/')).toHaveLength(7);
  });

  it('hands on why the store did not answer', async () => {
    const error = { code: 'busy', detail: 'another tab' } as const;
    const store = { ...volatileStore(), list: () => Promise.resolve({ ok: false as const, error }) };
    expect(await readEvents(store, 'vietnam')).toEqual({ ok: false, error });
  });
});

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

describe('addEvents', () => {
  it('adds what is new, replaces nothing and says how many', async () => {
    const store = volatileStore();
    await mustWrite(store, { put: putEvents([makeAnswer()]) });
    const forged = makeAnswer({ rating: 1 });
    const added = makeAnswer({ id: 'e7', at: base.at + 5 });
    expect(await addEvents(store, 'vietnam', [forged, added, added])).toEqual({
      ok: true,
      value: { added: 1 },
    });
    expect(await addEvents(store, 'vietnam', [forged, added])).toEqual({ ok: true, value: { added: 0 } });
    expect(await readEvents(store, 'vietnam')).toMatchObject({ value: { events: [makeAnswer(), added] } });
  });

  it('refuses events of another deck, all of them', async () => {
    const store = volatileStore();
    expect(
      await addEvents(store, 'vietnam', [makeAnswer(), makeAnswer({ id: 'o', deck: 'other' })]),
    ).toMatchObject({
      ok: false,
      error: { code: 'failed' },
    });
    expect(await keysOf(store, '')).toEqual([]);
  });
});

describe('decks and device', () => {
  it('decks come by id, and what is no deck is set aside', async () => {
    const store = volatileStore();
    const deck = { id: 'b', addedAt: 1, file: { format: 'factdeck/1' } };
    await mustWrite(store, { put: new Map<string, unknown>([['deck/b', deck], ['deck/a', { id: 'a' }]]) }); // prettier-ignore
    expect(await readDecks(store)).toEqual({
      ok: true,
      value: { decks: [deck], damaged: [['deck/a', { id: 'a' }]] },
    });
  });

  it('an event and the device that continues after it are written together', async () => {
    const store = volatileStore();
    expect(await readDevice(store)).toEqual({ ok: true, value: undefined });
    const device = { id: 'phone', counter: 1, lastAt: base.at };
    await mustWrite(store, eventBatch(device, [makeAnswer()]));
    expect(await readDevice(store)).toEqual({ ok: true, value: device });
    expect(await readEvents(store, 'vietnam')).toMatchObject({ value: { events: [makeAnswer()] } });
  });

  it('a damaged device record is no device', async () => {
    const store = volatileStore(new Map([['device', { id: 'phone', counter: 'many', lastAt: 0 }]]));
    expect(await readDevice(store)).toEqual({ ok: true, value: undefined });
  });
});

describe('readSettings', () => {
  it('gives what was chosen, each setting by itself, and the default where nothing was', async () => {
    const store = volatileStore();
    expect(await readSettings(store)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    await mustWrite(store, settingBatch('newPerDay', 5));
    await mustWrite(store, settingBatch('theme', 'dark'));
    const chosen = { ...DEFAULT_SETTINGS, newPerDay: 5, theme: 'dark' };
    expect(await readSettings(store)).toEqual({ ok: true, value: chosen });
  });

  it('takes the default for a damaged record and leaves the others', async () => {
    const store = volatileStore();
    await mustWrite(store, settingBatch('keys', false));
    await mustWrite(store, { put: new Map([['setting/newPerDay', { many: true }]]) });
    expect(await readSettings(store)).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, keys: false } });
  });
});

describe('the exam of a deck', () => {
  const exam = { examDay: 20_800, minutesPerDay: 20, goal: 0.9 };

  it('is kept for each deck by itself, beside the settings, until it is removed', async () => {
    const store = volatileStore();
    await mustWrite(store, examBatch('vietnam', exam));
    expect(await readExam(store, 'vietnam')).toEqual({ ok: true, value: exam });
    expect(await readExam(store, 'other')).toEqual({ ok: true, value: undefined });
    expect(await readSettings(store)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    await mustWrite(store, examBatch('vietnam', undefined));
    expect(await readExam(store, 'vietnam')).toEqual({ ok: true, value: undefined });
  });

  it('is none where the record is damaged', async () => {
    const store = volatileStore();
    await mustWrite(store, { put: new Map([['setting/exam%2Fvietnam', { ...exam, goal: 'all' }]]) });
    expect(await readExam(store, 'vietnam')).toEqual({ ok: true, value: undefined });
  });
});
