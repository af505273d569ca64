// What a person has written in the plan for a flare-up, in the person's own words: the slots of one phase.
import {
  type FlarePlanArgs,
  hasWords,
  PLAN_PHASES,
  type PlanPhase,
  SLOTS_BY_PHASE,
} from '../domain/flare-plan';
import { t } from '../text';
import './flare-plan.css';

interface Props {
  plan: FlarePlanArgs;
  phase: PlanPhase;
}

export function FlarePlanWords({ plan, phase }: Props) {
  const slots = SLOTS_BY_PHASE[phase].filter((slot) => plan[slot]);
  const percent = phase === 'first_days' && plan.flare_percent;
  return (
    <dl class="own-words">
      {slots.map((slot) => (
        <div key={slot}>
          <dt>{t(`own_plan.slot.${slot}`)}</dt>
          <dd>{plan[slot]}</dd>
        </div>
      ))}
      {percent && (
        <div>
          <dt>{t('own_plan.percent')}</dt>
          <dd>{t(`own_plan.percent.${percent}`)}</dd>
        </div>
      )}
    </dl>
  );
}

/** The whole plan, phase by phase; a version without words says so. */
export function WholeFlarePlan({ plan }: { plan: FlarePlanArgs }) {
  const phases = PLAN_PHASES.filter((phase) => hasWords(plan, phase));
  return (
    <div class="stack">
      {phases.map((phase) => (
        <div key={phase}>
          <h3>{t(`own_plan.phase.${phase}`)}</h3>
          <FlarePlanWords plan={plan} phase={phase} />
        </div>
      ))}
      {plan.gp_phone && (
        <p class="num">
          {t('own_plan.gp_phone')}: {plan.gp_phone}
        </p>
      )}
      {phases.length === 0 && !plan.gp_phone && <p class="small">{t('own_plan.empty_version')}</p>}
    </div>
  );
}
