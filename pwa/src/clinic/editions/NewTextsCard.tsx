// On the patient's page: that texts of the plan have a newer edition, and the way to see what is new.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { textsOf } from '../routes';
import type { PatientRecord } from '../server/shapes';

export function NewTextsCard({ patient: { id, new_texts } }: Pick<PatientRecord, 'patient'>) {
  if (new_texts === 0) return null;
  return (
    <Card
      title={t('clinic.texts.new', { count: new_texts })}
      beside={
        <ButtonLink look="plain" href={textsOf(id)}>
          {t('clinic.texts.see')}
        </ButtonLink>
      }
    />
  );
}
