import { optimise, reviewsOfEvents } from '../../memory/optimise/index.ts';
import type { OptimiseOrder, OptimiseReport } from './optimising.svelte.ts';

// A fit takes seconds: it runs apart from the page, which can stop it by ending the worker.
self.onmessage = ({ data }: MessageEvent<OptimiseOrder>): void => {
  const { events, options } = data;
  const steps = optimise(reviewsOfEvents(events, options), undefined, options.present);
  let step = steps.next();
  while (step.done !== true) {
    self.postMessage({ progress: step.value } satisfies OptimiseReport);
    step = steps.next();
  }
  self.postMessage({ result: step.value } satisfies OptimiseReport);
};
