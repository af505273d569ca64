// "Trukket tilbage": what has been recalled, how far it has been heard of, and the way to recall another text.
import { useState } from 'preact/hooks';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { focusTitle, Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { mayWrite } from '../may-write';
import { type RecalledSeen, readRecalls } from './calls';
import { NewRecall } from './NewRecall';
import { Row } from './Row';
import { atLeast } from './view';
import './style.css';

export default function RecallsScreen() {
  const { value, problem, again } = useReading(readRecalls, 'recalls');
  const [writing, setWriting] = useState(false);
  const close = (): void => {
    setWriting(false);
    // The form goes, and its buttons with it.
    focusTitle();
  };
  const done = (): void => {
    announce(t('recalls.done'));
    close();
    again();
  };
  return (
    <Screen
      title={t('recalls.title')}
      beside={
        mayWrite() &&
        !writing && (
          <Button look="plain" onClick={() => setWriting(true)}>
            {t('recalls.new')}
          </Button>
        )
      }
    >
      <p>{t('recalls.lead')}</p>
      <ProblemNotice problem={problem} again={again} />
      {writing && <NewRecall onDone={done} onClose={close} />}
      {value && <List seen={value} again={again} />}
      {!value && !problem && <Waiting />}
    </Screen>
  );
}

function List({ seen: { recalls, phones, days }, again }: { seen: RecalledSeen; again: () => void }) {
  if (recalls.length === 0) {
    return (
      <Card title={t('recalls.none')}>
        <p>{t('recalls.none.text')}</p>
      </Card>
    );
  }
  return (
    <Card
      title={t('recalls.made')}
      beside={
        <Button look="text" onClick={again}>
          {t('recalls.again')}
        </Button>
      }
    >
      <p class="small">{t('recalls.phones', { count: atLeast(phones), days })}</p>
      <ul class="rows">
        {recalls.map((one) => (
          <Row key={one.recall.number} recalled={one} />
        ))}
      </ul>
    </Card>
  );
}
