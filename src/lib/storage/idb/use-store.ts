/** The one object store of a database. Its layout never changes: the version of the records is a record. */
export const OBJECT_STORE = 'records';

/** Which database, and how long a stuck open is waited for. */
export interface ConnectionOptions {
  readonly name: string;
  readonly openTimeoutMs: number;
  /**
   * Whether a read resolves only once its transaction has ended. For whoever then works for seconds in one go: a transaction lives as
   * long as the callback that took its last result, and every write of the app waits for it.
   */
  readonly isForLongWork: boolean;
}

/** A connection that opens when it is first used, and again after the browser or another tab has closed it. */
export interface Connection {
  /**
   * Runs one transaction, as the `UseStore` of idb-keyval; with strict durability unless told. Tried once more on a fresh connection when the old one was going
   * away: the callback may run twice and must give the same result, as putting records under their keys does.
   */
  readonly use: <T>(
    mode: IDBTransactionMode,
    callback: (records: IDBObjectStore) => T | PromiseLike<T>,
    durability?: 'strict' | 'relaxed',
  ) => Promise<T>;
  /** Lets go of the database; the next use opens it again. */
  readonly close: () => void;
}

/** Connects to a database, which is created if need be. Rejects with a DOMException: `TimeoutError` for a stuck open, `SecurityError` where the browser gives no storage, else the browser's own. */
export function connect({ name, openTimeoutMs, isForLongWork }: ConnectionOptions): Connection {
  let opening: Promise<IDBDatabase> | undefined;

  const database = (): Promise<IDBDatabase> => {
    if (opening !== undefined) return opening;
    const current = open(name, openTimeoutMs);
    opening = current;
    const drop = (): void => {
      if (opening === current) opening = undefined;
    };
    current.then((opened) => {
      // Safari closes connections of its own accord; another tab may want to delete the database.
      opened.onclose = drop;
      opened.onversionchange = () => {
        drop();
        opened.close();
      };
    }, drop);
    return current;
  };

  const letGo = (connection: Promise<IDBDatabase> | undefined): void => {
    if (opening === connection) opening = undefined;
    connection?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  };

  const use: Connection['use'] = async (mode, callback, durability = 'strict') => {
    const run = async (opened: IDBDatabase) => {
      const records = begin(opened, mode, durability);
      if (!isForLongWork) return callback(records);
      const ended = endOf(records.transaction);
      const result = await callback(records);
      await ended;
      return result;
    };
    const first = database();
    try {
      return await run(await first);
    } catch (error) {
      if (!isClosing(error)) throw error;
      letGo(first);
      return run(await database());
    }
  };

  return { use, close: () => letGo(opening) };
}

function begin(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  durability: 'strict' | 'relaxed',
): IDBObjectStore {
  return database.transaction(OBJECT_STORE, mode, { durability }).objectStore(OBJECT_STORE);
}

/** Resolves when a transaction is over, well or not: what was asked of it tells which. */
function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => resolve());
  });
}

function open(name: string, timeoutMs: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let request: IDBOpenDBRequest;
    try {
      // No version number: whatever version is there opens, and none is ever raised, so no tab can block another.
      request = indexedDB.open(name);
    } catch (error) {
      reject(noStorage(error));
      return;
    }
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new DOMException(`opening took more than ${String(timeoutMs)} ms`, 'TimeoutError'));
    }, timeoutMs);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(OBJECT_STORE);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      if (late) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      const error = request.error ?? new DOMException('the browser gave no reason', 'UnknownError');
      reject(error.name === 'InvalidStateError' ? noStorage(error) : error);
    };
  });
}

/** Private windows and blocked storage show as a missing global, a SecurityError or, in older Firefox, an InvalidStateError. */
function noStorage(error: unknown): DOMException {
  return new DOMException(error instanceof Error ? error.message : String(error), 'SecurityError');
}

/** What browsers throw for a connection that is going away, by specification and, in WebKit, as UnknownError. */
function isClosing(error: unknown): boolean {
  const names = ['InvalidStateError', 'AbortError', 'TransactionInactiveError', 'UnknownError'];
  return error instanceof Error && names.includes(error.name);
}
