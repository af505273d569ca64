// Opblussen: when to call first, then the start, then my own plan. All of it works without network and without a plan.
import { log, me, today } from '../../store/read';
import { t } from '../../text';
import { Screen } from '../Screen';
import { currentPlans, interrupted } from '../state';
import { FlareNow } from './FlareNow';
import { FlareStart } from './FlareStart';
import { heldFlarePlan, heldSafety } from './held';
import { MyFlarePlan } from './MyFlarePlan';
import { Numbers } from './Numbers';
import { Signs } from './Signs';
import './style.css';

export function Flare() {
  const { flareSince } = interrupted.value;
  const plans = currentPlans.value;
  const safety = heldSafety();
  const own = heldFlarePlan(plans);
  return (
    <Screen title={t('nav.flare')}>
      <div class="screen-body screen-body-beside">
        <div class="screen-body">
          <Signs safety={safety} />
          {flareSince ? <FlareNow since={flareSince} plans={plans} /> : <FlareStart />}
        </div>
        <div class="screen-body">
          {own && <MyFlarePlan {...own} log={log.value} />}
          <Numbers municipality={me.value?.patient?.municipality?.code ?? null} on={today.value} />
        </div>
      </div>
    </Screen>
  );
}
