import {
  ALL_KEPT,
  DEVICE_KEY,
  EVENT_PREFIX,
  hasMirror,
  idbStore,
  isOwnKey,
  keptStore,
  openStore,
  settingKey,
  VERSION_KEY,
  type ClockJump,
  type DeviceRecord,
  type EventsAhead,
  type Keeping,
  type StorageError,
  type Store,
} from '../storage/index.ts';
import { newId, paintNoMore } from './platform.ts';
import { readAhead } from './read-ahead.ts';
import type { Care } from './safekeeping-care.ts';
import type { Visit } from './safekeeping-visit.svelte.ts';
import type { WorkerMirror } from './worker-mirror.ts';

/** Time for the first card to be painted before the copies are compared, ms. */
const AFTER_PAINT_MS = 1000;

/** What the learner should know of what is kept beside how the last writes went. */
export interface KeptNews {
  /** What came back from the second copy since this page was opened. */
  readonly repair?: { readonly events: number; readonly records: number };
  /** Something was kept here once, and all copies of it are gone. */
  readonly isGone?: boolean;
  /** When a backup was last saved as a file, epoch ms. */
  readonly backupAt?: number;
  /** Why there is no second copy. */
  readonly noMirror?: StorageError;
  /** The clock of this device went back, which nobody has read of yet, and what of the log lies ahead of it now. */
  readonly clock?: (ClockJump & { readonly ahead?: EventsAhead | undefined }) | undefined;
}

/** Hears the keys of the learner's records that were changed; any of them may be where none is named. */
type Listener = (keys: readonly string[]) => void;

/** The store of the page with its second copy, and what the learner should know about both. One for the whole page. */
export class Safekeeping {
  readonly store: Store;
  /** Why nothing outlasts this page; undefined where all is kept. */
  readonly reason: StorageError | undefined;
  /** What is done where nothing outlasts this page; undefined where all is kept. */
  readonly visit: Visit | undefined;
  /** A database that this version cannot work with: what is in it can be saved as a file. */
  readonly refused: Store | undefined;
  /** Nothing was kept in the database when it was opened. */
  readonly wasEmpty: boolean;
  /** Called when an event of the log is on disk. */
  onevent: (() => void) | undefined;
  /** For a database that has no id yet. */
  readonly newDatabaseId = newId();
  /** Other tabs hear of what was written, where the browser lets tabs talk. */
  readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('factdeck') : undefined;
  #keeping = $state.raw<Keeping>(ALL_KEPT);
  #news = $state.raw<KeptNews>({});
  #mirror: Promise<WorkerMirror> | undefined;
  #jumps: DeviceRecord['jumps'];
  #listeners: readonly Listener[] = [];

  private constructor(
    { store, isEmpty, reason, refused }: Awaited<ReturnType<typeof openStore>>,
    visit?: Visit,
  ) {
    this.reason = reason;
    this.visit = visit;
    this.refused = refused;
    this.wasEmpty = isEmpty;
    if (this.#channel !== undefined)
      this.#channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => this.tell(data);
    this.store = visit?.store ?? this.#kept(store, isEmpty);
  }

  /** Opens the browser's storage, or works in memory where it gives none. What only the second copy has comes back first. Never rejects. */
  static async open(): Promise<Safekeeping> {
    // Who writes on this device and what the learner chose is asked for next.
    const opened = await openStore(readAhead(idbStore(), [VERSION_KEY, DEVICE_KEY], [settingKey('')]));
    if (opened.reason !== undefined) {
      const { Visit } = await import('./safekeeping-visit.svelte.ts');
      return new Safekeeping(opened, new Visit(opened.store));
    }
    const safe = new Safekeeping(opened);
    if (!opened.isEmpty) return safe;
    // Nothing is drawn before a wiped database is whole again: the learner would see an app that knows nothing.
    if (await hasMirror()) await (await safe.care())?.reconcile();
    return safe;
  }

  /** How safe the last writes are. */
  get keeping(): Keeping {
    return this.#keeping;
  }

  get news(): KeptNews {
    return this.#news;
  }

  /** Adds to what the learner should know. */
  report(news: KeptNews): void {
    this.#news = { ...this.#news, ...news };
  }

  /** The learner has read of a repair or a loss. */
  dismiss(): void {
    const { repair: _repair, isGone: _gone, ...rest } = this.#news;
    this.#news = rest;
  }

  /** Compares the copies and keeps the day's backup, once the page has been painted. */
  start(): void {
    setTimeout(() => void this.care().then((care) => care?.lookAfter()), AFTER_PAINT_MS);
  }

  /** Resolves when no write is under way, nor one that waits for its frame. */
  async settled(): Promise<void> {
    paintNoMore();
    do await new Promise((resolve) => void setTimeout(resolve, 10));
    while (this.#keeping.saving > 0);
  }

  /** Calls `listener` when another tab, a repair or a retry has changed what is kept; gives what ends that. */
  onchange(listener: Listener): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => (this.#listeners = this.#listeners.filter((one) => one !== listener));
  }

  /** Tells this page and others that more has changed than what was written here. */
  announce(): void {
    this.tell([]);
    this.#channel?.postMessage([]);
  }

  /** What is done for what is kept beside writing it; undefined where its code does not load. */
  async care(): Promise<Care | undefined> {
    return import('./safekeeping-care.ts').then(
      ({ Care }) => new Care(this),
      () => undefined,
    );
  }

  /** The second copy: its code and its worker are loaded at the first use. Rejects where the code does not load. */
  mirror(): Promise<WorkerMirror> {
    this.#mirror ??= import('./worker-mirror.ts').then(({ WorkerMirror }) => new WorkerMirror());
    return this.#mirror;
  }

  /** The store with its second copy, telling other tabs of what was written. */
  #kept(store: Store, isEmpty: boolean): Store {
    const kept = keptStore(store, {
      mirror: () => this.mirror(),
      newDatabaseId: isEmpty ? this.newDatabaseId : undefined,
      onchange: (keeping) => (this.#keeping = keeping),
    });
    return {
      ...kept,
      write: async (batch) => {
        const written = await kept.write(batch);
        const removed = batch.remove?.filter(isOwnKey) ?? [];
        const keys = [...(batch.put?.keys() ?? []), ...removed];
        if (written.ok) this.#channel?.postMessage(keys);
        if (written.ok && keys.some((key) => key.startsWith(EVENT_PREFIX))) this.onevent?.();
        const { jumps = this.#jumps } = (batch.put?.get(DEVICE_KEY) ?? {}) as Partial<DeviceRecord>;
        if (jumps !== this.#jumps) void this.care().then((care) => care?.lookAtClock());
        this.#jumps = jumps;
        return written;
      },
    };
  }

  /** Tells this page what has changed past it. */
  tell(keys: readonly string[]): void {
    for (const listener of this.#listeners) listener(keys);
  }
}
