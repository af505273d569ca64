// ladder.md §3–§7: one ladder, lived day by day. The methods follow the order of a day in §7.

import { dayOf, weekdayOf } from '../days';
import { type Amount, grainOf, less, NOTHING, percentOf, plus, smaller, snap, toNumber } from './amounts';
import { declare, type Holding, NOT_HOLDING } from './holding';
import { afterStage, type Interruption, resume } from './interruption';
import { type DayLog, emptyDay } from './log';
import type { Plan } from './plan';
import { type Built, fromTrials } from './rungs';
import { climbing, lived, maintaining, measuring, type State } from './states';
import type { Alert, AlertCode, Day, Hint, JudgedWeek, Verdict, Why } from './types';
import { judge } from './verdict';

const NO_ENTRIES: DayLog = emptyDay();

export class Course {
  built: Built | null = null;
  state: State;
  interruption: Interruption | null = null;
  weekdays: readonly number[];
  readonly alerts: Alert[] = [];
  readonly weeks: JudgedWeek[] = [];

  readonly #plan: Plan;
  readonly #log: ReadonlyMap<number, DayLog>;
  #flare: Holding = NOT_HOLDING;
  #pause: Holding = NOT_HOLDING;
  #flarePercent = 0;
  /** The quota that was in force when the flare began; null when there was none. */
  #ceiling: Amount | null = null;
  readonly #over: number[] = [];
  /** How many days up to now were maintaining and without a session. */
  #idle = 0;

  constructor(plan: Plan, built: Built | null, log: ReadonlyMap<number, DayLog>) {
    this.#plan = plan;
    this.#log = log;
    this.weekdays = plan.weekdays;
    this.state = built
      ? this.#begin(built, plan.startsOn)
      : measuring(plan.startsOn, 'measuring', trialsBefore(plan.startsOn, log));
  }

  /** Before the plan starts only flares and pauses are followed, since one may still hold on its first day. */
  beforeStart(day: number): void {
    this.#declare(day, this.#entries(day));
  }

  live(day: number): Day {
    const entries = this.#entries(day);
    if (!this.interruption) this.#complete(day);
    this.#declare(day, entries);
    this.#interrupt(day);
    this.#agree(day, entries);
    return this.#record(day, entries);
  }

