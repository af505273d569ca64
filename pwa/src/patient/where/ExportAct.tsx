// Everything this phone holds about me, as one file. Its name says nothing about health.
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { today } from '../../store/read';
import { exportAll } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';

export function ExportAct() {
  const { keep, busy, problem } = useKeeping();
  const save = () =>
    keep(async () => {
      const address = URL.createObjectURL(await exportAll());
      const link = document.createElement('a');
      link.href = address;
      link.download = `rygvej-${today.value}.json`;
      link.click();
      URL.revokeObjectURL(address);
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
