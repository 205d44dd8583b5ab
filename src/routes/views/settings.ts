import { offsetMinutesAt } from '$lib/app/index.ts';
import type { Optimiser, WorkloadReport } from '$lib/app/learner/index.ts';
import { LEAST_REVIEWS } from '$lib/memory/optimise/index.ts';
import { LEAST_WORKLOAD_ANSWERS, RETENTION_CHOICES, WORKLOAD_DAYS } from '$lib/memory/statistics/index.ts';
import type { OwnWeights, Settings } from '$lib/study/index.ts';
import type { OwnMemoryView, RetentionView } from '$lib/ui/settings/index.ts';
import type { SettingsWords } from '$lib/words/index.ts';

/** The desired retentions that are offered: the learner's own is among them. In order. */
export function retentionChoices({ desiredRetention }: Settings): readonly number[] {
  return [...new Set([...RETENTION_CHOICES, desiredRetention])].sort((a, b) => a - b);
}

/** What each desired retention would cost; `report` is absent while that is worked out. */
export function retentionView(
  settings: Settings,
  report: WorkloadReport | undefined,
  { retentionCost: texts }: SettingsWords,
): RetentionView {
  const isTold = report !== undefined && report.answers >= LEAST_WORKLOAD_ANSWERS;
  const loads = isTold ? report.loads : [];
  const most = Math.max(0, ...loads.map(({ minutesPerDay }) => minutesPerDay));
  const sentence =
    report === undefined
      ? texts.working
      : isTold
        ? texts.told({ days: WORKLOAD_DAYS })
        : texts.few({ answers: report.answers, needed: LEAST_WORKLOAD_ANSWERS });
  const choices = retentionChoices(settings).map((choice) => {
    const percent = Math.round(100 * choice);
    const load = loads.find(({ desiredRetention }) => desiredRetention === choice);
    const label = texts.percent({ percent });
    if (load === undefined) return { percent, label };
    const { reviewsPerDay: reviews, minutesPerDay: minutes } = load;
    const share = most === 0 ? 0 : minutes / most;
    const cost = { reviews: texts.reviews({ reviews }), minutes: texts.minutes({ minutes }), share };
    return { percent, label, cost };
  });
  return { sentence, choices };
}

/** An instant moved so that its date in UTC is the local one. */
function localDate(at: number): number {
  return at + 60_000 * offsetMinutesAt(at);
}

type Fit = Pick<Optimiser, 'running' | 'progress' | 'result'>;

/** What a fit that ended at an instant sets own weights to, null being none; undefined where all stays as it is. */
export function ownWeightsAfter(result: Fit['result'], at: number): OwnWeights | null | undefined {
  if (result?.ok !== true) return undefined;
  const { code, weights, reviews, heldOutLoss } = result.value;
  if (code === 'optimise.defaults-return') return null;
  return code === 'optimise.accepted' ? { weights, fittedAt: at, reviews, heldOutLoss } : undefined;
}

/** How the last fit ended, in words; undefined before one has. */
function outcomeOf(result: Fit['result'], { memory: texts }: SettingsWords): string | undefined {
  if (result === undefined) return undefined;
  if (result.ok) {
    const { code, heldOutLoss, presentLoss } = result.value;
    if (code === 'optimise.present-stays' && presentLoss !== undefined) return texts.stays(presentLoss);
    if (code === 'optimise.defaults-return') return texts.back(heldOutLoss);
    return code === 'optimise.accepted' ? texts.accepted(heldOutLoss) : texts.kept(heldOutLoss);
  }
  const { error } = result;
  if (error.code === 'optimise.crashed') return texts.crashed;
  return error.code === 'optimise.too-few-reviews'
    ? texts.tooFew(error.data)
    : texts.tooFewSpaced(error.data);
}

/** The fit of the learner's own weights; `reviews` is absent while they are counted. */
export function ownMemoryView(
  { ownWeights }: Settings,
  reviews: number | undefined,
  { running, progress, result }: Fit,
  texts: SettingsWords,
): OwnMemoryView {
  const outcome = outcomeOf(result, texts);
  return {
    inUse:
      ownWeights === null
        ? texts.memory.usual
        : texts.memory.own({ reviews: ownWeights.reviews, at: localDate(ownWeights.fittedAt) }),
    isOwn: ownWeights !== null,
    canFit: reviews !== undefined && reviews >= LEAST_REVIEWS,
    ...(reviews !== undefined && { reviews: texts.memory.reviews({ reviews, needed: LEAST_REVIEWS }) }),
    ...(running && { progress: progress === undefined ? 0 : progress.epoch / progress.of }),
    ...(outcome !== undefined && { outcome }),
  };
}
