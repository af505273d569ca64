// Opblussen: when to call first, then the start, then my own plan. All of it works without network and without a plan.
import { log, me, today } from '../../store/read';
import { t } from '../../text';
import { path } from '../location';
import { FLARE_PLAN, FLARE_QUESTIONS, FLARE_SIGNS } from '../routes';
import { Screen } from '../Screen';
import { currentPlans, interrupted } from '../state';
import { AskQuestions } from './AskQuestions';
import { AskSigns } from './AskSigns';
import { CallFirst } from './CallFirst';
import { EditMyPlan } from './EditMyPlan';
import { FlareNow } from './FlareNow';
import { FlareStart } from './FlareStart';
import { heldFlarePlan, heldSafety } from './held';
import { Learned } from './Learned';
import { MyFlarePlan } from './MyFlarePlan';
import { Numbers } from './Numbers';
import { Reported } from './Reported';
import { OnTheWay } from './WayBack';
import './style.css';

export function Flare() {
  if (path.value === FLARE_SIGNS) return <AskSigns />;
  if (path.value === FLARE_PLAN) return <EditMyPlan />;
  const started = interrupted.value.flareSince !== null;
  return path.value === FLARE_QUESTIONS && !started ? <AskQuestions /> : <Home />;
}

function Home() {
  const { flareSince } = interrupted.value;
  const plans = currentPlans.value;
  const safety = heldSafety();
  return (
    <Screen title={t('nav.flare')}>
      <div class="screen-body screen-body-beside">
        <div class="screen-body">
          {safety && <Reported safety={safety} />}
          <CallFirst safety={safety} />
          {flareSince ? <FlareNow since={flareSince} plans={plans} /> : <FlareStart />}
          <OnTheWay plans={plans} />
          <Learned />
        </div>
        <div class="screen-body">
          <MyFlarePlan held={heldFlarePlan(plans)} log={log.value} />
          <Numbers municipality={me.value?.patient?.municipality?.code ?? null} on={today.value} />
        </div>
      </div>
    </Screen>
  );
}
