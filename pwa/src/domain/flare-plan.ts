// A person's own plan for a flare-up: its versions, whose they are, and what was written without having been read.
import {
  type EntryArgs,
  type EntryOf,
  FLARE_PLAN_SLOTS,
  type FlarePercent,
  type FlarePlanSlot,
  type LogEntry,
  unwithdrawn,
} from './entries';

export type FlarePlanVersion = EntryOf<'flare_plan_written'>;
export type FlarePlanArgs = EntryArgs['flare_plan_written'];

/** When each slot is for, in the order in which the plan is read. */
export const SLOTS_BY_PHASE = {
  before: ['early_signs'],
  first_hours: ['helped_before', 'positions', 'calming', 'heat_and_medicine'],
  first_days: ['lowers', 'keeps', 'sleep', 'tells'],
  way_back: ['returns', 'learned'],
  calls: ['calls'],
} as const satisfies Record<string, readonly FlarePlanSlot[]>;
export type PlanPhase = keyof typeof SLOTS_BY_PHASE;
export const PLAN_PHASES = Object.keys(SLOTS_BY_PHASE) as readonly PlanPhase[];

/** Whether the plan says anything for a phase. How much of the quota belongs to the first days. */
export function hasWords(plan: FlarePlanArgs, phase: PlanPhase): boolean {
  return (
    SLOTS_BY_PHASE[phase].some((slot) => plan[slot]) ||
    (phase === 'first_days' && plan.flare_percent !== undefined)
  );
}

/** Every version that counts, oldest first, in the order in which they reached the log. */
export function flarePlanVersions(log: readonly LogEntry[]): readonly FlarePlanVersion[] {
  return unwithdrawn(log, 'flare_plan_written');
}

/**
 * The versions that whoever wrote the last one cannot have read: written by somebody else in the meantime, as when a
 * phone was without network. They stand beside the plan until a version is written that was made in their sight.
 */
export function unreadBeside(versions: readonly FlarePlanVersion[]): readonly FlarePlanVersion[] {
  const last = versions.at(-1);
  const read = versions.findIndex(({ id }) => id === last?.args.replaces);
  return versions.slice(read + 1, -1);
}

/** The plan in its written form: nothing but what says something. */
export function writtenPlan(plan: FlarePlanArgs): FlarePlanArgs {
  const { flare_percent, gp_phone } = plan;
  const words = FLARE_PLAN_SLOTS.flatMap((slot) => {
    const text = plan[slot]?.trim();
    return text ? [[slot, text] as const] : [];
  });
  return {
    ...Object.fromEntries(words),
    ...(flare_percent && { flare_percent }),
    ...(gp_phone && { gp_phone }),
  };
}

/** Whether two versions say the same, whichever of them came after which. */
export function saysTheSame(one: FlarePlanArgs, other: FlarePlanArgs): boolean {
  return JSON.stringify(writtenPlan(one)) === JSON.stringify(writtenPlan(other));
}

/** A plan while it is being written: every slot has its text, and the doctor's number is as it was typed. */
export interface FlarePlanDraft {
  readonly words: Readonly<Record<FlarePlanSlot, string>>;
  readonly percent: FlarePercent | null;
  readonly gpPhone: string;
}

export function draftOf(plan: FlarePlanArgs = {}): FlarePlanDraft {
  const words = FLARE_PLAN_SLOTS.map((slot) => [slot, plan[slot] ?? ''] as const);
  return {
    words: Object.fromEntries(words) as Record<FlarePlanSlot, string>,
    percent: plan.flare_percent ?? null,
    gpPhone: plan.gp_phone ?? '',
  };
}

/** The plan that a draft says. Whoever takes a number to write checks before that it can be dialled. */
export function planOf({ words, percent, gpPhone }: FlarePlanDraft): FlarePlanArgs {
  const number = dialled(gpPhone);
  return writtenPlan({
    ...words,
    ...(percent && { flare_percent: percent }),
    ...(number && { gp_phone: number }),
  });
}

/** What was typed as a telephone number, ready to dial; null when it is none. */
export function dialled(typed: string): string | null {
  const digits = typed.replace(/[\s().-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? digits : null;
}

/** Whether it can be saved: everything may be left out, but a number must dial. */
export function isReady({ gpPhone }: FlarePlanDraft): boolean {
  return gpPhone.trim() === '' || dialled(gpPhone) !== null;
}
