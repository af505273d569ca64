// Everything this phone holds about me, as one file. Its name says nothing about health.
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { today } from '../../store/read';
import { exportAll } from '../../sync/export';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { plans } from '../state';
import { describe } from './describe';

/** Safari reads the file only some time after it was asked to. */
const KEPT_FOR = 60_000;

export function ExportAct() {
  const { keep, busy, problem } = useKeeping();
  const save = () =>
    keep(async () => {
      const file = await exportAll((entry) => describe(entry, plans.value));
      const address = URL.createObjectURL(file);
      const link = document.createElement('a');
      link.href = address;
      link.download = `rygvej-${today.value}.json`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
    });
  return (
    <Card title={t('where.export')}>
      <p>{t('where.export.text')}</p>
      {problem}
      <Button look="plain" wide disabled={busy} onClick={save}>
        {t('where.export.save')}
      </Button>
    </Card>
  );
}
