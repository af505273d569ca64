// A care team as the card tells it, and whether a plan would be left to nobody.
import { addDays } from '../../domain/days';
import { t } from '../../text';
import { dayWords } from '../words/days';
import type { CareTeam, Colleague, Member } from './calls';

/** How many colleagues are offered before letters are asked for. */
export const OFFERED = 6;

/** "fra 3. august", "til og med 9. august", "3. august – 9. august" */
export function daysOf({ since, last_day }: Member, today: string): string {
  const from = dayWords(since, today);
  if (last_day === null) return t('clinic.team.since', { day: from });
  return t('clinic.team.days', { from, to: dayWords(last_day, today) });
}

/** Whether nobody who follows the plan from week to week would be left once this member is out. */
export function leavesNobody({ now, plan_runs }: CareTeam, leaving: Member): boolean {
  const others = now.filter((one) => one.role === 'clinician' && one !== leaving && one.last_day === null);
  return plan_runs && leaving.role !== 'substitute' && others.length === 0;
}

/** Colleagues whose name has these letters; without letters the first few. */
export function offered(colleagues: readonly Colleague[], letters: string): readonly Colleague[] {
  const wanted = letters.trim().toLocaleLowerCase();
  return colleagues.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).slice(0, OFFERED);
}

/** The first day without access, from the last day with it. */
export function outFrom(lastDay: string): string {
  return addDays(lastDay, 1);
}
