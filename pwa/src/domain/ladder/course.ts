// docs/ladder.md §3–§7: one ladder, lived day by day. The steps of a day are numbered as in §7.

import { dayOf, weekdayOf } from '../days';
import { type Amount, grainOf, less, NOTHING, percentOf, plus, smaller, snap } from './amounts';
import { afterStage, type Holding, hold, type Interruption, resume } from './interruption';
import { type DayLog, smallest } from './log';
import {
  DAYS_OF_A_RUNG_WEEK,
  DUE_DAYS_OF_A_STAGE,
  FLARE_TOLD_EVERY,
  FULL_PERCENT,
  LONG_PAUSE_DAY,
  OVER_PERCENT,
  STALLED_AFTER,
  TRIAL_DAYS,
} from './numbers';
import type { Plan } from './plan';
import { type Built, fromTrials } from './rungs';
import { type Climbing, climbing, maintaining, measuring, type State } from './states';
import type { Alert, AlertCode, Day, JudgedWeek, RungWeek, Verdict, Why } from './types';
import { judge } from './verdict';

const NOTHING_TOLD: DayLog = {};

/** `N` is how amounts are told; equal ones must be told as the same value. */
export class Course<N> {
  built: Built | null = null;
  state: State;
  weekdays: string;
  flare: Holding | null = null;
  pause: Holding | null = null;
  interruption: Interruption | null = null;
  readonly days: Day<N>[] = [];
  readonly weeks: JudgedWeek<N>[] = [];
  readonly alerts: Alert[] = [];

  /** The last day with a session; before the plan's first there is none that counts. */
  lastSession = Number.NEGATIVE_INFINITY;

  readonly #plan: Plan;
  readonly #toldAs: (amount: Amount) => N;
  #flarePercent = 0;
  /** §4.2. The quota that was in force when the flare began; null when there was none. */
  #ceiling: Amount | null = null;

  constructor(
    plan: Plan,
    built: Built | null,
    earlierTrials: readonly Amount[],
    toldAs: (amount: Amount) => N,
  ) {
    this.#plan = plan;
    this.#toldAs = toldAs;
    this.weekdays = plan.weekdays;
    this.state = built
      ? this.#onTheFirstRung(built, plan.startsOn)
      : measuring(plan.startsOn, 'measuring', earlierTrials); // §5.2
  }

  /** §7.2. The five steps of a day. */
  live(day: number, log: DayLog = NOTHING_TOLD): void {
    this.begin(day, log);
    this.record(day, log);
  }

  /** The first four: what holds on the day, whatever is done on it. */
  begin(day: number, log: DayLog = NOTHING_TOLD): void {
    if (!this.interruption) this.#complete(day); // 1
    if (log !== NOTHING_TOLD || this.flare || this.pause) {
      this.declare(day, log); // 2
      this.#interrupt(day); // 3
      this.#agree(day, log); // 4
    }
  }

  /** What the day asks for, once it has begun; null where it asks for nothing. */
  asks(day: number): Amount | null {
    const quota = this.#quota();
    return quota && this.#isNamed(day) ? quota : null;
  }

