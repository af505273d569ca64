// Where the patient stands: the staircase, the rung and the quota, and the reason in the words that the patient reads.
import type { PlanLadder } from '../../domain/entries';
import type { Standing } from '../../domain/ladder';
import { inShort, inWords, quotaOfRung, weekdayName, whySentence } from '../../parts/ladder-words';
import { Notice } from '../../parts/Notice';
import { NO_RUNGS, type Rungs, rungsOf } from '../../parts/rungs';
import { Stairs } from '../../parts/Stairs';
import { day, month, t } from '../../text';
import { firstName } from '../words/names';
import { placeWords } from '../words/standing';
import type { Plan, PlanStairs } from './plans';
import { RungTable } from './RungTable';

interface Props {
  plan: Plan;
  stairs: PlanStairs;
  name: string;
  /** Whether the phone has been heard from since the plan was assigned. */
  isFetched: boolean;
}

export function Where({ plan, stairs, name, isFetched }: Props) {
  const { terms, standing } = stairs;
  if (standing.refused) return <Notice tone="call">{t(`ladder.refused.${standing.refused}`)}</Notice>;
  const view = isMeasuring(standing) ? NO_RUNGS : rungsOf(standing);
  return (
    <>
      <div class="where">
        <Facts terms={terms} standing={standing} view={view} />
        {view.rungs.length > 1 && <Drawing terms={terms} view={view} />}
      </div>
      {isFetched ? (
        <Notice tone="why">
          <p class="small">{t('clinic.plan.reads', { name: firstName(name), day: day(plan.asOf) })}</p>
          <p>{t('clinic.quoted', { text: whySentence(standing, terms) })}</p>
        </Notice>
      ) : (
        <Notice>{t('clinic.plan.unheard', { name: firstName(name) })}</Notice>
      )}
      {view.rungs.length > 0 && <RungTable unit={terms.unit} view={view} />}
    </>
  );
}

/** While measuring, the ladder that was built before no longer says what comes. */
function isMeasuring({ today, planned }: Standing): boolean {
  return today?.rung === null && planned.length === 0;
}

interface PartProps {
  terms: PlanLadder;
  standing: Standing;
  view: Rungs;
}

function Facts({ terms, standing, view }: PartProps) {
  const { today, rungs, measuredDays } = standing;
  const quota = today?.quota ?? quotaOfRung(standing);
  const place = today && placeWords({ ...today, rungs: rungs.length, quota: null, unit: terms.unit });
  return (
    <dl class="where-facts num">
      <div>
        <dt>{t('clinic.where.now')}</dt>
        <dd class="where-place">{place}</dd>
      </div>
      {quota !== null && (
        <div>
          <dt>{t('clinic.where.quota')}</dt>
          <dd class="where-quota">{inWords(terms.unit, quota)}</dd>
        </div>
      )}
      {measuredDays !== null && (
        <div>
          <dt>{t('clinic.where.measured')}</dt>
          <dd>
            {t('clinic.where.measured_days', { days: measuredDays })}
            <span class="small patient-line">{t('clinic.where.not_built')}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('clinic.where.goal')}</dt>
        <dd>
          {inWords(terms.unit, terms.goal)}
          {view.goalOn && today?.rung !== rungs.length && ` · ${day(view.goalOn)}`}
        </dd>
      </div>
      <div>
        <dt>{t('clinic.where.weekdays')}</dt>
        <dd>{standing.weekdays.map((iso) => weekdayName(iso).slice(0, 3)).join(' · ')}</dd>
      </div>
    </dl>
  );
}

function Drawing({ terms, view }: Omit<PartProps, 'standing'>) {
  const { unit, goal } = terms;
  const present = view.rungs.find(({ state }) => state === 'now');
  const place = present
    ? t('clinic.stairs.at', {
        rung: present.rung,
        rungs: view.rungs.length,
        amount: inWords(unit, present.quota),
      })
    : t('clinic.stairs.ahead', { rungs: view.rungs.length });
  const aim = view.goalOn
    ? t('clinic.stairs.goal_on', { amount: inWords(unit, goal), day: day(view.goalOn) })
    : t('clinic.stairs.goal', { amount: inWords(unit, goal) });
  return (
    <Stairs
      view={view}
      amount={(quota) => inShort(unit, quota)}
      date={day}
      month={month}
      summary={`${place} ${aim}`}
    />
  );
}
