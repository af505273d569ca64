// What happened on the plan, and why: the latest at once, and the whole way when asked for.
import { useState } from 'preact/hooks';
import type { PlanLadder, Unit } from '../../domain/entries';
import type { JudgedWeek } from '../../domain/ladder';
import { Badge } from '../../parts/Badge';
import { Button } from '../../parts/Button';
import { inWords } from '../../parts/ladder-words';
import { type Key, t } from '../../text';
import { dayWords } from '../words/days';
import type { Happened } from './history';

const AT_FIRST = 3;

interface Props {
  happened: readonly Happened[];
  terms: PlanLadder;
  today: string;
}

export function History({ happened, terms, today }: Props) {
  const [all, setAll] = useState(false);
  if (happened.length === 0) return null;
  const shown = all ? happened : happened.slice(0, AT_FIRST);
  return (
    <div class="stack">
      <h3>{t('clinic.history.title')}</h3>
      <ul class="rows num">
        {shown.map((one) => (
          <li key={one.on}>
            <span>
              {happenedWords(one, terms)}
              <span class="small patient-line">{dayWords(one.on, today)}</span>
              {one.alerts.map((code) => (
                <span key={code} class="patient-line">
                  <Badge look="here">{t(`ladder.alert.${code}`)}</Badge>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {happened.length > shown.length && (
        <div>
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('clinic.history.all', { count: happened.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

export function happenedWords({ why, quota, week }: Happened, { unit, start }: PlanLadder): string {
  const amount = quota === null ? '' : inWords(unit, quota);
  return t(keyOf(why, quota, start !== undefined), { quota: amount, ...weekParams(week, unit) });
}

function keyOf(why: Happened['why'], quota: number | null, isAgreed: boolean): Key {
  if (why === 'flare_declared' && quota === null) return 'clinic.history.flare_while_measuring';
  if (why === 'start_from_baseline' && isAgreed) return 'clinic.history.start_agreed';
  return `clinic.history.${why}`;
}

/** A week's days as the rules count them: never fewer than two due, and no more full ones than due. */
function weekParams(week: JudgedWeek | null, unit: Unit) {
  const due = Math.max(week?.dueDays ?? 0, 2);
  return {
    full: Math.min(week?.fullDays ?? 0, due),
    due,
    before: week ? inWords(unit, week.quota) : '',
  };
}
