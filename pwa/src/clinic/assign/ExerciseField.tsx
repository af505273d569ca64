// One exercise: part of the plan or not, and the level to begin on.
import { useId } from 'preact/hooks';
import { language, t } from '../../text';
import type { PathwayExercise } from '../server/shapes';
import { said } from '../words/codes';
import { doseWords } from '../words/dose';
import { Tick } from './Tick';

interface Props {
  exercise: PathwayExercise;
  /** Null where the exercise is not part of the plan. */
  level: number | null;
  onLevel: (level: number | null) => void;
}

export function ExerciseField({ exercise: { title, levels }, level, onLevel }: Props) {
  const id = useId();
  const name = said(title, language.value);
  return (
    <li class="assign-exercise">
      <Tick
        label={name}
        value={level !== null}
        onPick={(isPart) => onLevel(isPart ? (levels[0]?.level ?? 1) : null)}
      />
      {level !== null && (
        <div class="field">
          <label for={id} class="heard">
            {t('clinic.assign.level_of', { name })}
          </label>
          <select id={id} value={level} onChange={(event) => onLevel(Number(event.currentTarget.value))}>
            {levels.map((one) => (
              <option key={one.level} value={one.level}>
                {doseWords(one)}
              </option>
            ))}
          </select>
        </div>
      )}
    </li>
  );
}
