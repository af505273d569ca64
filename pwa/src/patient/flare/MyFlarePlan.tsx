// My plan: the strategies that help me, by the first hours, the first days and the way back. Chosen in quiet times, read in loud ones.
import { useState } from 'preact/hooks';
import type { FlarePlan, Strategy } from '../../content/items';
import { recalled } from '../../content/read';
import type { LogEntry } from '../../domain/entries';
import { Blocks } from '../../parts/Blocks';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Ticks } from '../../parts/Choice';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { record } from '../../sync/record';
import { day, t } from '../../text';
import { aroundPlan } from '../around';
import { useKeeping } from '../keeping';
import { Recalled } from '../Recalled';
import { words } from '../state';
import { myPlan, PHASES } from './view';

interface Props {
  plan: FlarePlan;
  strategies: readonly Strategy[];
  log: readonly LogEntry[];
}

export function MyFlarePlan({ plan, strategies, log }: Props) {
  const [choosing, setChoosing] = useState(false);
  const { chosenOn, phases } = myPlan(plan, strategies, log);
  const said = words(plan);
  return (
    <Card title={said.title}>
      <p class="small">{chosenOn ? t('flare.chosen', { day: day(chosenOn) }) : said.intro}</p>
      <ol class="flare-steps">
        {phases.map(({ phase, strategies: mine }, at) => (
          <li key={phase}>
            <span class="flare-dot num">{at + 1}</span>
            <div class="grow">
              <h3>{t(`flare.phase.${phase}`)}</h3>
              {mine.map((strategy) => (
                <details key={strategy.id} class="strategy">
                  <summary>{words(strategy).title}</summary>
                  {recalled(strategy) ? (
                    <Recalled item={strategy} />
                  ) : (
                    <div class="blocks">
                      <Blocks blocks={words(strategy).body} around={aroundPlan()} />
                    </div>
                  )}
                </details>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {phases.length === 0 && <p>{t('flare.none_chosen')}</p>}
      <div class="blocks">
        <Blocks blocks={said.body} around={aroundPlan()} />
      </div>
      <Button look="quiet" wide onClick={() => setChoosing(true)}>
        {t('flare.choose')}
      </Button>
      {choosing && (
        <Choosing
          plan={plan}
          strategies={strategies}
          chosen={chosenOn ? phases.flatMap((group) => group.strategies.map(({ id }) => id)) : []}
          onClose={() => setChoosing(false)}
        />
      )}
    </Card>
  );
}

const MOST = 12;

interface ChoosingProps {
  plan: FlarePlan;
  strategies: readonly Strategy[];
  chosen: readonly string[];
  onClose: () => void;
}

function Choosing({ plan, strategies, chosen: before, onClose }: ChoosingProps) {
  const [chosen, setChosen] = useState(before);
  const { keep, busy, problem } = useKeeping();
  const save = () =>
    keep(async () => {
      await record('strategies_chosen', { strategies: plan.strategies.filter((id) => chosen.includes(id)) });
      announce(t('flare.choose.saved'));
      onClose();
    });
  return (
    <Sheet title={t('flare.choose')} close={t('app.close')} onClose={onClose}>
      <p>{t('flare.choose.text')}</p>
      {PHASES.map((phase) => (
        <Ticks
          key={phase}
          legend={t(`flare.phase.${phase}`)}
          options={strategies
            .filter((strategy) => strategy.phase === phase)
            .map((strategy) => ({ value: strategy.id, label: words(strategy).title }))}
          values={chosen}
          onPick={(values) => setChosen(values.slice(0, MOST))}
        />
      ))}
      {problem}
      <Button wide disabled={busy} onClick={save}>
        {t('app.save')}
      </Button>
    </Sheet>
  );
}
