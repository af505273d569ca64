// The texts and exercises of the plan. What the pathway has is ticked; the other exercises may be chosen beside it.

import { inGroups } from '../../domain/groups';
import { Card } from '../../parts/Card';
import { Ticks } from '../../parts/Choice';
import { groupWord } from '../../parts/dose-words';
import { language, t } from '../../text';
import type { Pathway } from '../server/shapes';
import { said } from '../words/codes';
import { ExerciseField } from './ExerciseField';
import type { PlanForm } from './form';

interface Props {
  pathway: Pathway;
  /** So many of the pathway's exercises the patient has by another plan, and they are not offered here. */
  given: number;
  form: PlanForm;
  name: string;
  onChange: (part: Partial<PlanForm>) => void;
}

export function ContentFields({ pathway: { pages, exercises }, given, form, name, onChange }: Props) {
  const chosen = exercises.filter(({ item }) => item in form.levels);
  const setLevel = (item: string, level: number | null): void => {
    const { [item]: _, ...others } = form.levels;
    onChange({ levels: level === null ? others : { ...others, [item]: level } });
  };
  return (
    <Card title={t('clinic.assign.content')}>
      {exercises.length > 0 && (
        <details>
          <summary>{t('clinic.assign.exercises', { some: chosen.length, count: exercises.length })}</summary>
          {inGroups(exercises, ({ group }) => group).map(([group, members]) => (
            <fieldset key={group} class="assign-group">
              <legend class="assign-legend">{groupWord(group)}</legend>
              <ul class="assign-exercises">
                {members.map((exercise) => (
                  <ExerciseField
                    key={exercise.item}
                    exercise={exercise}
                    level={form.levels[exercise.item] ?? null}
                    onLevel={(level) => setLevel(exercise.item, level)}
                  />
                ))}
              </ul>
            </fieldset>
          ))}
        </details>
      )}
      {given > 0 && <p class="small">{t('clinic.assign.exercises.given', { name, count: given })}</p>}
      {pages.length > 0 && (
        <details>
          <summary>{t('clinic.assign.pages', { some: form.pages.length, count: pages.length })}</summary>
          <Ticks
            legend={t('clinic.assign.pages.legend')}
            options={pages.map(({ id, title }) => ({ value: id, label: said(title, language.value) }))}
            values={form.pages}
            onPick={(chosen) => onChange({ pages: chosen })}
          />
        </details>
      )}
    </Card>
  );
}
