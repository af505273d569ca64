// Who looks after the patient.
import { Card } from '../../parts/Card';
import { t } from '../../text';
import type { PatientRecord } from '../server/shapes';
import { wordFor } from '../words/codes';

export function CareTeam({ members }: { members: PatientRecord['care_team'] }) {
  return (
    <Card title={t('clinic.team')}>
      <ul class="rows">
        {members.map(({ id, name, role, profession }) => (
          <li key={id}>
            <span>
              {name}
              <span class="small patient-line">
                {profession ? wordFor('clinic.profession', profession) : wordFor('clinic.team', role)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
