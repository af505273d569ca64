// What the patient gets, in a few lines: read before the plan is assigned, and again when it has been.
import type { Unit } from '../../domain/entries';
import { inWords } from '../../parts/ladder-words';
import { dayAndYear, t } from '../../text';

interface LadderTerms {
  readonly unit: Unit;
  readonly goal: number;
  readonly starts_on: string;
  readonly start?: number;
  readonly trials?: readonly number[];
}

interface Props {
  name: string;
  ladder: LadderTerms | null;
  exercises: number;
}

export function Gets({ name, ladder, exercises }: Props) {
  return (
    <ul class="assign-gets">
      {ladder && <li>{ladderWords(ladder, name)}</li>}
      {exercises > 0 && <li>{t('clinic.gets.exercises', { count: exercises })}</li>}
      <li>{t('clinic.gets.texts')}</li>
    </ul>
  );
}

function ladderWords({ unit, goal, starts_on, start, trials }: LadderTerms, name: string): string {
  const measuresFirst = start == null && trials == null;
  return t(measuresFirst ? 'clinic.gets.measuring' : 'clinic.gets.ladder', {
    name,
    day: dayAndYear(starts_on),
    amount: inWords(unit, goal),
  });
}
