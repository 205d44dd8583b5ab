import { err } from '../../base/index.ts';
import { planBackup, type BackupToRead } from './plan-backup.ts';

// A backup is read apart from the page, so that one made to be slow can be stopped.
self.onmessage = async ({ data }: MessageEvent<BackupToRead>): Promise<void> => {
  self.postMessage(await planBackup(data).catch(() => err({ code: 'damaged' })));
};

// The page counts the time of reading from here: starting says nothing of the file.
self.postMessage('ready');
