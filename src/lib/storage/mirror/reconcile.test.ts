import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../memory/index.ts';
import { eventKey } from '../keys.ts';
import { putEvents } from '../records.ts';
import { keysOf, mustWrite } from '../store-contract.ts';
import type { Store } from '../store.ts';
import { volatileStore } from '../volatile/volatile-store.ts';
import { lineOf } from './lines.ts';
import { memoryFolder } from './memory-folder.ts';
import { copyChanging, reconcile, type Repair } from './reconcile.ts';
import { SessionFile } from './session-file.ts';

function answer(number: number, deck = 'vietnam'): AnswerEvent {
  return {
    type: 'answer',
    id: `e${String(number)}`,
    at: 1_762_077_600_000 + number,
    offsetMinutes: 420,
    device: 'phone',
    counter: number,
    deck,
    card: 'apec#date',
    form: 'typed',
    verdict: 'right',
    rating: 3,
    answer: '1998',
    tookMs: 900,
    keyDigest: 'k',
  };
}
const answers = (from: number, to: number): readonly AnswerEvent[] =>
  Array.from({ length: to - from }, (_, index) => answer(from + index));

/** One browser: its files, who holds them, and tabs that come and go. */
function browser() {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let sessions = 0;
  const held = new Set<string>();
  const folder = memoryFolder(files, held);
  const tab = (): SessionFile =>
    new SessionFile(folder, () => `s${String((sessions += 1)).padStart(2, '0')}`);
  return { files, held, folder, tab };
}
const text = (files: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(files.get(name));
const records = (events: readonly AnswerEvent[]) => [...putEvents(events)];

async function mustReconcile(store: Store, one: ReturnType<typeof browser>, id = 'db1'): Promise<Repair> {
  const done = await reconcile(store, one.folder, one.tab(), id);
  if (!done.ok) throw new Error(done.error.detail);
  return done.value;
}

describe('the union of both copies', () => {
  it('events that only the mirror has come back into a wiped database', async () => {
    const one = browser();
    await one.tab().append(records(answers(0, 3)));
    await one.tab().append(records([answer(3, 'other')]));
    one.held.clear();
    const store = volatileStore();
    expect(await mustReconcile(store, one)).toEqual({
      events: 4,
      records: 0,
      decks: ['vietnam', 'other'],
      copied: 0,
      damaged: 0,
    });
    expect(await keysOf(store, 'event/')).toEqual(
      [...answers(0, 3), answer(3, 'other')].map(eventKey).toSorted(),
    );
    expect(await mustReconcile(store, one)).toMatchObject({ events: 0, copied: 0 });
  });

  it('events that only the database has come into the mirror, and back after a wipe', async () => {
    const one = browser();
    const store = volatileStore();
    await mustWrite(store, { put: putEvents(answers(0, 3)) });
    expect(await mustReconcile(store, one)).toEqual({
      events: 0,
      records: 0,
      decks: [],
      copied: 3,
      damaged: 0,
    });
    expect(await mustReconcile(store, one)).toMatchObject({ copied: 0 });
    const fresh = volatileStore();
    expect(await mustReconcile(fresh, one, 'db2')).toMatchObject({ events: 3 });
  });

  it('nothing is lost and nothing twice, however the events are spread and wherever the last line was torn', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ inStore: fc.boolean(), file: fc.integer({ min: -1, max: 10 }) }), {
          maxLength: 30,
        }),
        fc.nat(200),
        async (places, cut) => {
          const one = browser();
          const store = volatileStore();
          const placed = places.map((place, index) => ({ ...place, event: answer(index) }));
          await mustWrite(store, {
            put: putEvents(placed.filter(({ inStore }) => inStore).map(({ event }) => event)),
          });
          for (let file = 0; file <= 10; file += 1) {
            const lines = placed
              .filter((place) => place.file === file)
              .map(({ event }) => lineOf(eventKey(event), event));
            const torn = lineOf(eventKey(answer(99)), answer(99)).slice(0, cut);
            await one.folder.write(`f${String(file)}.jsonl`, new TextEncoder().encode(lines.join('') + torn));
          }
          await mustReconcile(store, one);
          const kept = placed
            .filter(({ inStore, file }) => inStore || file >= 0)
            .map(({ event }) => eventKey(event));
          expect(await keysOf(store, 'event/')).toEqual(kept.toSorted());
          const after = volatileStore();
          await mustReconcile(after, one, 'db2');
          expect(await keysOf(after, 'event/')).toEqual(kept.toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a line that is no event, or lies under another key, comes nowhere and its file stays', async () => {
    const one = browser();
    const odd = lineOf('event/vietnam/1', answer(1)) + lineOf('event/vietnam/x', { type: 'later' });
    await one.folder.write('odd.jsonl', new TextEncoder().encode(odd));
    const store = volatileStore();
    expect(await mustReconcile(store, one)).toMatchObject({ events: 0 });
    expect(text(one.files, 'odd.jsonl')).toBe(odd);
  });

  it('lines that cannot be read are counted, and what stands around them comes back', async () => {
    const one = browser();
    const lines = answers(0, 4).map((event) => lineOf(eventKey(event), event));
    const damaged = lines.map((line, at) => (at % 2 === 0 ? line : line.replace('1998', '1999')));
    const torn = lineOf(eventKey(answer(9)), answer(9)).slice(0, 40);
    await one.folder.write('a.jsonl', new TextEncoder().encode(damaged.join('') + torn));
    await one.folder.write('b.jsonl', new TextEncoder().encode(`no line of ours\n${lines[3]!}`));
    expect(await mustReconcile(volatileStore(), one)).toMatchObject({ events: 3, damaged: 3 });
  });

  it('the day of a deck is forgotten when its events come back', async () => {
    const one = browser();
    await one.tab().append(records([answer(1)]));
    const store = volatileStore(new Map<string, unknown>([['day/vietnam', {}], ['day/other', {}]])); // prettier-ignore
    await mustReconcile(store, one);
    expect(await keysOf(store, 'day/')).toEqual(['day/other']);
  });

  it('what came with a file and was taken back does not come back, unless another file that stands has it', async () => {
    const one = browser();
    await one.tab().append(records(answers(0, 3)));
    const taken = {
      id: 'i1',
      at: 1,
      name: 'a',
      keys: answers(0, 2).map(eventKey),
      digests: {},
      takenBackAt: 2,
    };
    const stands = { id: 'i2', at: 3, name: 'b', keys: [eventKey(answer(1))], digests: {} };
    const store = volatileStore(new Map<string, unknown>([['import/i1', taken], ['import/i2', stands]])); // prettier-ignore
    expect(await mustReconcile(store, one)).toMatchObject({ events: 2 });
    expect(await keysOf(store, 'event/')).toEqual(answers(1, 3).map(eventKey));
  });
});

