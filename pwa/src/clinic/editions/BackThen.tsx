// The texts as they were on any day: each in the edition that the plan stood on when that day ended.
import { useState } from 'preact/hooks';
import { addDays } from '../../domain/days';
import { pinsOn } from '../../domain/editions';
import type { Pin } from '../../domain/entries';
import { activeAssignments } from '../../domain/ladder';
import { Card } from '../../parts/Card';
import { TextField } from '../../parts/Field';
import { dayAndYear, language, t } from '../../text';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import type { PatientRecord } from '../server/shapes';
import { said } from '../words/codes';
import { todayHere } from '../words/days';
import { readTextsOn } from './calls';
import { TextBody } from './TextBody';
import { Unfolded } from './Unfolded';

export function BackThen({ record }: { record: PatientRecord }) {
  const [day, setDay] = useState(addDays(todayHere(), -1));
  const { value, problem, again } = useReading(() => readTextsOn(record.patient.id, day), day);
  const plans = value?.plans ?? [];
  return (
    <Card title={t('clinic.texts.back_then')}>
      <div class="edition-day">
        <TextField
          type="date"
          label={t('clinic.texts.day')}
          value={day}
          onText={(text) => text && setDay(text)}
        />
      </div>
      <ProblemNotice problem={problem} again={again} />
      <p class="small" role="status">
        {value &&
          t(plans.length > 0 ? 'clinic.texts.on_day' : 'clinic.texts.no_plan', { day: dayAndYear(value.on) })}
      </p>
      {plans.map(({ assignment, texts }) => (
        <ul key={assignment} class="rows">
          {texts.map(({ pin, title }) => (
            <li key={pin.sha256} class="edition-row">
              <Unfolded
                title={
                  <>
                    {said(title, language.value)}{' '}
                    <span class="small num">{t('clinic.texts.edition', { edition: pin.edition })}</span>
                  </>
                }
              >
                <TextBody sha256={pin.sha256} beside={pinsThen(record, assignment, day)} />
              </Unfolded>
            </li>
          ))}
        </ul>
      ))}
    </Card>
  );
}

function pinsThen({ entries }: PatientRecord, assignment: string, day: string): readonly Pin[] {
  const plan = activeAssignments(entries).find(({ id }) => id === assignment);
  return plan ? pinsOn(entries, plan, day) : [];
}
