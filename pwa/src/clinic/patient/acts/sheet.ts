// What every act on a plan is given.
import type { LogEntry } from '../../../domain/entries';
import type { PatientRecord } from '../../server/shapes';
import type { Plan, PlanStairs } from '../plans';

export interface SheetProps {
  plan: Plan;
  patient: PatientRecord['patient'];
  title: string;
  onChanged: () => void;
  onClose: () => void;
}

/** What an act on the plan's staircase needs to say what it would do. */
export interface StairsSheetProps extends SheetProps {
  stairs: PlanStairs;
  entries: readonly LogEntry[];
  today: string;
}
