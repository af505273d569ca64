// What happened on a plan and why, day by day on which something did: the rules' own codes, the latest first.
import { addDays } from '../../domain/days';
import type { LogEntry } from '../../domain/entries';
import { type AlertCode, caseOf, type JudgedWeek, type Standing, stand, type Why } from '../../domain/ladder';

export interface Happened {
  readonly on: string;
  readonly why: Why;
  /** What the day's amount became; null where there is none. */
  readonly quota: number | null;
  /** The week that decided it, where a week did. */
  readonly week: JudgedWeek | null;
  /** What the clinician was told that day. */
  readonly alerts: readonly AlertCode[];
}

export function historyOf(
  log: readonly LogEntry[],
  assignment: string,
  asOf: string,
  standing: Standing,
): readonly Happened[] {
  const own = caseOf(log, assignment, asOf);
  if (!own) return [];
  const weeks = new Map(standing.weeks.map((week) => [addDays(week.from, 7), week]));
  const alerts = (on: string) => standing.alerts.filter((alert) => alert.on === on).map(({ code }) => code);
  const days = new Set([
    ...standing.spans.map(({ from }) => from),
    ...[...weeks.keys()].filter((on) => on <= asOf),
    ...standing.alerts.map(({ on }) => on),
  ]);
  return [...days]
    .sort()
    .reverse()
    .flatMap((on) => {
      const then = stand(own.ladder, own.log, on);
      if (!then.why || !then.today) return [];
      return [
        { on, why: then.why, quota: then.today.quota, week: weeks.get(on) ?? null, alerts: alerts(on) },
      ];
    });
}
