// What is wrong with a field, in a sentence that says what would be right.
import type { Unit } from '../../domain/entries';
import { inWords } from '../../parts/ladder-words';
import { known, t } from '../../text';
import type { PathwayLadder } from '../server/shapes';
import type { Fault } from './reading';

export function faultWords(fault: Fault, { unit, goal }: Pick<PathwayLadder, 'unit' | 'goal'>): string {
  const ofUnit = `clinic.fault.${fault}.${unit}`;
  if (known(ofUnit)) return t(ofUnit);
  const key = `clinic.fault.${fault}`;
  if (!known(key)) return t(`ladder.refused.${fault as never}`);
  const words = (amount: number) => inWords(unit as Unit, amount);
  return t(key, { min: words(goal.min), max: words(goal.max) });
}
