// The page behind the badge: what is only on this phone, what is safe and since when, and what needs the patient.
import { waitingOffers } from '../../domain/recovered';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { log } from '../../store/read';
import { syncNow } from '../../sync/record';
import { status } from '../../sync/status';
import { day, moment, t } from '../../text';
import { useKeeping } from '../keeping';
import { MemoryOnly } from '../PhoneNotices';
import { ME } from '../routes';
import { Screen } from '../Screen';
import { plans } from '../state';
import { describe } from './describe';
import { ExportAct } from './ExportAct';
import { Refused } from './Refused';
import { SignInAgain } from './SignInAgain';

export function Where() {
  const { word, waiting, pending, safe, refused, since, memoryOnly, unknownKinds, signedOut } = status.value;
  const lost = waitingOffers(log.value).length;
  const { keep, busy } = useKeeping();
  return (
    <Screen title={t('where.title')} back={ME}>
      <Card title={t(`where.${word}`, { count: waiting })} look="today">
        <p>{t(`where.${word}.text`, { count: waiting })}</p>
        {safe > 0 && <p class="num">{t('where.safe_count', { count: safe })}</p>}
        <p class="small num">{since ? t('where.since', { moment: moment(since) }) : t('where.never')}</p>
        {!signedOut && (
          <Button look="plain" wide disabled={busy} onClick={() => keep(syncNow)}>
            {t('where.now')}
          </Button>
        )}
      </Card>
      {signedOut && <SignInAgain />}
      {memoryOnly && <MemoryOnly />}
      {unknownKinds > 0 && (
        <Notice tone="info" title={t('where.unknown')}>
          <p>{t('where.unknown.text', { count: unknownKinds })}</p>
        </Notice>
      )}
      {lost > 0 && (
        <Notice tone="info" title={t('where.recovered')}>
          <p>{t('where.recovered.text', { count: lost })}</p>
        </Notice>
      )}
      {refused.map((entry) => (
        <Refused key={entry.id} entry={entry} />
      ))}
      {pending.length > 0 && (
        <Card title={t('where.waiting', { count: pending.length })}>
          <ul class="rows num">
            {pending.map((entry) => (
              <li key={entry.id}>
                <span class="grow">{describe(entry, plans.value)}</span>
                <span class="small">{day(entry.on)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <ExportAct />
    </Screen>
  );
}
