// The drawing of a staircase as the patient sees it, on the screen and on paper, with the whole of it said in a sentence.
import type { PlanLadder } from '../domain/entries';
import { inWords } from '../parts/ladder-words';
import type { Rungs } from '../parts/rungs';
import { Stairs } from '../parts/Stairs';
import { dayBeside, month, number, shortDay, t } from '../text';

export function StaircaseDrawing({ terms: { unit, goal }, view }: { terms: PlanLadder; view: Rungs }) {
  const present = view.rungs.find(({ state }) => state === 'now');
  const of = view.rungs.length;
  const place = present
    ? t('stairs.summary', { rung: present.rung, of, amount: inWords(unit, present.quota) })
    : t('stairs.summary_ahead', { of, amount: inWords(unit, view.rungs[0]?.quota ?? goal) });
  const began = view.startedOn ?? '';
  const aim = view.goalOn
    ? t('stairs.summary_goal_on', { amount: inWords(unit, goal), day: dayBeside(view.goalOn, began) })
    : t('stairs.summary_goal', { amount: inWords(unit, goal) });
  const date = (on: string) => shortDay(on, began);
  return <Stairs view={view} amount={number} date={date} month={month} summary={`${place} ${aim}`} />;
}
