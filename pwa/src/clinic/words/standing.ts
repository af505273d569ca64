// Where a patient stands, in one short line.
import type { Unit } from '../../domain/entries';
import { inWords } from '../../parts/ladder-words';
import { known, t } from '../../text';

export interface Place {
  readonly phase: string;
  readonly rung: number | null;
  readonly rungs: number;
  readonly quota: number | null;
  readonly unit: string;
}

export function placeWords({ phase, rung, rungs, quota, unit }: Place): string {
  const interrupted = (phase === 'flare' || phase === 'paused') && rung !== null;
  const key = `clinic.standing.${phase}${interrupted ? '_on' : ''}`;
  if (!known(key)) return '';
  const place = t(key, { rung: rung ?? 0, rungs });
  return quota === null ? place : `${place} · ${inWords(unit as Unit, quota)}`;
}
