// What the rules have told the clinician about a plan, latest first, each with what it means.
import type { Standing } from '../../domain/ladder';
import { t } from '../../text';
import { dayWords } from '../words/days';

export function Told({ standing: { alerts }, today }: { standing: Standing; today: string }) {
  if (alerts.length === 0) return null;
  return (
    <details>
      <summary>{t('clinic.told.title', { count: alerts.length })}</summary>
      <ul class="rows">
        {[...alerts].reverse().map(({ code, on }) => (
          <li key={code + on}>
            <span>
              {t(`ladder.alert.${code}`)} · {dayWords(on, today)}
              <span class="small patient-line">{t(`clinic.attention.${code}.why`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
