import { workloadOf, type WorkloadCall } from './workload-of.ts';

// Reading a whole log and looking a month ahead takes too long for the page.
self.onmessage = ({ data }: MessageEvent<WorkloadCall>): void => self.postMessage(workloadOf(data));
