// The warning signs that the patient has reported: which still stand on the screen, and in which words.
import type { Safety, WarningSign } from '../content/items';
import { addDays } from '../domain/days';
import { type EntryOf, type LogEntry, unwithdrawn } from '../domain/entries';

export type Report = EntryOf<'red_flag_reported'>;

/** An urgent sign is called about at once, and the others within days; so long the screen says so again. */
const STANDS_FOR_DAYS = { urgent: 1, soon: 7 } as const;

export function standingReports(log: readonly LogEntry[], today: string): readonly Report[] {
  return unwithdrawn(log, 'red_flag_reported')
    .filter(({ on, args }) => on <= today && addDays(on, STANDS_FOR_DAYS[args.urgency]) >= today)
    .sort((one, other) => Number(other.args.urgency === 'urgent') - Number(one.args.urgency === 'urgent'));
}

/** The report of an urgent sign that still stands: looking at the numbers once more is no second report. */
export function urgentReport(log: readonly LogEntry[], sign: string, today: string): Report | undefined {
  return standingReports(log, today).find(
    ({ args }) => args.urgency === 'urgent' && args.signs.includes(sign),
  );
}

/** The signs in their words; one that this list does not know has none. */
export function signsOf({ args }: Report, said: Safety['text']['da']): readonly WarningSign[] {
  const all = [...said.urgent, ...said.soon];
  return args.signs.flatMap((sign) => all.find(({ id }) => id === sign) ?? []);
}
