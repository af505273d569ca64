// The addresses of the clinic. They carry a patient's id and no word about health.
export const CASELOAD = '/klinik/';
export const PATIENT = '/klinik/borger/:id';
export const ASSIGN = '/klinik/borger/:id/plan';
export const INVITE = '/klinik/inviter';
export const GIVE_CODE = '/klinik/borger/:id/kode';
export const DIARY = '/klinik/borger/:id/dagbog';
export const OWN_PLAN = '/klinik/borger/:id/egen-plan';
export const TEXTS = '/klinik/borger/:id/tekster';
export const ME = '/klinik/mig';
export const COVER = '/klinik/ferie';
export const RULES = '/klinik/regler';

/** What the clinic itself opens; everything else, such as the public pages, is the browser's. */
export const SCOPE = /^\/klinik($|[/?#])/;

export function patientAt(id: string): string {
  return `/klinik/borger/${id}`;
}

export function assignTo(id: string): string {
  return `/klinik/borger/${id}/plan`;
}

/** Which plan the form was opened to change. */
export const CHANGING = 'plan';

export function changeOf(patient: string, assignment: string): string {
  return `${assignTo(patient)}?${CHANGING}=${assignment}`;
}

export function giveCodeTo(id: string): string {
  return `/klinik/borger/${id}/kode`;
}

export function diaryOf(id: string): string {
  return `/klinik/borger/${id}/dagbog`;
}

export function textsOf(id: string): string {
  return `/klinik/borger/${id}/tekster`;
}

/** The plan on paper, which the server draws. */
export function paperFor(id: string): string {
  return `/api/clinic/patients/${id}/paper`;
}

/** Where the staircase of a plan stands on the patient's page. */
export function planAt(patient: string, assignment: string): string {
  return `${patientAt(patient)}#plan-${assignment}`;
}

/** The patient's own plan, to be written in together. */
export function ownPlanOf(id: string): string {
  return `/klinik/borger/${id}/egen-plan`;
}
