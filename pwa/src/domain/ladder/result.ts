// The part of a standing that case files print (docs/ladder.md §9).

import type { Standing } from './types';

export function resultOf<N>(name: string, standing: Standing<N>) {
  const { refused, rungs, warnings, today, why, hints, alerts, spans } = standing;
  return { name, refused, rungs, warnings, today, why, hints, alerts, spans };
}
