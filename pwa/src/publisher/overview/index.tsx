// "Overblik": what waits for whoever looks, what is due, what is new, what readers say and what phones lack.
import { Screen } from '../../clinic/shell/Screen';
import { t } from '../../text';
import { mayWrite, opensTexts } from '../may-write';
import { Changed } from './Changed';
import { Due } from './Due';
import { NotUseful } from './NotUseful';
import { OwnWords } from './OwnWords';
import { Phones } from './Phones';
import { Waits } from './Waits';
import './style.css';

export default function OverviewScreen() {
  const shared = mayWrite();
  return (
    <Screen title={t('overview.title')}>
      <div class="overview">
        <div class="overview-column">
          {!shared && opensTexts() && <OwnWords title={t('overview.own')} />}
          {opensTexts() && <Waits />}
          <Changed />
        </div>
        <div class="overview-column">
          <Due />
          <NotUseful />
          <Phones />
          {shared && <OwnWords title={t('overview.own.title')} />}
        </div>
      </div>
    </Screen>
  );
}
