import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { smallFile } from '../../../../tests/fixtures/classroom.ts';
import { writeJson } from '../../facts/write/index.ts';
import type { WorkerCall } from '../answer-calls.ts';
import { FileOpener } from './open-file.svelte.ts';
import { OpenedDeck } from './opened-deck.svelte.ts';
import { readWritten } from './read-written.ts';
import { openedDeckCalls, type OpenedDeckCalls, type Opening } from './opened-deck-calls.ts';

const text = writeJson(smallFile);
const tooSlow = { ok: false, error: [{ message: { code: 'file.too-slow' } }] };

/** Workers that were started and not ended. */
let running = 0;

/** A worker on this side. */
class NearWorker {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: (() => void) | undefined;
  protected calls: Promise<OpenedDeckCalls> | undefined;
  #isEnded = false;

  constructor() {
    running += 1;
  }

  postMessage(data: { given: Opening } | WorkerCall): void {
    queueMicrotask(() => {
      if ('given' in data)
        this.calls = openedDeckCalls(data.given, (share) => this.say({ share }), readWritten);
      else void this.answer(data);
    });
  }

  terminate(): void {
    if (!this.#isEnded) running -= 1;
    this.#isEnded = true;
  }

  protected async answer({ id, name, args }: WorkerCall): Promise<void> {
    const calls = (await this.calls!) as unknown as Record<string, (...given: readonly unknown[]) => unknown>;
    this.say({ id, value: calls[name]!(...args) });
  }

  protected say(data: unknown): void {
    if (!this.#isEnded) this.onmessage?.({ data: structuredClone(data) });
  }
}

/** One that does not start. */
class NoWorker extends NearWorker {
  override postMessage(): void {
    queueMicrotask(() => this.onerror?.());
  }
}

/** One that reads, and fails at the questions. */
class FailingWorker extends NearWorker {
  protected override async answer(call: WorkerCall): Promise<void> {
    if (call.name === 'read') return super.answer(call);
    this.onerror?.();
  }
}

/** One that begins to read and never ends. */
class EndlessWorker extends NearWorker {
  protected override async answer(): Promise<void> {
    await this.calls;
  }
}

beforeEach(() => {
  running = 0;
  vi.stubGlobal('location', { href: 'http://localhost/', origin: 'http://localhost' });
  vi.stubGlobal('Worker', NearWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a file is read, previewed and handed on by one worker', async () => {
  const deck = new OpenedDeck({ written: text });
  expect(await deck.read()).toMatchObject({ ok: true, value: { id: 'small', warnings: [] } });
  expect(await deck.ask('preview')).toMatchObject({ facts: smallFile.facts.length });
  expect(await deck.ask('file')).toEqual(smallFile);
  expect(running).toBe(1);
  deck.close();
  expect(running).toBe(0);
});

test('where no worker starts nothing is read that somebody wrote: it could not be stopped', async () => {
  vi.stubGlobal('Worker', NoWorker);
  expect(await new OpenedDeck({ written: text }).read()).toMatchObject(tooSlow);
});

test('where no worker starts the page makes the questions of a file that was read before', async () => {
  vi.stubGlobal('Worker', NoWorker);
  const deck = new OpenedDeck(smallFile);
  expect(await deck.read()).toMatchObject({ ok: true, value: { id: 'small' } });
  expect(await deck.ask('preview')).toMatchObject({ facts: smallFile.facts.length });
});

test('a file that was too much for its worker is told of as that', async () => {
  vi.stubGlobal('Worker', FailingWorker);
  const opener = new FileOpener();
  await opener.openText(text);
  await expect(opener.opened?.deck?.ask('preview')).rejects.toThrow('cannot be read');
  opener.giveUp();
  expect(opener.opened).toMatchObject({ bytes: new Blob([text]).size, problems: tooSlow.error });
  expect(running).toBe(0);
});

test('reading that takes too long is stopped', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', EndlessWorker);
  const read = new OpenedDeck({ written: text }).read();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(running).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(await read).toMatchObject(tooSlow);
  expect(running).toBe(0);
});

test('questions may take longer than reading', async () => {
  vi.useFakeTimers();
  const deck = new OpenedDeck({ written: text });
  await deck.read();
  await deck.ask('preview');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(running).toBe(1);
});

test('of two files that are opened the last one is shown, and only its worker goes on', async () => {
  const opener = new FileOpener();
  void opener.openText(text.replace('"small"', '"first"'));
  await opener.openText(text);
  expect(opener).toMatchObject({ busy: false, opened: { head: { id: 'small' } } });
  expect(running).toBe(1);
  opener.close();
  expect(opener.opened).toBeUndefined();
  expect(running).toBe(0);
});

test('a file that cannot be read leaves its problems and no worker', async () => {
  const opener = new FileOpener();
  await opener.openText('nonsense');
  expect(opener.opened).toMatchObject({ bytes: 8, problems: [{ level: 'error' }] });
  expect(opener.opened?.deck).toBeUndefined();
  expect(running).toBe(0);
});

test('a part of a long list is asked for when it is looked at, and stays until another one is known', async () => {
  const deck = new OpenedDeck(smallFile);
  const all = await deck.ask('items', 'all', 0, 9);
  expect(deck.items.of('all', 0, 1)).toEqual([]);
  await vi.waitUntil(() => deck.items.of('all', 0, 1).length > 0);
  expect(deck.items.of('all', 1, 3)).toEqual(all.slice(0, 1));
  await vi.waitUntil(() => deck.items.of('all', 1, 3).length > 1);
  expect(deck.items.of('all', 1, 3)).toEqual(all.slice(1, 3));
});
