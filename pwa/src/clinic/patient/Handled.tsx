// What has been dealt with, latest first: by whom, and when.
import { t } from '../../text';
import type { PatientRecord } from '../server/shapes';
import { wordFor } from '../words/codes';
import { dayWords } from '../words/days';
import type { HandledReason } from './handled';

interface Props {
  handled: readonly HandledReason[];
  team: PatientRecord['care_team'];
  today: string;
}

export function Handled({ handled, team, today }: Props) {
  if (handled.length === 0) return null;
  return (
    <details>
      <summary>{t('clinic.handled.title', { count: handled.length })}</summary>
      <ul class="rows">
        {[...handled].reverse().map(({ code, on, assignment, by, handledOn }) => (
          <li key={code + on + assignment}>
            <span>
              {nameOf(code)} · {dayWords(on, today)}
              <span class="small patient-line">
                {t('clinic.handled.by', {
                  name: team.find(({ id }) => id === by)?.name ?? t('clinic.handled.somebody'),
                  day: dayWords(handledOn, today),
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Without the number of days, which has been another since. */
function nameOf(code: string): string {
  return code === 'not_heard_from' ? t('clinic.course.unheard') : wordFor('clinic.attention', code);
}
