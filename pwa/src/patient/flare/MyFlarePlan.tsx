// My plan: my own words and the strategies that help me, by when they are for. Written in quiet times, read in loud ones.
import type { FlarePlan, Strategy } from '../../content/items';
import type { LogEntry } from '../../domain/entries';
import { type FlarePlanArgs, hasWords, PLAN_PHASES, type PlanPhase } from '../../domain/flare-plan';
import { Blocks } from '../../parts/Blocks';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { FlarePlanWords } from '../../parts/FlarePlanWords';
import { dayAndYear, t } from '../../text';
import { aroundPlan } from '../around';
import { Recalled } from '../Recalled';
import { FLARE_PLAN } from '../routes';
import { words } from '../state';
import { Unapproved } from '../Unapproved';
import { ownVersions, whoWrote } from './held';
import { Versions } from './Versions';
import { myPlan } from './view';

interface Props {
  /** The released plan and its strategies; a phone that has fetched neither still has the person's own words. */
  held: { readonly plan: FlarePlan; readonly strategies: readonly Strategy[] } | undefined;
  log: readonly LogEntry[];
}

export function MyFlarePlan({ held, log }: Props) {
  const versions = ownVersions();
  const current = versions.at(-1);
  const chosen = held ? myPlan(held.plan, held.strategies, log).phases : [];
  const parts = PLAN_PHASES.map((phase) => ({
    phase,
    plan: current && hasWords(current.args, phase) ? current.args : null,
    strategies: chosen.find((one) => one.phase === phase)?.strategies ?? [],
  })).filter(({ plan, strategies }) => plan || strategies.length > 0);
  return (
    <Card title={t('my_plan.title')}>
      <p class="small">
        {current
          ? t('own_plan.written', { who: whoWrote(current), day: dayAndYear(current.on) })
          : t('my_plan.none')}
      </p>
      <ol class="flare-steps">
        {parts.map((part, at) => (
          <Part key={part.phase} number={at + 1} {...part} />
        ))}
      </ol>
      <ButtonLink look="quiet" wide href={FLARE_PLAN}>
        {t(current ? 'my_plan.change' : 'my_plan.write')}
      </ButtonLink>
      <Versions versions={versions} />
      {held && <Unapproved items={[held.plan, ...held.strategies]} />}
      {held && (
        <details>
          <summary>{t('my_plan.about')}</summary>
          <div class="blocks">
            <Blocks blocks={words(held.plan).body} around={aroundPlan()} />
          </div>
        </details>
      )}
    </Card>
  );
}

interface PartProps {
  number: number;
  phase: PlanPhase;
  plan: FlarePlanArgs | null;
  strategies: readonly Strategy[];
}

function Part({ number, phase, plan, strategies }: PartProps) {
  return (
    <li>
      <span class="flare-dot num">{number}</span>
      <div class="grow">
        <h3>{t(`own_plan.phase.${phase}`)}</h3>
        {plan && <FlarePlanWords plan={plan} phase={phase} />}
        {strategies.map((strategy) => (
          <details key={strategy.id} class="strategy">
            <summary>{words(strategy).title}</summary>
            <Recalled item={strategy}>
              <div class="blocks">
                <Blocks blocks={words(strategy).body} around={aroundPlan()} />
              </div>
            </Recalled>
          </details>
        ))}
      </div>
    </li>
  );
}