  why(): Why {
    if (this.#pause.since !== null) return 'paused_by_you';
    return this.#flare.since !== null ? 'flare_declared' : this.state.why;
  }

  /** The hints of §3 and §4 for the day lived last. */
  hints(day: number): readonly Hint[] {
    const flareDay = this.#dayIn(this.#flare, day) ?? 0;
    const hints: Hint[] = [];
    if (flareDay === 1 || flareDay === 3) hints.push('flare_check_in');
    if (flareDay > 0 && flareDay % 7 === 0) hints.push('flare_contact_advice');
    if (this.#over.filter((over) => over > day - 7).length >= 2) hints.push('save_it_for_tomorrow');
    if (this.#idle >= 14) hints.push('still_going');
    return hints;
  }

  /** Step 1: what yesterday completed. */
  #complete(day: number): void {
    const { state } = this;
    if (state.phase === 'measuring' && state.trials.length >= 3) {
      this.state = this.#begin(fromTrials(this.#plan, state.trials.slice(0, 3)), day);
    } else if (state.phase === 'climbing' && day === state.from + 7) {
      const { next, tell } = judge(state, this.#rungs().length);
      if (tell) this.#tell(tell, day);
      const { rung, full, due } = state;
      const quota = toNumber(this.#rungQuota(rung));
      const verdict = next.why as Verdict;
      this.weeks.push({ from: dayOf(state.from), fullDays: full, dueDays: due, rung, quota, verdict });
      this.state = next;
    } else if (state.phase === 'ramp') {
      this.state = afterStage(state, day);
    }
  }

  #begin(built: Built, day: number): State {
    this.built = built;
    return built.withinReach ? maintaining(1, 'goal_within_reach') : climbing(1, day, 'start_from_baseline');
  }

  /** Step 2: flares and pauses begin and end. */
  #declare(day: number, { flare, flarePercent, pause }: DayLog): void {
    const current = this.#flare.since === null ? this.#plan.flarePercent : this.#flarePercent;
    if (flare.started) this.#flarePercent = flarePercent ?? current;
    this.#flare = declare(this.#flare, flare, day);
    this.#pause = declare(this.#pause, pause, day);
  }

  /** Step 3: the interruption begins, goes on or ends. */
  #interrupt(day: number): void {
    const flareDay = this.#dayIn(this.#flare, day);
    const pauseDay = this.#dayIn(this.#pause, day);
    if (flareDay === null && pauseDay === null) {
      if (this.interruption) this.state = resume(this.interruption, this.state, day);
      this.interruption = null;
      return;
    }
    const cutRamp = this.state.phase === 'ramp';
    const { lowest, ...rest } = this.interruption ?? { from: day, cutRamp, lowest: null, agreed: false };
    this.interruption = {
      ...rest,
      lowest: flareDay === null ? lowest : Math.min(lowest ?? 100, this.#flarePercent),
    };
    if (flareDay === 0) this.#ceiling = this.#quotaHeldBack();
    if (flareDay && flareDay % 14 === 0) this.#tell('flare_14_days', day);
    if (pauseDay === 28) this.#tell('long_pause', day);
  }

  /** Step 4: what was agreed, §6. A rung that exists counts before measuring anew. */
  #agree(day: number, { weekdays, rungs, remeasure }: DayLog): void {
    this.weekdays = weekdays ?? this.weekdays;
    const existing = rungs.filter((rung) => this.#rungs()[rung - 1]);
    const agreed = existing.length > 0;
    if (!agreed && !remeasure) return;
    this.state = agreed
      ? climbing(Math.min(...existing), day, 'rung_agreed')
      : measuring(day, 'needs_new_baseline');
    if (this.interruption) this.interruption = { ...this.interruption, agreed };
  }

  /** Step 5: trials and sessions, and with them how the day is seen at its end. */
  #record(day: number, { total, trial }: DayLog): Day {
    const { state } = this;
    const quota = this.#quota();
    const named = this.weekdays.includes(weekdayOf(day));
    const full = quota !== null && !less(total, percentOf(quota, 90));
    const active = less(NOTHING, total);

    if (quota && this.#dayIn(this.#flare, day) !== 0 && this.#isOver(total, quota)) this.#over.push(day);
    if (!this.interruption) {
      this.state = lived(state, { due: named, full, active, trial });
      if (state.phase === 'measuring' && day === state.since + 14) this.#tell('measuring_stalled', day);
    }
    const phase = this.#phase();
    this.#idle = phase === 'maintaining' && !active ? this.#idle + 1 : 0;
    return {
      on: dayOf(day),
      phase,
      rung: state.phase === 'measuring' ? null : state.rung,
      quota: quota && toNumber(quota),
      due: quota ? named : phase === 'measuring',
      total: toNumber(total),
      full,
    };
  }

  #phase(): Day['phase'] {
    if (this.#pause.since !== null) return 'paused';
    return this.#flare.since !== null ? 'flare' : this.state.phase;
  }

  #quota(): Amount | null {
    const { state } = this;
    if (this.#pause.since !== null) return null;
    if (this.#flare.since === null || state.phase === 'measuring') return this.#quotaHeldBack();
    const lowered = this.#percentOfRung(state.rung, this.#flarePercent);
    return this.#ceiling ? smaller(lowered, this.#ceiling) : lowered;
  }

  /** The quota that holds without a flare or a pause, and that one of them holds back. */
  #quotaHeldBack(): Amount | null {
    const { state } = this;
    if (state.phase === 'measuring') return null;
    if (state.phase === 'ramp') return this.#percentOfRung(state.rung, state.stages[0] ?? 100);
    return this.#rungQuota(state.rung);
  }

  #percentOfRung(rung: number, percent: number): Amount {
    return snap(this.#plan.unit, percentOf(this.#rungQuota(rung), percent));
  }

  #rungQuota(rung: number): Amount {
    return this.#rungs()[rung - 1] ?? this.#plan.goal;
  }

  #rungs(): readonly Amount[] {
    return this.built?.rungs ?? [];
  }

  /** §3.3. */
  #isOver(total: Amount, quota: Amount): boolean {
    const oneGrainMore = plus(quota, grainOf(this.#plan.unit, quota));
    return less(percentOf(quota, 110), total) && less(oneGrainMore, total);
  }

  /** Which day of a flare or pause this is, from 0. One from before the plan counts as begun when it starts. */
  #dayIn({ since }: Holding, day: number): number | null {
    return since === null ? null : day - Math.max(since, this.#plan.startsOn);
  }

  #entries(day: number): DayLog {
    return this.#log.get(day) ?? NO_ENTRIES;
  }

  #tell(code: AlertCode, day: number): void {
    this.alerts.push({ code, on: dayOf(day) });
  }
}

/** One trial a day, by day, from before the plan starts. */
function trialsBefore(startsOn: number, log: ReadonlyMap<number, DayLog>): readonly Amount[] {
  const earlier = [...log].filter(([day]) => day < startsOn).sort(([a], [b]) => a - b);
  return earlier.map(([, { trial }]) => trial).filter((trial) => trial !== null);
}
