import { workerUrl } from '../worker-url.ts';
import { examOutlooks, type ExamCall, type ExamOutlook } from './exam-outlook.ts';
import examWorker from './exam.worker.ts?worker&url';

/**
 * Looks ahead in a worker, which is slow for a far exam; in the page where no worker starts.
 *
 * @returns what ends it before it is through
 */
export function watchExam(call: ExamCall, onoutlook: (outlook: ExamOutlook) => void): () => void {
  const worker = new Worker(workerUrl(examWorker), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<ExamOutlook>) => onoutlook(data);
  worker.onerror = () => {
    worker.terminate();
    for (const outlook of examOutlooks(call)) onoutlook(outlook);
  };
  worker.postMessage(call);
  return () => worker.terminate();
}
