// What the patient has said of warning signs stays on the screen while it is time to act on it, with the way to act.
import { useState } from 'preact/hooks';
import type { Safety, WarningSign } from '../../content/items';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { announce } from '../../parts/live';
import { log, today } from '../../store/read';
import { withdraw } from '../../sync/record';
import { day, t } from '../../text';
import { useKeeping } from '../keeping';
import { type Report, signsOf, standingReports } from '../reports';
import { words } from '../state';
import { CallNow } from './CallNow';
import { DoctorsHours, OwnDoctor } from './OwnDoctor';

export function Reported({ safety }: { safety: Safety }) {
  const reports = standingReports(log.value, today.value);
  return (
    <>
      {reports.map((report) => (
        <OneReport key={report.id} report={report} safety={safety} />
      ))}
    </>
  );
}

function OneReport({ report, safety }: { report: Report; safety: Safety }) {
  const [calling, setCalling] = useState<WarningSign | null>(null);
  const { keep, busy, problem } = useKeeping();
  const { urgency } = report.args;
  const signs = signsOf(report, words(safety));
  const [first] = signs;
  const undo = () =>
    keep(async () => {
      await withdraw(report.id);
      announce(t('call.taken_back'));
    });
  return (
    <Card title={t(`told.${urgency}`)} look={urgency === 'urgent' ? 'call' : 'plain'}>
      <p class="small">{t('told.on', { day: day(report.on) })}</p>
      <ul class="blocks-list">
        {signs.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {urgency === 'urgent' && first ? (
        <>
          <p>{t('told.urgent.text')}</p>
          <Button look="alarm" wide onClick={() => setCalling(first)}>
            <Icon name="phone" /> {t('call.title')}
          </Button>
        </>
      ) : (
        <>
          <OwnDoctor />
          <DoctorsHours />
        </>
      )}
      {problem}
      <Button look="text" disabled={busy} onClick={undo}>
        {t('told.mistake')}
      </Button>
      {calling && <CallNow safety={safety} sign={calling} onClose={() => setCalling(null)} />}
    </Card>
  );
}
