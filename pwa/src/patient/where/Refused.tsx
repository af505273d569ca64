// One entry that the server said no to: what it was, why, and that it is kept until the patient has read it.

import { Badge } from '../../parts/Badge';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { dealtWith } from '../../sync/record';
import type { RefusedEntry } from '../../sync/status';
import { day, known, t } from '../../text';
import { useKeeping } from '../keeping';
import { plans } from '../state';
import { describe } from './describe';

export function Refused({ entry }: { entry: RefusedEntry }) {
  const { keep, busy, problem } = useKeeping();
  return (
    <Card title={describe(entry, plans.value)} beside={<Badge look="alarm">{t('where.refused')}</Badge>}>
      <p class="small">{day(entry.on)}</p>
      <p>{known(entry.code) ? t(entry.code) : t('where.refused.unknown', { code: entry.code })}</p>
      <p class="small">{t('where.refused.kept')}</p>
      {problem}
      <Button look="quiet" wide disabled={busy} onClick={() => keep(() => dealtWith(entry.id))}>
        {t('where.refused.read')}
      </Button>
    </Card>
  );
}
