// Who sees my plan: the clinicians on my care team, by name.
import { Card } from '../../parts/Card';
import type { Clinician } from '../../store/person';
import { known, t } from '../../text';

export function People({ clinicians }: { clinicians: readonly Clinician[] }) {
  return (
    <Card title={t('people.title')}>
      {clinicians.length === 0 ? (
        <p>{t('people.none')}</p>
      ) : (
        <ul class="rows">
          {clinicians.map((clinician) => (
            <li key={clinician.id}>
              <span>
                {clinician.name}
                <span class="small line">{roleOf(clinician)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="small">{t('people.see')}</p>
    </Card>
  );
}

/** The profession where the server tells one that we have a word for, otherwise the part played on the team. */
function roleOf({ profession, role }: Clinician): string {
  const keys = [`people.profession.${profession}`, `people.role.${role}`];
  const key = keys.find(known);
  return key ? t(key) : '';
}
