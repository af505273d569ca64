// Which editions there were on a day: those of every plan that ran at its end, each once.
import { pinsOn } from '../../domain/editions';
import type { LogEntry, Pin } from '../../domain/entries';
import type { Plan } from '../plans';
import { once } from '../reading/view';

export function pinsBackThen(log: readonly LogEntry[], plans: readonly Plan[], day: string): readonly Pin[] {
  const running = plans.filter(({ on, endedOn }) => on <= day && (endedOn === null || endedOn > day));
  return once(running.flatMap(({ assigned }) => pinsOn(log, assigned, day)));
}

/** The first day on which there was a plan. */
export function firstDay(plans: readonly Plan[]): string | undefined {
  return plans.map(({ on }) => on).sort()[0];
}
