// The patient's plan for a flare-up as it stands, whose words it is in, what it said before, and the way to write in it.
import { flarePlanVersions, unreadBeside } from '../../domain/flare-plan';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { WholeFlarePlan } from '../../parts/FlarePlanWords';
import { Notice } from '../../parts/Notice';
import { dayAndYear, language, t } from '../../text';
import { ownPlanOf } from '../routes';
import type { PatientRecord, Strategy } from '../server/shapes';
import { said } from '../words/codes';
import { chosenStrategies } from './chosen';
import { versionWords, whoWrote } from './whose';

interface Props {
  record: PatientRecord;
  strategies: readonly Strategy[];
}

export function FlarePlanCard({ record, strategies }: Props) {
  const versions = flarePlanVersions(record.entries);
  const current = versions.at(-1);
  const beside = unreadBeside(versions);
  const earlier = versions.slice(0, -1).filter((version) => !beside.includes(version));
  return (
    <Card title={t('own_plan.title')}>
      <p class="small">
        {current
          ? t('own_plan.written', { who: whoWrote(current, record), day: dayAndYear(current.on) })
          : t('clinic.own_plan.none')}
      </p>
      {current && <WholeFlarePlan plan={current.args} />}
      <Chosen record={record} strategies={strategies} />
      {beside.map((version) => (
        <Notice key={version.id} title={versionWords(version, record)}>
          <p>{t('own_plan.beside')}</p>
          <WholeFlarePlan plan={version.args} />
        </Notice>
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{t('own_plan.versions', { count: earlier.length })}</summary>
          {[...earlier].reverse().map((version) => (
            <details key={version.id}>
              <summary>{versionWords(version, record)}</summary>
              <WholeFlarePlan plan={version.args} />
            </details>
          ))}
        </details>
      )}
      <div>
        <ButtonLink look="plain" href={ownPlanOf(record.patient.id)}>
          {t(current ? 'clinic.own_plan.change' : 'clinic.own_plan.write')}
        </ButtonLink>
      </div>
    </Card>
  );
}

function Chosen({ record, strategies }: Props) {
  const chosen = chosenStrategies(record.entries);
  if (chosen.length === 0) return null;
  const titles = new Map(strategies.map(({ item, title }) => [item, said(title, language.value)]));
  return (
    <div>
      <h3>{t('clinic.own_plan.chosen')}</h3>
      <p>{chosen.map((id) => titles.get(id) ?? id).join(' · ')}</p>
    </div>
  );
}
