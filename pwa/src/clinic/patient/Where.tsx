// Where the patient stands: the rung and the quota, the staircase with what was done, and the reason as the patient reads it.
import type { LogEntry, PlanLadder } from '../../domain/entries';
import type { Standing } from '../../domain/ladder';
import { inWords, quotaOfRung, weekdayName, whySentence } from '../../parts/ladder-words';
import { Notice } from '../../parts/Notice';
import { NO_RUNGS, type Rungs, rungsOf } from '../../parts/rungs';
import { day, t } from '../../text';
import { Course } from '../course/Course';
import { dayWords } from '../words/days';
import { firstName } from '../words/names';
import { placeWords } from '../words/standing';
import { along } from './along';
import type { Plan, PlanStairs } from './plans';
import { RungTable } from './RungTable';

interface Props {
  plan: Plan;
  stairs: PlanStairs;
  entries: readonly LogEntry[];
  name: string;
  heardOn: string | null;
  /** Whether the phone has been heard from since the plan was assigned. */
  isFetched: boolean;
  today: string;
}

export function Where({ plan, stairs, entries, name, heardOn, isFetched, today }: Props) {
  const { terms, standing } = stairs;
  if (standing.refused) return <Notice tone="call">{t(`ladder.refused.${standing.refused}`)}</Notice>;
  const view = isMeasuring(standing) ? NO_RUNGS : rungsOf(standing);
  const { unheard, ...drawing } = along(plan, stairs, entries, heardOn, today);
  return (
    <>
      <Facts terms={terms} standing={standing} view={view} />
      <Course
        {...drawing}
        unheard={unheard}
        unit={terms.unit}
        amounts={[terms.goal, quotaOfRung(standing) ?? 0, standing.rungs[0] ?? 0]}
        summary={summaryOf(view, terms)}
      />
      {unheard && <p class="small num">{t('clinic.where.as_of', { day: dayWords(plan.asOf, today) })}</p>}
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

function summaryOf(view: Rungs, { unit, goal }: PlanLadder): string {
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
  return `${place} ${aim}`;
}
