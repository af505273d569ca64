// docs/ladder.md §3–§7: one ladder, lived day by day. The steps of a day are numbered as in §7.

import { dayOf, weekdayOf } from '../days';
import {
  type Amount,
  exact,
  grainOf,
  less,
  NOTHING,
  percentOf,
  plus,
  smaller,
  snap,
  toNumber,
} from './amounts';
import { afterStage, type Holding, hold, type Interruption, resume } from './interruption';
import { type DayLog, smallest } from './log';
import type { Plan } from './plan';
import { type Built, fromTrials } from './rungs';
import { type Climbing, climbing, maintaining, measuring, type State } from './states';
import type { Alert, AlertCode, Day, JudgedWeek, RungWeek, Verdict, Why } from './types';
import { judge } from './verdict';

export class Course {
  built: Built | null = null;
  state: State;
  weekdays: string;
  flare: Holding | null = null;
  pause: Holding | null = null;
  interruption: Interruption | null = null;
  readonly days: Day[] = [];
  readonly weeks: JudgedWeek[] = [];
  readonly alerts: Alert[] = [];

  readonly #plan: Plan;
  #flarePercent = 0;
  /** The quota that was in force when the flare began; null when there was none. */
  #ceiling: Amount | null = null;

  constructor(plan: Plan, built: Built | null, earlierTrials: readonly Amount[]) {
    this.#plan = plan;
    this.weekdays = plan.weekdays;
    this.state = built
      ? this.#onTheFirstRung(built, plan.startsOn)
      : measuring(plan.startsOn, 'measuring', earlierTrials);
  }

  live(day: number, log: DayLog): void {
    if (!this.interruption) this.#complete(day); // 1
    this.declare(day, log); // 2
    this.#interrupt(day); // 3
    this.#agree(day, log); // 4
    this.#record(day, log); // 5
  }

  /** Step 2, which days before the start have too: a flare or pause that still holds then counts as begun on it. */
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
    const ahead = [0, 1, 2, 3, 4, 5, 6].slice(days.length).filter((number) => this.#isNamed(from + number));
    return { from: dayOf(from), fullDays: count(days, 'full'), dueDays: count(days, 'due') + ahead.length };
  }

  #complete(day: number): void {
    const { state } = this;
    if (state.phase === 'measuring' && state.trials.length >= 3) {
      this.state = this.#onTheFirstRung(fromTrials(this.#plan, state.trials.slice(0, 3)), day);
    } else if (state.phase === 'climbing' && day === state.from + 7) {
      const { next, tell } = judge(state, this.#daysFrom(state.from), this.#rungs.length);
      const quota = toNumber(this.#rungQuota(state.rung));
      const verdict = next.why as Verdict;
      this.weeks.push({ ...this.week(state.from), rung: state.rung, quota, verdict });
      if (tell) this.#tell(tell, day);
      this.state = next;
    } else if (state.phase === 'ramp' && count(this.#daysFrom(state.from), 'due') === 2) {
      this.state = afterStage(state, day);
    }
  }

  #onTheFirstRung(built: Built, day: number): State {
    this.built = built;
    return built.rungs.length === 1
      ? maintaining(1, 'goal_within_reach')
      : climbing(1, day, 'start_from_baseline');
  }

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
    else if (flare && (day - flare.since) % 14 === 0) this.#tell('flare_14_days', day);
    if (pause && day - pause.since === 28) this.#tell('long_pause', day);
  }

  #agree(day: number, { weekdays_set, rung_set, remeasure }: DayLog): void {
    this.weekdays = weekdays_set?.reduce(moreDays) ?? this.weekdays;
    const rungs = (rung_set ?? []).filter((rung) => this.#rungs[rung - 1]);
    const agreed = rungs.length > 0;
    if (agreed) this.state = climbing(Math.min(...rungs), day, 'rung_agreed');
    else if (remeasure) this.state = measuring(day, 'needs_new_baseline');
    else return;
    if (this.interruption) this.interruption = { ...this.interruption, agreed };
  }

  #record(day: number, { session, trial }: DayLog): void {
    const { state } = this;
    const phase = this.pause ? 'paused' : this.flare ? 'flare' : state.phase;
    const quota = this.pause ? null : this.flare ? this.#flareQuota() : this.#quotaWithoutFlare();
    const total = session ? session.map(exact).reduce(plus) : NOTHING;
    // A day without a session is neither full nor over.
    const asked = session ? quota : null;
    this.days.push({
      on: dayOf(day),
      phase,
      rung: state.phase === 'measuring' ? null : state.rung,
      quota: quota && toNumber(quota),
      due: quota ? this.#isNamed(day) : phase === 'measuring',
      total: toNumber(total),
      full: asked !== null && !less(total, percentOf(asked, 90)),
      over: asked !== null && this.flare?.since !== day && this.#isOver(total, asked),
    });
    if (this.interruption || state.phase !== 'measuring') return;
    const measured = smallest(trial);
    if (measured) this.state = { ...state, trials: [...state.trials, measured] };
    if (day === state.from + 14) this.#tell('measuring_stalled', day);
  }

  /** The quota that holds but for a flare or pause, or that they hold back. */
  #quotaWithoutFlare(): Amount | null {
    const { state } = this;
    if (state.phase === 'measuring') return null;
    const quota = this.#rungQuota(state.rung);
    return state.phase === 'ramp' ? this.#lowered(quota, state.stages[0] ?? 100) : quota;
  }

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
    return less(oneGrainMore, total) && less(percentOf(quota, 110), total);
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

  #daysFrom(day: number): readonly Day[] {
    return this.days.slice(day - this.#plan.startsOn);
  }

  #tell(code: AlertCode, day: number): void {
    this.alerts.push({ code, on: dayOf(day) });
  }
}

const count = (days: readonly Day[], what: 'full' | 'due'): number => days.filter((day) => day[what]).length;

/** §6. Of several lists the one with the most days, then the one that sorts first. */
function moreDays(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}
