// Flare-ups and pauses in words, latest first.
import { inWords } from '../../parts/ladder-words';
import { day, t } from '../../text';
import { interruptionsOf } from './interruptions';
import type { PlanStairs } from './plans';

export function Interruptions({ stairs: { standing, terms } }: { stairs: PlanStairs }) {
  const found = interruptionsOf(standing);
  if (found.length === 0) return null;
  return (
    <details>
      <summary>{t('clinic.interruptions.title', { count: found.length })}</summary>
      <ul class="rows num">
        {found.map(({ phase, from, to, days, quota }) => (
          <li key={from}>
            <span>
              {t(`ladder.phase.${phase}`)}:{' '}
              {to
                ? t('clinic.interruptions.from_to', { from: day(from), to: day(to), count: days })
                : t('clinic.interruptions.since', { from: day(from), count: days })}
              {phase === 'flare' && quota !== null && (
                <span class="small patient-line">
                  {t('clinic.interruptions.quota', { quota: inWords(terms.unit, quota) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
