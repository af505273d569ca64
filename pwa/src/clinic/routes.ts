// The addresses of the clinic. They carry a patient's id and no word about health.
export const CASELOAD = '/klinik/';
export const PATIENT = '/klinik/borger/:id';
export const ASSIGN = '/klinik/borger/:id/plan';
export const ME = '/klinik/mig';

/** What the clinic itself opens; everything else, such as the public pages, is the browser's. */
export const SCOPE = /^\/klinik($|[/?#])/;

export function patientAt(id: string): string {
  return `/klinik/borger/${id}`;
}

export function assignTo(id: string): string {
  return `/klinik/borger/${id}/plan`;
}

/** Where the staircase of a plan stands on the patient's page. */
export function planAt(patient: string, assignment: string): string {
  return `${patientAt(patient)}#plan-${assignment}`;
}
