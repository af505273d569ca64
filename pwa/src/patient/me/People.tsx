// Who sees my plan: the clinicians on my care team by name, as what, on which days; and who saw it before.
import { Card } from '../../parts/Card';
import type { Clinician, Me } from '../../store/person';
import { dayAndYear, known, t } from '../../text';

export function People({ patient }: { patient: Me['patient'] }) {
  const clinicians = patient?.clinicians ?? [];
  // A phone that has been told by an older server knows of neither.
  const coming = patient?.coming_clinicians ?? [];
  const former = patient?.former_clinicians ?? [];
  return (
    <Card title={t('people.title')}>
      {clinicians.length === 0 && <p>{t('people.none')}</p>}
      <Names clinicians={[...clinicians, ...coming]} />
      <p class="small">{t('people.see')}</p>
      {former.length > 0 && (
        <details>
          <summary>{t('people.former')}</summary>
          <Names clinicians={former} />
        </details>
      )}
    </Card>
  );
}

function Names({ clinicians }: { clinicians: readonly Clinician[] }) {
  return (
    <ul class="rows">
      {clinicians.map((clinician) => (
        <li key={clinician.id + clinician.role + clinician.since}>
          <span>
            {clinician.name}
            <span class="small line">{rolesOf(clinician)}</span>
            <span class="small line num">{daysOf(clinician)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The part played on the team, and the profession where we have a word for it. */
function rolesOf({ profession, role }: Clinician): string {
  const keys = [`people.role.${role}`, `people.profession.${profession}`].filter(known);
  return keys.map((key) => t(key)).join(' · ');
}

function daysOf({ since, last_day }: Clinician): string {
  if (since === undefined) return '';
  const from = dayAndYear(since);
  return last_day ? t('people.days', { from, to: dayAndYear(last_day) }) : t('people.since', { day: from });
}
