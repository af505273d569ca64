// Where the steps of a staircase stand, in percent of the drawing, so that one drawing fits every width.

export interface Step {
  /** The amount of the rung; heights follow it. */
  readonly quota: number;
  readonly state: 'done' | 'now' | 'planned';
}

export interface Tread {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  /** The tread of the step before, where the riser begins. */
  readonly from: number;
  readonly state: Step['state'];
}

/** The ground, the lowest tread and the highest one, and the room to the right of the flagpole. */
const GROUND = 100;
const HEADROOM = 27;
const LOWEST = 14;
const FLAG_ROOM = 7;

export function treads(steps: readonly Step[]): Tread[] {
  const goal = Math.max(...steps.map((step) => step.quota));
  const width = (100 - FLAG_ROOM) / steps.length;
  const top = (quota: number) => GROUND - LOWEST - (GROUND - HEADROOM - LOWEST) * (quota / goal);
  return steps.map((step, at) => ({
    left: at * width,
    width,
    top: top(step.quota),
    from: at === 0 ? GROUND : top(steps[at - 1]?.quota ?? 0),
    state: step.state,
  }));
}
