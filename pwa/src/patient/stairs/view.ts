// The staircase as a patient reads it: the facts of every rung, and how far above the last flare-up.
import type { Standing } from '../../domain/ladder';
import { type Rungs, rungsOf } from '../../parts/rungs';

export interface StairsView extends Rungs {
  /** How many rungs above the last flare-up the patient stands now; null without one, or when not above. */
  readonly aboveFlare: number | null;
}

export function stairsView(standing: Standing): StairsView {
  const { today } = standing;
  const view = rungsOf(standing);
  const last = view.marks.findLast(({ kind }) => kind === 'flare')?.at;
  const above = last === undefined ? 0 : (today?.rung ?? 0) - last - 1;
  return {
    ...view,
    aboveFlare: above > 0 && today?.phase === 'climbing' ? above : null,
  };
}
