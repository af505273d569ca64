// The drawing of a staircase as the patient sees it, on the screen and on paper, with the whole of it said in a sentence.
import type { PlanLadder } from '../domain/entries';
import { inWords } from '../parts/ladder-words';
import type { Rungs } from '../parts/rungs';
import { Stairs } from '../parts/Stairs';
import { day, month, number, t } from '../text';

export function StaircaseDrawing({ terms: { unit, goal }, view }: { terms: PlanLadder; view: Rungs }) {
  const present = view.rungs.find(({ state }) => state === 'now');
  const of = view.rungs.length;
  const place = present
    ? t('stairs.summary', { rung: present.rung, of, amount: inWords(unit, present.quota) })
    : t('stairs.summary_ahead', { of, amount: inWords(unit, view.rungs[0]?.quota ?? goal) });
  const aim = view.goalOn
    ? t('stairs.summary_goal_on', { amount: inWords(unit, goal), day: day(view.goalOn) })
    : t('stairs.summary_goal', { amount: inWords(unit, goal) });
  return <Stairs view={view} amount={number} date={day} month={month} summary={`${place} ${aim}`} />;
}
