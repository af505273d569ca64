// Where the steps of a staircase and the marks under it stand, in percent of the drawing, so that one drawing fits every width.

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

/** Several marks of one kind under one step are drawn as one, with their number. */
export interface Placed<Kind extends string> {
  readonly kind: Kind;
  readonly count: number;
  /** The middle of the mark. */
  readonly x: number;
  /** Marks that would touch stand under each other, in lanes counted from 0. */
  readonly lane: number;
}

/** How far apart two marks beside each other stand: on the narrowest phone, the width of one and a little. */
export const APART = 11;

export function placed<Kind extends string>(
  marks: readonly { readonly kind: Kind; readonly at: number }[],
  drawn: readonly Tread[],
): Placed<Kind>[] {
  const ends: number[] = [];
  return grouped(marks)
    .sort((one, other) => one.at - other.at)
    .flatMap(({ kind, at, count }) => {
      const tread = drawn[at];
      if (!tread) return [];
      const x = Math.max(tread.left + tread.width / 2, APART / 2);
      const free = ends.findIndex((end) => x - end >= APART);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = x;
      return [{ kind, count, x, lane }];
    });
}

function grouped<Kind extends string>(marks: readonly { readonly kind: Kind; readonly at: number }[]) {
  const groups = new Map<string, { kind: Kind; at: number; count: number }>();
  for (const { kind, at } of marks) {
    const key = `${kind} ${at}`;
    groups.set(key, { kind, at, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** The room that the dates at both ends and a name take, and how far apart two names of months stand between them. */
const FIRST_DAY = 31;
const LAST_DAY = 40;
const NAME = 14;
const MONTHS_APART = 13;

export interface Tick {
  readonly x: number;
  /** A day of the month that begins there. */
  readonly on: string;
}

/** Where a new month begins along the way, as far as there is room to say it. */
export function months(days: readonly (string | null)[], drawn: readonly Tread[]): Tick[] {
  const ticks: Tick[] = [];
  days.forEach((on, at) => {
    const x = drawn[at]?.left ?? 0;
    const isNew = on !== null && at > 0 && days[at - 1]?.slice(0, 7) !== on.slice(0, 7);
    const isFree = x >= FIRST_DAY && x <= 100 - LAST_DAY - NAME && x - (ticks.at(-1)?.x ?? 0) >= MONTHS_APART;
    if (isNew && isFree) ticks.push({ x, on });
  });
  return ticks;
}