describe('records that change', () => {
  const settings = new Map<string, unknown>([
    ['setting/theme', 'dark'],
    ['deck/own', { id: 'own' }],
    ['note/own/a', { text: 'note' }],
    ['day/own', {}],
    ['device', {}],
  ]);

  it('come back into a database that was wiped', async () => {
    const one = browser();
    const store = volatileStore(new Map(settings));
    await mustReconcile(store, one, 'db1');
    const fresh = volatileStore();
    expect(await mustReconcile(fresh, one, 'db2')).toMatchObject({ records: 3 });
    expect(await keysOf(fresh, '')).toEqual([
      'deck/own',
      'meta/database',
      'meta/version',
      'note/own/a',
      'setting/theme',
    ]);
  });

  it('stay removed where the learner removed them', async () => {
    const one = browser();
    const store = volatileStore(new Map(settings));
    await mustReconcile(store, one);
    await mustWrite(store, { remove: ['setting/theme'] });
    expect(await mustReconcile(store, one)).toMatchObject({ records: 0 });
    expect(await keysOf(store, 'setting/')).toEqual([]);
  });

  it('that were changed in the wiped database since are not replaced', async () => {
    const one = browser();
    await mustReconcile(volatileStore(new Map(settings)), one, 'db1');
    const fresh = volatileStore(new Map<string, unknown>([['setting/theme', 'light'], ['meta/database', 'db2']])); // prettier-ignore
    await copyChanging(fresh, one.folder);
    expect(await mustReconcile(fresh, one)).toMatchObject({ records: 2 });
    expect(await fresh.get('setting/theme')).toEqual({ ok: true, value: 'light' });
  });

  it('are copied when they change, in place of the copy before', async () => {
    const one = browser();
    const store = volatileStore(new Map(settings));
    await mustReconcile(store, one);
    await mustWrite(store, { put: new Map([['setting/theme', 'light']]) });
    await copyChanging(store, one.folder);
    expect([...one.files.keys()]).toEqual(['snapshot-000002.lines']);
    const fresh = volatileStore();
    await mustReconcile(fresh, one, 'db2');
    expect(await fresh.get('setting/theme')).toEqual({ ok: true, value: 'light' });
  });

  it('a snapshot that is torn does not count: the one before it does', async () => {
    const one = browser();
    await mustReconcile(volatileStore(new Map(settings)), one, 'db1');
    const whole = one.files.get('snapshot-000001.lines')!;
    await one.folder.write('snapshot-000002.lines', whole.slice(0, -20));
    expect(await mustReconcile(volatileStore(), one, 'db2')).toMatchObject({ records: 3 });
  });
});

