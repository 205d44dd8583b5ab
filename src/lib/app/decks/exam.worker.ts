import { examOutlooks, type ExamCall } from './exam-outlook.ts';

// Looking ahead takes too long for the page: it would not answer meanwhile.
self.onmessage = ({ data }: MessageEvent<ExamCall>): void => {
  for (const outlook of examOutlooks(data)) self.postMessage(outlook);
};
