// A sign that a doctor must hear of now stands first on I dag too: whoever opens the app anew finds the way to call.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { log, today } from '../../store/read';
import { t } from '../../text';
import { standingReports } from '../reports';
import { FLARE } from '../routes';

export function UrgentSign() {
  const [first] = standingReports(log.value, today.value);
  if (first?.args.urgency !== 'urgent') return null;
  return (
    <Card title={t('told.urgent')} look="call">
      <p>{t('told.urgent.text')}</p>
      <ButtonLink look="alarm" wide href={FLARE}>
        {t('told.see')}
      </ButtonLink>
    </Card>
  );
}
