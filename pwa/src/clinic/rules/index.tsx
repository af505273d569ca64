// "Trappens regler": how the staircase decides, number by number, for whoever answers for it; on the screen and on paper.
import { Button } from '../../parts/Button';
import { Icon } from '../../parts/Icon';
import { t } from '../../text';
import { readPathways } from '../server/calls';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import { Screen } from '../shell/Screen';
import { Waiting } from '../shell/Waiting';
import { Rules } from './Rules';
import './style.css';

export function RulesScreen() {
  const { value, problem, again } = useReading(readPathways, 'pathways');
  return (
    <Screen
      title={t('clinic.rules.title')}
      beside={
        value?.rules && (
          <Button look="plain" onClick={() => print()}>
            <Icon name="print" /> {t('clinic.rules.print')}
          </Button>
        )
      }
    >
      <ProblemNotice problem={problem} again={again} />
      {value?.rules && <Rules offered={value} rules={value.rules} />}
      {value && !value.rules && <p>{t('clinic.rules.nothing')}</p>}
      {!value && !problem && <Waiting />}
    </Screen>
  );
}
