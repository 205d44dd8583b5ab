import { get, promisifyRequest } from 'idb-keyval';
import { err, ok, type Result } from '../../base/index.ts';
import { pastPrefix } from '../prefix.ts';
import type { Batch, StorageError, Store } from '../store.ts';
import { storageError } from './storage-error.ts';
import { connect, type Connection, type ConnectionOptions } from './use-store.ts';

/** Name of the app's database. It belongs to the origin: another port is another database. */
export const DATABASE = 'factdeck';

/** Records that are read in one transaction. */
const PAGE = 1000;

/** A store in IndexedDB. Nothing opens before the first call; a call that finds the database stuck gives `busy` after `openTimeoutMs`: early enough to be told within 2 seconds. */
export function idbStore(options: Partial<ConnectionOptions> = {}): Store {
  const { use, close } = connect({
    name: DATABASE,
    openTimeoutMs: 1800,
    isForLongWork: false,
    ...options,
  });
  return {
    get: (key) => settle(get<unknown>(key, use)),
    list: (prefix, limit, past) => settle(readPages(use, prefix, limit, past)),
    keys: (prefix, limit) => settle(use('readonly', (records) => readKeys(records, prefix, limit))),
    count: (prefix) => settle(use('readonly', (records) => promisifyRequest(records.count(rangeOf(prefix))))),
    write: (batch) =>
      settle(
        use('readwrite', (records) => writeBatch(records, batch), batch.isRelaxed ? 'relaxed' : 'strict'),
      ),
    close,
  };
}

async function settle<T>(work: Promise<T>): Promise<Result<T, StorageError>> {
  try {
    return ok(await work);
  } catch (thrown) {
    return err(storageError(thrown));
  }
}

/** Page by page, each in a transaction of its own: a write, of this tab or another, waits for one page and not for a whole log. */
async function readPages(
  use: Connection['use'],
  prefix: string,
  limit = Infinity,
  past?: string,
): Promise<readonly (readonly [string, unknown])[]> {
  const found: (readonly [string, unknown])[] = [];
  for (;;) {
    const count = Math.min(PAGE, limit - found.length);
    if (count < 1) return found; // To IndexedDB a count of 0 means all.
    const range = rangeOf(prefix, found.at(-1)?.[0] ?? past);
    const page = await use('readonly', (records) => readRange(records, range, count));
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}

/** Two requests for a whole range: five times faster than one for each key. */
async function readRange(
  records: IDBObjectStore,
  range: IDBKeyRange,
  count: number,
): Promise<readonly (readonly [string, unknown])[]> {
  const [keys, values] = await Promise.all([
    promisifyRequest(records.getAllKeys(range, count)),
    promisifyRequest<unknown[]>(records.getAll(range, count)),
  ]);
  return keys.flatMap((key, index) => (typeof key === 'string' ? [[key, values[index]] as const] : []));
}

async function readKeys(
  records: IDBObjectStore,
  prefix: string,
  limit: number | undefined,
): Promise<readonly string[]> {
  if (limit !== undefined && limit < 1) return [];
  const keys = await promisifyRequest(records.getAllKeys(rangeOf(prefix), limit));
  return keys.filter((key) => typeof key === 'string');
}

/** @param past key behind which the range begins; without it at the first with the prefix */
function rangeOf(prefix: string, past?: string): IDBKeyRange {
  const end = pastPrefix(prefix);
  const isPast = past !== undefined;
  return end === undefined
    ? IDBKeyRange.lowerBound(past ?? prefix, isPast)
    : IDBKeyRange.bound(past ?? prefix, end, isPast, true);
}

/** All or none: a value that cannot be cloned throws half-way, and the puts before it would stay if the transaction were left to finish. */
async function writeBatch(records: IDBObjectStore, { put, remove }: Batch): Promise<undefined> {
  const { transaction } = records;
  const finished = finish(transaction);
  try {
    for (const key of remove ?? []) records.delete(key);
    for (const [key, value] of put ?? []) records.put(value, key);
    // What is not told to commit is aborted with a page that goes away.
    transaction.commit();
  } catch (thrown) {
    transaction.abort();
    await finished.catch(() => undefined);
    throw thrown;
  }
  return finished;
}

function finish(transaction: IDBTransaction): Promise<undefined> {
  return new Promise((resolve, reject) => {
    let failure: DOMException | null = null;
    transaction.onerror = (event) => {
      failure ??= (event.target as IDBRequest | null)?.error ?? null;
    };
    transaction.oncomplete = () => resolve(undefined);
    transaction.onabort = () =>
      reject(transaction.error ?? failure ?? new DOMException('aborted', 'AbortError'));
  });
}
