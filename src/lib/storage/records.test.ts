import { describe, expect, it } from 'vitest';
import { base, makeAnswer } from '../../../tests/fixtures/events.ts';
import { DEFAULT_SETTINGS } from '../study/index.ts';
import { deckKey, eventKey, eventPrefix } from './keys.ts';
import {
  eventBatch,
  examBatch,
  readDeck,
  readDecks,
  readDevice,
  readExam,
  readSettings,
  settingBatch,
} from './records.ts';
import { readEvents } from './log/index.ts';
import { mustWrite } from './store-contract.ts';
import { volatileStore } from './volatile/volatile-store.ts';

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

describe('decks and device', () => {
  it('decks come by id, and what is no deck is set aside', async () => {
    const store = volatileStore();
    const deck = { id: 'b', addedAt: 1, file: { format: 'factdeck/1' } };
    await mustWrite(store, { put: new Map<string, unknown>([['deck/b', deck], ['deck/a', { id: 'a' }]]) }); // prettier-ignore
    expect(await readDecks(store)).toEqual({
      ok: true,
      value: { decks: [deck], damaged: [['deck/a', { id: 'a' }]] },
    });
    expect(await readDeck(store, 'b')).toEqual({ ok: true, value: deck });
    for (const none of ['a', 'c'])
      expect(await readDeck(store, none)).toEqual({ ok: true, value: undefined });
  });

  it('an event and the device that continues after it are written together', async () => {
    const store = volatileStore();
    expect(await readDevice(store)).toEqual({ ok: true, value: undefined });
    const device = { id: 'phone', counter: 1, lastAt: base.at };
    await mustWrite(store, eventBatch(device, [makeAnswer()]));
    expect(await readDevice(store)).toEqual({ ok: true, value: device });
    expect(await readEvents(store, 'vietnam')).toMatchObject({ value: { events: [makeAnswer()] } });
  });

  it.each([
    ['counter', { id: 'phone', counter: 'many', lastAt: 0 }],
    ['list of jumps', { id: 'phone', counter: 1, lastAt: 0, jumps: 7 }],
  ])('a device record with a damaged %s is no device', async (_, device) => {
    const store = volatileStore(new Map([['device', device]]));
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
