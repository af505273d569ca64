// The flare-up plan as it hangs on a refrigerator: warning signs first, then my own words and my strategies.
import { recalled } from '../../content/read';
import type { LogEntry } from '../../domain/entries';
import { hasWords, PLAN_PHASES } from '../../domain/flare-plan';
import { Blocks } from '../../parts/Blocks';
import { FlarePlanWords } from '../../parts/FlarePlanWords';
import { dayAndYear, t } from '../../text';
import { aroundPlan } from '../around';
import { heldFlarePlan, heldSafety, ownVersions, whoWrote } from '../flare/held';
import { myPlan } from '../flare/view';
import type { Plan } from '../plans';
import { words } from '../state';

interface Props {
  plans: readonly Plan[];
  log: readonly LogEntry[];
}

export function PrintFlare({ plans, log }: Props) {
  const safety = heldSafety();
  return (
    <>
      {safety && (
        <section>
          <h2>{t('flare.call_first')}</h2>
          <p>{words(safety).lead}</p>
          <ul class="blocks-list">
            {words(safety).urgent.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <MyPlan plans={plans} log={log} />
    </>
  );
}

function MyPlan({ plans, log }: Props) {
  const held = heldFlarePlan(plans);
  const current = ownVersions().at(-1);
  const chosen = held ? myPlan(held.plan, held.strategies, log).phases : [];
  return (
    <section>
      <h2>{t('my_plan.title')}</h2>
      {current && (
        <p class="small">{t('own_plan.written', { who: whoWrote(current), day: dayAndYear(current.on) })}</p>
      )}
      {PLAN_PHASES.map((phase) => {
        const listed = chosen.find((one) => one.phase === phase)?.strategies ?? [];
        const strategies = listed.filter((strategy) => !recalled(strategy));
        const says = current && hasWords(current.args, phase);
        return (
          (says || strategies.length > 0) && (
            <div key={phase}>
              <h3>{t(`own_plan.phase.${phase}`)}</h3>
              {says && <FlarePlanWords plan={current.args} phase={phase} />}
              {strategies.map((strategy) => (
                <div key={strategy.id} class="print-strategy">
                  <b>{words(strategy).title}</b>
                  <Blocks blocks={words(strategy).body} around={aroundPlan()} />
                </div>
              ))}
            </div>
          )
        );
      })}
    </section>
  );
}
