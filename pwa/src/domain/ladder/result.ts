// The part of a standing that case files print (docs/ladder.md §9).

import type { Standing } from './types';

export function resultOf(name: string, standing: Standing) {
  const { refused, rungs, warnings, today, why, hints, alerts, spans } = standing;
  return { name, refused, rungs, warnings, today, why, hints, alerts, spans };
}
