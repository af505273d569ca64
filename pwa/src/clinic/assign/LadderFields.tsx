// How the staircase is adapted: where it begins, its goal, its pace and its days. Every field is filled in from the release.
import type { FlarePercent } from '../../domain/entries';
import type { RiseToMeet } from '../../domain/ladder';
import { Choice } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { inWords } from '../../parts/ladder-words';
import { number, t } from '../../text';
import type { PathwayLadder } from '../server/shapes';
import { BeginningFields } from './BeginningFields';
import { Bounds } from './Bounds';
import { faultWords } from './faults';
import { fieldId } from './fields';
import type { LadderForm } from './form';
import { PaceFields } from './PaceFields';
import type { Faults, Field } from './reading';
import { WeekdayPicker } from './WeekdayPicker';

export interface LadderProps {
  content: PathwayLadder;
  form: LadderForm;
  faults: Faults;
  toMeet: RiseToMeet | null;
  name: string;
  onChange: (part: Partial<LadderForm>) => void;
}

export function LadderFields(props: LadderProps) {
  const { content, form, onChange } = props;
  const { unit, goal } = content;
  const error = errorOf(props);
  return (
    <div class="assign-ladder">
      <BeginningFields {...props} />
      <div class="assign-beside">
        <div id={fieldId('goal')}>
          <TextField
            label={t(`clinic.field.goal.${unit}`)}
            hint={t('clinic.field.goal.hint', { min: number(goal.min), max: inWords(unit, goal.max) })}
            error={error('goal')}
            inputMode="decimal"
            value={form.goal}
            onText={(text) => onChange({ goal: text })}
          />
        </div>
        <div id={fieldId('startsOn')}>
          <TextField
            label={t('clinic.field.startsOn')}
            hint={t('clinic.field.startsOn.hint')}
            error={error('startsOn')}
            type="date"
            value={form.startsOn}
            onText={(startsOn) => onChange({ startsOn })}
          />
        </div>
      </div>
      <div id={fieldId('weekdays')}>
        <WeekdayPicker
          legend={t('clinic.field.weekdays')}
          hint={t('clinic.field.weekdays.hint')}
          value={form.weekdays}
          error={error('weekdays')}
          onPick={(weekdays) => onChange({ weekdays })}
        />
      </div>
      <PaceFields {...props} />
      <More {...props} />
    </div>
  );
}

/** What seldom needs a thought, with what it does. */
function More(props: LadderProps) {
  const { content, form, name, onChange } = props;
  const error = errorOf(props);
  return (
    <details open={error('startPercent') !== null || error('allowed') !== null}>
      <summary>{t('clinic.assign.more')}</summary>
      <div class="stack">
        <div id={fieldId('allowed')}>
          <WeekdayPicker
            legend={t('clinic.field.allowed')}
            hint={t('clinic.field.allowed.hint', { name })}
            value={form.allowed}
            error={error('allowed')}
            onPick={(allowed) => onChange({ allowed })}
          />
        </div>
        <div id={fieldId('startPercent')}>
          <TextField
            label={t('clinic.field.startPercent')}
            hint={t('clinic.field.startPercent.hint', content.start_percent)}
            error={error('startPercent')}
            inputMode="numeric"
            value={form.startPercent}
            onText={(startPercent) => onChange({ startPercent })}
          />
        </div>
        <div id={fieldId('flarePercent')}>
          <Choice
            legend={t('clinic.field.flarePercent.legend')}
            beside
            options={content.flare_percent.choices.map((percent) => ({
              value: percent,
              label: t('clinic.percent', { percent }),
            }))}
            value={form.flarePercent}
            onPick={(percent) => onChange({ flarePercent: percent as FlarePercent })}
          />
        </div>
        <Bounds content={content} />
      </div>
    </details>
  );
}

/** The sentence beside a field, or null where nothing is wrong with it. */
export function errorOf({ faults, content }: LadderProps): (field: Field) => string | null {
  return (field) => {
    const fault = faults[field];
    return fault ? faultWords(fault, content) : null;
  };
}
