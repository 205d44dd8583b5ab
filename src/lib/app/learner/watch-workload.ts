import { workerUrl } from '../worker-url.ts';
import { workloadOf, type WorkloadCall, type WorkloadReport } from './workload-of.ts';
import workloadWorker from './workload.worker.ts?worker&url';

/**
 * Works out in a worker what remembering costs; in the page where no worker starts.
 *
 * @returns what ends it before it is through
 */
export function watchWorkload(call: WorkloadCall, onreport: (report: WorkloadReport) => void): () => void {
  const worker = new Worker(workerUrl(workloadWorker), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<WorkloadReport>) => {
    worker.terminate();
    onreport(data);
  };
  worker.onerror = () => {
    worker.terminate();
    onreport(workloadOf(call));
  };
  worker.postMessage(call);
  return () => worker.terminate();
}
