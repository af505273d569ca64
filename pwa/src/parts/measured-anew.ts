// Why the patient measures anew: the rules have one code for it, and what led to it stands in the same answer (§3.2, §4.5).
import { daysBetween } from '../domain/days';
import type { Standing } from '../domain/ladder';
import type { Key } from '../text';

type Told = Pick<Standing, 'spans' | 'alerts'>;

/** A break that is longer than this is measured anew, whatever else is said. */
const LONG_BREAK_DAYS = 14;

/** Where nothing of it led here, the clinician asked for it. */
export function measuredAnewKey({ spans, alerts }: Told): Key {
  const measuring = spans.at(-1);
  const told = alerts.filter(({ on }) => on === measuring?.from).map(({ code }) => code);
  if (told.includes('gone_quiet')) return 'ladder.why.needs_new_baseline_quiet';
  if (told.includes('step_too_big')) return 'ladder.why.needs_new_baseline_too_big';
  return breakBefore(spans) > LONG_BREAK_DAYS
    ? 'ladder.why.needs_new_baseline_break'
    : 'ladder.why.needs_new_baseline';
}

/** How many days the flare-ups and pauses lasted that the last phase followed right upon. */
function breakBefore(spans: Told['spans']): number {
  const [last, ...earlier] = [...spans].reverse();
  const end = earlier.findIndex(({ phase }) => phase !== 'flare' && phase !== 'paused');
  const began = earlier.slice(0, end < 0 ? earlier.length : end).at(-1);
  return last && began ? daysBetween(began.from, last.from) : 0;
}
