import type { StorageError } from '../store.ts';

const codes: Readonly<Record<string, StorageError['code']>> = {
  QuotaExceededError: 'full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'full',
  SecurityError: 'blocked',
  NotAllowedError: 'blocked',
  VersionError: 'newer',
  TimeoutError: 'busy',
};

/** What a rejection means. Whatever is thrown is a failure, null included: that is what a full disk can look like. */
export function storageError(thrown: unknown): StorageError {
  if (!(thrown instanceof Error)) {
    const detail = typeof thrown === 'string' ? thrown : 'the browser gave no reason';
    return { code: 'failed', detail };
  }
  const detail = `${thrown.name}: ${thrown.message}`;
  const noSpace = thrown.name === 'UnknownError' && /quota|disk|space/i.test(thrown.message);
  return { code: codes[thrown.name] ?? (noSpace ? 'full' : 'failed'), detail };
}
