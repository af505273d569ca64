// Writing my plan in quiet times. What a clinician writes meanwhile is shown beside my words before mine are saved.
import { useState } from 'preact/hooks';
import {
  draftOf,
  type FlarePlanDraft,
  isReady,
  planOf,
  saysTheSame,
  unreadBeside,
} from '../../domain/flare-plan';
import { Button } from '../../parts/Button';
import { FlarePlanFields } from '../../parts/FlarePlanFields';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { log } from '../../store/read';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { go } from '../location';
import { FLARE } from '../routes';
import { Screen } from '../Screen';
import { plans, words } from '../state';
import { heldFlarePlan, ownVersions, whoWrote } from './held';
import { chosenStrategies } from './view';

export function EditMyPlan() {
  const versions = ownVersions();
  const current = versions.at(-1);
  const [opened] = useState(current);
  const [draft, setDraft] = useState<FlarePlanDraft>(() => draftOf(opened?.args));
  const [chosen, setChosen] = useState<readonly string[]>(() => chosenStrategies(log.value) ?? []);
  const [tried, setTried] = useState(false);
  // The newer version whose words have been shown: only that one may be written over.
  const [shown, setShown] = useState(opened?.id);
  const { keep, busy, problem } = useKeeping();
  const newer = current && current.id !== opened?.id ? current : null;
  const offered = heldFlarePlan(plans.value);
  const strategies = (offered?.strategies ?? []).map((one) => ({
    id: one.id,
    phase: one.phase,
    title: words(one).title,
  }));
  const save = () => {
    setTried(true);
    if (!isReady(draft)) return;
    if (newer && newer.id !== shown) return setShown(newer.id);
    return keep(async () => {
      const plan = planOf(draft);
      // What stands beside the plan is settled by saving in sight of it, with its words or without.
      if (!saysTheSame(plan, current?.args ?? {}) || unreadBeside(versions).length > 0) {
        await record('flare_plan_written', { ...plan, ...(current && { replaces: current.id }) });
      }
      const before = chosenStrategies(log.value) ?? [];
      if (chosen.join() !== before.join()) {
        const order = strategies.map(({ id }) => id).filter((id) => chosen.includes(id));
        await record('strategies_chosen', { strategies: order });
      }
      announce(t('my_plan.saved'));
      go(FLARE);
    });
  };
  return (
    <Screen title={t(opened ? 'my_plan.change' : 'my_plan.write')} back={FLARE}>
      <p>{t('my_plan.edit.text')}</p>
      <FlarePlanFields
        draft={draft}
        onDraft={setDraft}
        strategies={strategies}
        chosen={chosen}
        onChoose={setChosen}
        theirs={newer?.args ?? null}
        tried={tried}
      />
      {newer && (
        <div role="status">
          <Notice tone="flare" title={t('own_plan.newer.title')}>
            <p>{t('own_plan.newer', { who: capital(whoWrote(newer)) })}</p>
          </Notice>
        </div>
      )}
      {problem}
      <Button wide disabled={busy} onClick={save}>
        {t('my_plan.save')}
      </Button>
    </Screen>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
