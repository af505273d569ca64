// What a last day means for patients, and the choice of who takes over: one for all, one for each, or nobody.
import { whereWords } from '../../clinic/team/WhoField';
import { Ticks } from '../../parts/Choice';
import { Notice } from '../../parts/Notice';
import { SelectField } from '../../parts/SelectField';
import { t } from '../../text';
import type { Effect } from '../calls';
import type { Choice } from '../view';

interface Props {
  name: string;
  effect: Effect;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

export function EffectWords({ name, effect, choice, onChoose }: Props) {
  const { patients, left_alone, candidates, without_administrator } = effect;
  if (without_administrator.length > 0) {
    return (
      <Notice tone="call">
        <p>{t('admin.effect.last_administrator', { places: without_administrator.join(', ') })}</p>
      </Notice>
    );
  }
  const people = candidates.map((one) => ({ value: one.id, label: `${one.name} · ${whereWords(one)}` }));
  const nobody = { value: '', label: t('admin.effect.nobody_yet') };
  return (
    <>
      <Notice tone="info">
        <p role="status">
          {t(patients === 0 ? 'admin.effect.none' : 'admin.effect.patients', { name, count: patients })}{' '}
          {patients > 0 && t('admin.effect.alone', { count: left_alone.length })}
        </p>
      </Notice>
      {patients > 0 && (
        <SelectField
          label={t('admin.effect.successor')}
          value={choice.successor ?? ''}
          options={[nobody, ...people]}
          onPick={(id) => onChoose({ ...choice, successor: id || null })}
        />
      )}
      {choice.successor && patients > left_alone.length && (
        <Ticks
          legend={t('admin.effect.whom')}
          options={[{ value: 'all', label: t('admin.effect.everybody', { count: patients }) }]}
          values={choice.everybody ? ['all'] : []}
          onPick={(values) => onChoose({ ...choice, everybody: values.length > 0 })}
        />
      )}
      {left_alone.length > 1 && (
        <details>
          <summary>{t('admin.effect.one_by_one')}</summary>
          <div class="stack admin-takers">
            {left_alone.map(({ id, name: patient, born_year }) => (
              <SelectField
                key={id}
                label={
                  born_year ? t('admin.effect.born', { name: patient, year: String(born_year) }) : patient
                }
                value={choice.takers[id] ?? ''}
                options={[{ value: '', label: t('admin.effect.as_above') }, ...people]}
                onPick={(taker) => onChoose({ ...choice, takers: taken(choice.takers, id, taker) })}
              />
            ))}
          </div>
        </details>
      )}
      {left_alone.length > 0 && !choice.successor && (
        <Ticks
          legend={t('admin.effect.or')}
          options={[
            { value: 'nobody', label: t('admin.effect.nobody'), more: t('clinic.team.nobody.alone') },
          ]}
          values={choice.nobody ? ['nobody'] : []}
          onPick={(values) => onChoose({ ...choice, nobody: values.length > 0 })}
        />
      )}
    </>
  );
}

function taken(takers: Choice['takers'], patient: string, taker: string): Choice['takers'] {
  const { [patient]: _, ...others } = takers;
  return taker ? { ...others, [patient]: taker } : others;
}