describe('files', () => {
  it('of closed tabs are gone on in, after a line that was torn; there are as many as tabs at once, and none goes', async () => {
    const one = browser();
    for (let number = 0; number < 12; number += 1) {
      one.held.clear();
      const [first, second] = [one.tab(), one.tab()];
      await first.append(records([answer(2 * number)]));
      await second.append(records([answer(2 * number + 1)]));
      const torn = text(one.files, 's01.jsonl') + lineOf('event/vietnam/torn', 1).slice(0, 30);
      one.files.set('s01.jsonl', new TextEncoder().encode(torn));
    }
    one.held.clear();
    await one.tab().append(records([answer(24)]));
    expect([...one.files.keys()]).toEqual(['s01.jsonl', 's02.jsonl']);
    expect(await mustReconcile(volatileStore(), one)).toMatchObject({ events: 25 });
    expect([...one.files.keys()].filter((name) => name.endsWith('.jsonl'))).toHaveLength(2);
  });

  it('a write that fails is told, and a file that went away is replaced by another', async () => {
    let fails = 1;
    const one = browser();
    const flaky = {
      ...one.folder,
      open: async (name: string) => {
        const file = await one.folder.open(name);
        const append = (added: string): void => {
          if ((fails -= 1) >= 0) throw new DOMException('gone', 'InvalidStateError');
          file.append(added);
        };
        return { ...file, append };
      },
    };
    const session = new SessionFile(flaky, () => `s${String(fails)}`);
    expect(await session.append(records([answer(1)]))).toEqual({ ok: true, value: undefined });
    fails = 2;
    expect(await session.append(records([answer(2)]))).toMatchObject({
      ok: false,
      error: { code: 'failed' },
    });
  });

  it('a full disk is full and is not tried again', async () => {
    let tries = 0;
    const append = (): never => {
      tries += 1;
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const full = { ...browser().folder, open: () => Promise.resolve({ append, close: () => undefined }) };
    const session = new SessionFile(full, () => 's');
    expect(await session.append(records([answer(1)]))).toMatchObject({ error: { code: 'full' } });
    expect(tries).toBe(1);
  });
});
