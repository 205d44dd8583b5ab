import {
  curveFactor,
  firstDifficulty,
  firstStability,
  GREATEST_STABILITY,
  lapseCeiling,
  lapseStability,
  LEAST_STABILITY,
  nextDifficulty,
  sameDayGrowth,
} from './formulas.ts';
import { cardLoss, LEAST_CHANCE, type Tape } from './loss.ts';
import type { ReviewLog } from './review-log.ts';

/**
 * The loss of one card, as `cardLoss`, and its slope by each weight, which is added to `slope`. The card is walked forward once
 * and backward once (reverse mode), so that the cost does not grow with the number of weights. Where a value sits at its bound, its slope is 0.
 *
 * @param slope 21 numbers
 */
export function addCardGradient(
  w: Float64Array,
  log: ReviewLog,
  card: number,
  tape: Tape,
  reviewWeights: Float64Array | undefined,
  slope: Float64Array,
): number {
  const loss = cardLoss(w, log, card, tape, reviewWeights);
  const start = log.starts[card]!;
  const count = log.starts[card + 1]! - start;
  const decay = w[20]!;
  const factor = curveFactor(decay);
  const factorByDecay = ((factor + 1) * Math.log(0.9)) / (decay * decay);

  // Slopes of the loss by the memory after review k, at first after the last one: nothing depends on that.
  let byS = 0;
  let byD = 0;
  for (let k = count - 1; k > 0; k -= 1) {
    const g = log.ratings[start + k]!;
    const days = log.elapsedDays[start + k]!;
    const s = tape.stability[k]!;
    const d = tape.difficulty[k]!;
    const r = tape.recall[k]!;
    let byR = 0;
    if (days > 0) {
      const weight = reviewWeights?.[start + k] ?? 1;
      if (g > 1) byR = r > LEAST_CHANCE ? -weight / r : 0;
      else byR = 1 - r > LEAST_CHANCE ? weight / (1 - r) : 0;
    }

    // Back through the next difficulty.
    let byDBefore = 0;
    const nextD = byD === 0 ? 0 : nextDifficulty(w, d, g);
    if (nextD > 1 && nextD < 10) {
      const easy = Math.exp(3 * w[5]!);
      const target = w[4]! - easy + 1;
      const moved = d - (w[6]! * (g - 3) * (10 - d)) / 9;
      const byMoved = byD * (1 - w[7]!);
      slope[4]! += byD * w[7]!;
      slope[5]! -= byD * w[7]! * 3 * easy;
      slope[6]! -= (byMoved * (g - 3) * (10 - d)) / 9;
      slope[7]! += byD * (target - moved);
      byDBefore = byMoved * (1 + (w[6]! * (g - 3)) / 9);
    }

    // Back through the next stability.
    let bySBefore = 0;
    if (byS === 0) {
      // The last review of the card: no later one depends on its outcome.
    } else if (days === 0) {
      const growth = sameDayGrowth(w, s, g);
      const next = s * growth;
      if (g >= 2 && growth < 1) bySBefore = byS;
      else if (next > LEAST_STABILITY && next < GREATEST_STABILITY) {
        bySBefore = byS * growth * (1 - w[19]!);
        slope[17]! += byS * next * (g - 3 + w[18]!);
        slope[18]! += byS * next * w[17]!;
        slope[19]! -= byS * next * Math.log(s);
      }
    } else if (g > 1) {
      const modifier = g === 2 ? w[15]! : g === 4 ? w[16]! : 1;
      const scale = Math.exp(w[8]!) * (11 - d) * Math.pow(s, -w[9]!);
      const ease = Math.exp(w[10]! * (1 - r));
      const growth = scale * (ease - 1) * modifier;
      const next = s * (1 + growth);
      if (next > LEAST_STABILITY && next < GREATEST_STABILITY) {
        const byGrowth = byS * s;
        bySBefore = byS * (1 + growth * (1 - w[9]!));
        byDBefore -= (byGrowth * growth) / (11 - d);
        byR -= byGrowth * scale * modifier * ease * w[10]!;
        slope[8]! += byGrowth * growth;
        slope[9]! -= byGrowth * growth * Math.log(s);
        slope[10]! += byGrowth * scale * modifier * ease * (1 - r);
        if (g === 2) slope[15]! += byGrowth * scale * (ease - 1);
        if (g === 4) slope[16]! += byGrowth * scale * (ease - 1);
      }
    } else {
      const lapsed = lapseStability(w, d, s, r);
      const ceiling = lapseCeiling(w, s);
      if (ceiling < lapsed) {
        if (ceiling > LEAST_STABILITY) {
          bySBefore = (byS * ceiling) / s;
          slope[17]! -= byS * ceiling * w[18]!;
          slope[18]! -= byS * ceiling * w[17]!;
        }
      } else if (lapsed > LEAST_STABILITY && lapsed < GREATEST_STABILITY) {
        const power = Math.pow(s + 1, w[13]!);
        const byPower = (byS * lapsed) / (power - 1);
        bySBefore = (byPower * w[13]! * power) / (s + 1);
        byDBefore -= (byS * lapsed * w[12]!) / d;
        byR -= byS * lapsed * w[14]!;
        slope[11]! += (byS * lapsed) / w[11]!;
        slope[12]! -= byS * lapsed * Math.log(d);
        slope[13]! += byPower * power * Math.log(s + 1);
        slope[14]! += byS * lapsed * (1 - r);
      }
    }

    // Back through the recall at this review.
    if (days > 0) {
      const time = days / s;
      const stretched = 1 + factor * time;
      const byStretched = (byR * -decay * r) / stretched;
      bySBefore -= (byStretched * factor * time) / s;
      slope[20]! += byR * -r * Math.log(stretched) + byStretched * time * factorByDecay;
    }
    byS = bySBefore;
    byD = byDBefore;
  }

  const g = log.ratings[start]!;
  if (w[g - 1]! >= firstStability(w, g)) slope[g - 1]! += byS;
  const d = firstDifficulty(w, g);
  if (d > 1 && d < 10) {
    slope[4]! += byD;
    slope[5]! -= byD * (g - 1) * Math.exp((g - 1) * w[5]!);
  }
  return loss;
}
