// "Ferie og afløsning": a substitute for some days, for all of one's patients or some of them, in one act.
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { ME } from '../routes';
import { useActing } from '../server/acting';
import { readCaseload } from '../server/calls';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import { Screen } from '../shell/Screen';
import { Waiting } from '../shell/Waiting';
import { type Cover, endCover, readCovers } from '../team/calls';
import { dayWords, todayHere } from '../words/days';
import { NewCover } from './NewCover';
import '../team/style.css';

export function CoverScreen() {
  const caseload = useReading(readCaseload, 'caseload');
  const covers = useReading(readCovers, 'covers');
  const patients = caseload.value?.patients;
  return (
    <Screen title={t('clinic.cover.title')} back={{ href: ME, label: t('clinic.nav.me') }}>
      <p>{t('clinic.cover.lead')}</p>
      <ProblemNotice problem={caseload.problem ?? covers.problem} again={caseload.again} />
      {covers.value && covers.value.covers.length > 0 && (
        <Card title={t('clinic.cover.running')}>
          <ul class="rows">
            {covers.value.covers.map((one) => (
              <Running key={one.id + one.first_day} cover={one} onEnded={covers.again} />
            ))}
          </ul>
        </Card>
      )}
      {patients && patients.length > 0 && <NewCover patients={patients} onDone={covers.again} />}
      {patients?.length === 0 && <p>{t('clinic.caseload.empty.text')}</p>}
      {!patients && !caseload.problem && <Waiting />}
    </Screen>
  );
}

function Running({ cover, onEnded }: { cover: Cover; onEnded: () => void }) {
  const acting = useActing();
  const today = todayHere();
  const end = async (): Promise<void> => {
    if (!(await acting.act(() => endCover({ id: cover.id, first_day: cover.first_day })))) return;
    announce(t('clinic.cover.ended', { name: cover.name }));
    onEnded();
  };
  return (
    <li>
      <span class="grow">
        {cover.name}
        <span class="small patient-line num">
          {t('clinic.team.days', {
            from: dayWords(cover.first_day, today),
            to: dayWords(cover.last_day, today),
          })}
          {' · '}
          {t('clinic.cover.patients', { count: cover.patients.length })}
        </span>
        <ProblemNotice problem={acting.problem} />
      </span>
      <Button
        look="quiet"
        disabled={acting.busy}
        aria-label={t('clinic.cover.end_for', { name: cover.name })}
        onClick={end}
      >
        {t('clinic.cover.end')}
      </Button>
    </li>
  );
}
