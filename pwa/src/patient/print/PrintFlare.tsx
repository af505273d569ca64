// The flare-up plan as it hangs on a refrigerator: warning signs first, then my strategies.
import type { LogEntry } from '../../domain/entries';
import { Blocks } from '../../parts/Blocks';
import { t } from '../../text';
import { aroundPlan } from '../around';
import { heldFlarePlan, heldSafety } from '../flare/held';
import { myPlan } from '../flare/view';
import type { Plan } from '../plans';
import { words } from '../state';

export function PrintFlare({ plans, log }: { plans: readonly Plan[]; log: readonly LogEntry[] }) {
  const safety = heldSafety();
  const own = heldFlarePlan(plans);
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
      {own && (
        <section>
          <h2>{words(own.plan).title}</h2>
          {myPlan(own.plan, own.strategies, log).phases.map(({ phase, strategies }) => (
            <div key={phase}>
              <h3>{t(`flare.phase.${phase}`)}</h3>
              {strategies.map((strategy) => (
                <div key={strategy.id} class="print-strategy">
                  <b>{words(strategy).title}</b>
                  <Blocks blocks={words(strategy).body} around={aroundPlan()} />
                </div>
              ))}
            </div>
          ))}
        </section>
      )}
    </>
  );
}