  /** Step 2, which days before the start have too: a flare or pause that still holds then counts as begun on it (§7.4). */
  declare(day: number, log: DayLog): void {
    const { startsOn, flarePercent } = this.#plan;
    const percents = log.flare_started?.filter((percent) => percent > 0) ?? [];
    if (percents.length === 0 || (this.flare && day === startsOn)) {
      percents.push(this.flare ? this.#flarePercent : flarePercent);
    }
    this.#flarePercent = Math.min(...percents);
    const from = Math.max(day, startsOn);
    this.flare = hold(this.flare, log.flare_started, log.flare_ended, from);
    this.pause = hold(this.pause, log.paused, log.resumed, from);
  }

  get why(): Why {
    return this.pause ? 'paused_by_you' : this.flare ? 'flare_declared' : this.state.why;
  }

  /** Null while measuring, on a ramp, maintaining or interrupted. */
  get runningWeek(): Climbing | null {
    return this.state.phase === 'climbing' && !this.interruption ? this.state : null;
  }

  /** A rung week so far; the due days ahead in it are those of the weekdays as they are named today. */
  week(from: number): RungWeek {
    const days = this.#daysFrom(from);
    let dueDays = count(days, 'due');
    for (let ahead = days.length; ahead < DAYS_OF_A_RUNG_WEEK; ahead++) {
      if (this.#isNamed(from + ahead)) dueDays += 1;
    }
    return { from: dayOf(from), fullDays: count(days, 'full'), dueDays };
  }

  /** Step 1: what yesterday completed, if it was not interrupted. */
  #complete(day: number): void {
    const { state } = this;
    if (state.phase === 'climbing') {
      if (day === state.from + DAYS_OF_A_RUNG_WEEK) this.#judge(state, day); // §3.2
    } else if (state.phase === 'measuring') {
      if (state.trials.length < TRIAL_DAYS) return;
      const built = fromTrials(this.#plan, state.trials.slice(0, TRIAL_DAYS));
      this.state = this.#onTheFirstRung(built, day); // §5.3
    } else if (state.phase === 'ramp' && count(this.#daysFrom(state.from), 'due') === DUE_DAYS_OF_A_STAGE) {
      this.state = afterStage(state, day); // §4.6
    }
  }

  #judge(state: Climbing, day: number): void {
    const { from, rung } = state;
    const { fullDays, dueDays } = this.week(from);
    const quiet = this.lastSession < from;
    const { next, tell } = judge(state, { fullDays, dueDays, quiet }, this.#rungs.length);
    const quota = this.#toldAs(this.#rungQuota(rung));
    this.weeks.push({ from: dayOf(from), fullDays, dueDays, rung, quota, verdict: next.why as Verdict });
    if (tell) this.#tell(tell, day);
    this.state = next;
  }

  #onTheFirstRung(built: Built, day: number): State {
    this.built = built;
    return built.rungs.length === 1
      ? maintaining(1, 'goal_within_reach') // §2.5
      : climbing(1, day, 'start_from_baseline');
  }

  /** Step 3: the interruption begins, goes on or ends (§4.4, §4.5). */
  #interrupt(day: number): void {
    const { flare, pause } = this;
    if (!flare && !pause) {
      if (this.interruption) this.state = resume(this.interruption, this.state, day);
      this.interruption = null;
      return;
    }
    const { from, lowest, agreed } = this.interruption ?? { from: day, lowest: null, agreed: false };
    this.interruption = {
      from,
      lowest: flare ? Math.min(lowest ?? 100, this.#flarePercent) : lowest,
      agreed,
    };
    if (flare?.since === day) this.#ceiling = this.#quotaWithoutFlare();
    else if (flare && (day - flare.since) % FLARE_TOLD_EVERY === 0) this.#tell('flare_14_days', day);
    if (pause && day - pause.since === LONG_PAUSE_DAY) this.#tell('long_pause', day);
  }

  /** Step 4: what is agreed (§6). During an interruption it decides what comes after it (§6.4). */
  #agree(day: number, { weekdays_set, rung_set, remeasure }: DayLog): void {
    this.weekdays = weekdays_set?.reduce(moreDays) ?? this.weekdays; // §6.1
    const rungs = (rung_set ?? []).filter((rung) => this.#rungs[rung - 1]);
    const agreed = rungs.length > 0;
    if (agreed)
      this.state = climbing(Math.min(...rungs), day, 'rung_agreed'); // §6.3
    else if (remeasure)
      this.state = measuring(day, 'needs_new_baseline'); // §6.2
    else return;
    if (this.interruption) this.interruption = { ...this.interruption, agreed };
  }

  /** Step 5: measurements and sessions, and where the day ends. */
  record(day: number, { session, trial }: DayLog): void {
    const { state } = this;
    const phase = this.pause ? 'paused' : this.flare ? 'flare' : state.phase;
    const quota = this.#quota();
    const total = session ? session.reduce(plus) : NOTHING;
    // A day without a session is neither full nor over.
    const asked = session ? quota : null;
    if (session) this.lastSession = day;
    this.days.push({
      on: dayOf(day),
      phase,
      rung: state.phase === 'measuring' ? null : state.rung,
      quota: quota && this.#toldAs(quota),
      due: quota ? this.#isNamed(day) : phase === 'measuring',
      total: this.#toldAs(total),
      full: asked !== null && !less(total, percentOf(asked, FULL_PERCENT)), // §3.2
      over: asked !== null && this.flare?.since !== day && this.#isOver(total, asked), // §3.3
    });
    if (this.interruption || state.phase !== 'measuring') return;
    const measured = smallest(trial);
    if (measured) this.state = { ...state, trials: [...state.trials, measured] };
    if (day === state.from + STALLED_AFTER) this.#tell('measuring_stalled', day); // §5.5
  }

  /** §4.2. In a pause there is none. */
  #quota(): Amount | null {
    if (this.pause) return null;
    return this.flare ? this.#flareQuota() : this.#quotaWithoutFlare();
  }

  /** The quota that holds but for a flare or pause, or that they hold back. */
  #quotaWithoutFlare(): Amount | null {
    const { state } = this;
    if (state.phase === 'measuring') return null;
    const quota = this.#rungQuota(state.rung);
    return state.phase === 'ramp' ? this.#lowered(quota, state.stages[0] ?? 100) : quota;
  }

  /** §4.2. */
  #flareQuota(): Amount | null {
    if (this.state.phase === 'measuring') return null;
    const quota = this.#lowered(this.#rungQuota(this.state.rung), this.#flarePercent);
    return this.#ceiling ? smaller(quota, this.#ceiling) : quota;
  }

  #lowered(quota: Amount, percent: number): Amount {
    return snap(this.#plan.unit, percentOf(quota, percent));
  }

  #isOver(total: Amount, quota: Amount): boolean {
    const oneGrainMore = plus(quota, grainOf(this.#plan.unit, quota));
    return less(oneGrainMore, total) && less(percentOf(quota, OVER_PERCENT), total);
  }

  get #rungs(): readonly Amount[] {
    return this.built?.rungs ?? [];
  }

  #rungQuota(rung: number): Amount {
    return this.#rungs[rung - 1] ?? this.#plan.goal;
  }

  #isNamed(day: number): boolean {
    return this.weekdays.includes(String(weekdayOf(day)));
  }

  #daysFrom(day: number): readonly Day<N>[] {
    return this.days.slice(day - this.#plan.startsOn);
  }

  #tell(code: AlertCode, day: number): void {
    this.alerts.push({ code, on: dayOf(day) });
  }
}

function count(days: readonly Day<unknown>[], what: 'full' | 'due'): number {
  let found = 0;
  for (const day of days) if (day[what]) found += 1;
  return found;
}

/** §6.1. Of several lists the one with the most days, then the one that sorts first. */
function moreDays(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}
