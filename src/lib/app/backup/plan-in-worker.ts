import { err, type Result } from '../../base/index.ts';
import type { BackupProblem, ImportPlan } from '../../storage/backup/index.ts';
import { workerUrl } from '../worker-url.ts';
import type { BackupToRead } from './plan-backup.ts';
import planBackupWorker from './plan-backup.worker.ts?worker&url';

/** Also the largest backup is read in less; a file that takes longer was made to. */
const LONGEST_READ_MS = 20_000;

/** A slow or busy device takes seconds to start a worker; one that is silent for so long never will. */
const LONGEST_START_MS = 20_000;

type Planned = Result<ImportPlan, BackupProblem>;

/**
 * Reads a backup in a worker that is ended when the reading takes too long; then, and on a crash, the problem is `slow`. The page
 * reads it where no worker starts.
 */
export function planInWorker(given: BackupToRead): Promise<Planned> {
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl(planBackupWorker), { type: 'module' });
    let isStarted = false;
    const settle = (planned: Planned | Promise<Planned>): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(planned);
    };
    const giveUp = (): void => settle(err({ code: 'slow' }));
    let timer = setTimeout(giveUp, LONGEST_START_MS);
    worker.onmessage = ({ data }: MessageEvent<'ready' | Planned>) => {
      if (data !== 'ready') {
        settle(data);
        return;
      }
      isStarted = true;
      clearTimeout(timer);
      timer = setTimeout(giveUp, LONGEST_READ_MS);
    };
    worker.onerror = () => {
      if (isStarted) giveUp();
      else settle(import('./plan-backup.ts').then(({ planBackup }) => planBackup(given)));
    };
    worker.postMessage(given);
  });
}
