// What else there is to know of a plan: what it is called, who gave it, and whether it has reached the phone.
import { isKind } from '../../domain/entries';
import type { Language } from '../../text';
import type { Pathway, PatientRecord } from '../server/shapes';
import { said } from '../words/codes';
import type { Plan } from './plans';

/** By its activity, since several may come from one pathway; else as the pathway was called when it was assigned. */
export function nameOf(
  { id, plan }: Plan,
  { patient }: PatientRecord,
  pathways: readonly Pathway[],
  language: Language,
): string {
  const offered = pathways.flatMap(({ ladders }) => ladders).find(({ item }) => item === plan.ladder?.item);
  if (offered) return said(offered.activity, language);
  const told = patient.plans.find(({ assignment }) => assignment === id);
  return (told && said(told.pathway_title, language)) || plan.pathway.id;
}

export function writerOf({ id }: Plan, { entries }: PatientRecord): string | null {
  return entries.find((entry) => entry.id === id)?.by.id ?? null;
}

/** A phone that was heard from after the plan was assigned brought it home. */
export function isFetched({ id }: Plan, { entries, heard_at }: PatientRecord): boolean {
  const assigned = entries.find((entry) => entry.id === id);
  return heard_at !== null && assigned !== undefined && new Date(heard_at) >= new Date(assigned.at);
}

/** Whether another plan ended for this one. */
export function hasReplaced({ id }: Plan, { entries }: PatientRecord): boolean {
  return entries.some((entry) => isKind(entry, 'plan_ended') && entry.args.replaced_by === id);
}
