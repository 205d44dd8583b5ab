import { err, ok, type Result } from '../base/index.ts';
import { DATABASE_KEY, EVENT_PREFIX, isOwnKey, RECORDS_VERSION, VERSION_KEY } from './keys.ts';
import type { Mirror } from './mirror/mirror.ts';
import type { RawRecord } from './records.ts';
import type { Batch, StorageError, Store } from './store.ts';

/** How safe what the learner did is, right now. */
export interface Keeping {
  /** Writes under way. */
  readonly saving: number;
  /** The learner's records that are not on disk. */
  readonly unsaved: ReadonlyMap<string, unknown>;
  /** Why not; undefined while all is kept. */
  readonly error: StorageError | undefined;
  /** Whether there is no second copy, and why; undefined while that is not known or all is well. */
  readonly noMirror: StorageError | undefined;
}

export const ALL_KEPT: Keeping = { saving: 0, unsaved: new Map(), error: undefined, noMirror: undefined };

/** What a store is kept with. */
export interface KeptOptions {
  /** The second copy: loaded when it is first needed. */
  readonly mirror: () => Promise<Mirror>;
  /** A new id for the database, if this is its first record; undefined where it has records. */
  readonly newDatabaseId: string | undefined;
  readonly onchange: (keeping: Keeping) => void;
}

/**
 * A store whose events count as written when they are in the database and in the second copy. Where this browser has no second
 * copy the database alone counts, and `onchange` says so. What could not be written stays known until a later write has it.
 */
export function keptStore(store: Store, { mirror, newDatabaseId, onchange }: KeptOptions): Store {
  let keeping = ALL_KEPT;
  let first = newDatabaseId;
  const tell = (change: Partial<Keeping>): void => {
    keeping = { ...keeping, ...change };
    onchange(keeping);
  };

  const copy = async (events: readonly RawRecord[]): Promise<Result<undefined, StorageError>> => {
    if (events.length === 0) return ok(undefined);
    const copied = await mirror().then(
      (second) => second.append(events),
      (thrown: unknown) => err({ code: 'blocked' as const, detail: String(thrown) }),
    );
    if (copied.ok || copied.error.code !== 'blocked') return copied;
    tell({ noMirror: copied.error });
    return ok(undefined);
  };

  const write = async (batch: Batch): Promise<Result<undefined, StorageError>> => {
    const puts = [...(batch.put ?? [])];
    const own = puts.filter(([key]) => isOwnKey(key));
    const events = own.filter(([key]) => key.startsWith(EVENT_PREFIX));
    const made: readonly RawRecord[] =
      first === undefined
        ? []
        : [
            [VERSION_KEY, RECORDS_VERSION],
            [DATABASE_KEY, first],
          ];
    // The learner hears of the copy that fails, however long the other takes.
    const heard = async (writing: Promise<Result<undefined, StorageError>>): typeof writing => {
      const done = await writing;
      if (!done.ok) tell({ unsaved: new Map([...keeping.unsaved, ...own]), error: done.error });
      return done;
    };
    tell({ saving: keeping.saving + 1 });
    const [written, copied] = await Promise.all([
      heard(store.write({ ...batch, put: new Map([...puts, ...made]) })),
      heard(copy(events)),
    ]);
    if (written.ok) first = undefined;
    const result = written.ok ? copied : written;
    const unsaved = new Map(keeping.unsaved);
    if (result.ok) {
      for (const [key] of own) unsaved.delete(key);
      for (const key of batch.remove ?? []) unsaved.delete(key);
    }
    tell({
      saving: keeping.saving - 1,
      unsaved,
      error: unsaved.size === 0 ? undefined : keeping.error,
    });
    const isChanged = own.length > events.length || (batch.remove ?? []).some(isOwnKey);
    if (result.ok && isChanged)
      void mirror().then(
        (second) => second.changed(),
        () => undefined,
      );
    return result;
  };
  return { ...store, write };
}
