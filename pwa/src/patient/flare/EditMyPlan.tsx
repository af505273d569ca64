// Writing my plan in quiet times. What a clinician writes meanwhile is shown beside my words before mine are saved.
import { useState } from 'preact/hooks';
import { draftOf, isReady, planOf, saysTheSame, unreadBeside } from '../../domain/flare-plan';
import { Button } from '../../parts/Button';
import { FlarePlanFields } from '../../parts/FlarePlanFields';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { log, me } from '../../store/read';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { go } from '../location';
import { FLARE } from '../routes';
import { Screen } from '../Screen';
import { plans, words } from '../state';
import { heldFlarePlan, ownVersions, whoWrote } from './held';
import { keepUnsaved, type Unsaved, unsavedOf } from './unsaved';
import { chosenStrategies } from './view';

export function EditMyPlan() {
  const versions = ownVersions();
  const current = versions.at(-1);
  const whose = me.value?.id ?? '';
  const [writing, setWriting] = useState<Unsaved>(
    () =>
      unsavedOf(whose) ?? {
        opened: current,
        draft: draftOf(current?.args),
        chosen: chosenStrategies(log.value) ?? [],
      },
  );
  const { opened, draft, chosen } = writing;
  const write = (part: Partial<Unsaved>) => {
    setWriting({ ...writing, ...part });
    keepUnsaved(whose, { ...writing, ...part });
  };
  const [tried, setTried] = useState(false);
  // The newer version whose words have been shown: only that one may be written over.
  const [shown, setShown] = useState(opened?.id);
  const { keep, busy, problem } = useKeeping();
  // While it is being saved, the newest version is one's own.
  const newer = current && current.id !== opened?.id && !busy ? current : null;
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
      keepUnsaved(whose, null);
      announce(t('my_plan.saved'));
      go(FLARE);
    });
  };
  return (
    <Screen title={t(opened ? 'my_plan.change' : 'my_plan.write')} back={FLARE}>
      <p>{t('my_plan.edit.text')}</p>
      <FlarePlanFields
        draft={draft}
        onDraft={(changed) => write({ draft: changed })}
        strategies={strategies}
        chosen={chosen}
        onChoose={(changed) => write({ chosen: changed })}
        theirs={newer?.args ?? null}
        tried={tried}
      />
      {newer && (
        <div role="status">
          <Notice tone="flare" title={t('own_plan.newer.title')}>
            <p>
              {t('own_plan.newer', {
                who: newer.by.role === 'patient' ? t('own_plan.you') : capital(whoWrote(newer)),
              })}
            </p>
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
