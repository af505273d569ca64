// A person's flare-ups, whatever plans there were: when each began and ended, what was answered, and how it went.
import { dayNumber, dayOf } from './days';
import { type EntryArgs, type EntryOf, type LogEntry, unwithdrawn } from './entries';
import { flareSpans } from './ladder';

export type Answers = Omit<EntryArgs['flare_started'], 'flare_percent'>;

/** One flare-up: its day 0, and the first day without it; null while it holds. */
export interface Flare {
  readonly began: string;
  readonly over: string | null;
  /** What was answered when it began; a later start of the same flare-up adds to it. */
  readonly answers: Answers;
  readonly checkIns: readonly EntryOf<'flare_checked_in'>[];
}

/** Every flare-up that began by today, oldest first. */
export function flaresOf(entries: readonly LogEntry[], today: string): readonly Flare[] {
  const starts = unwithdrawn(entries, 'flare_started');
  const checkIns = unwithdrawn(entries, 'flare_checked_in');
  return flareSpans(entries, today).map(({ began, over }) => {
    const within = ({ on }: LogEntry) => on >= began && on <= today && (over === null || on < over);
    const answered = starts.filter(within).map(({ args: { flare_percent: _, ...answers } }) => answers);
    return { began, over, answers: Object.assign({}, ...answered), checkIns: checkIns.filter(within) };
  });
}

/** Three flare-ups in six weeks are worth a talk about the plan. No study sets the number. */
const OFTEN = 3;
const WATCHED_DAYS = 42;

/** When the latest of several flare-ups in a short time began; null where they are few. */
export function frequentSince(flares: readonly Flare[], today: string): string | null {
  const recent = flares.filter(({ began }) => dayNumber(began) > dayNumber(today) - WATCHED_DAYS);
  return recent.length < OFTEN ? null : dayOf(Math.max(...recent.map(({ began }) => dayNumber(began))));
}
