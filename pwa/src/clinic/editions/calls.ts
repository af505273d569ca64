// What the screen of a patient's texts asks of the server.
import { type Answer, answerTo, api } from '../../api/client';
import type { components } from '../../api/schema';
import type { LogEntry } from '../../domain/entries';

type Schemas = components['schemas'];

export type NewEdition = Schemas['NewEdition'];
export type PlanEditions = Schemas['PlanEditions'];
export type TextsOnDay = Schemas['TextsOnDay'];

export function readEditions(patient_id: string): Promise<Answer<Schemas['NewEditions']>> {
  return answerTo(
    api.GET('/api/clinic/patients/{patient_id}/editions', { params: { path: { patient_id } } }),
  );
}

export function readTextsOn(patient_id: string, on: string): Promise<Answer<TextsOnDay>> {
  return answerTo(
    api.GET('/api/clinic/patients/{patient_id}/texts', { params: { path: { patient_id }, query: { on } } }),
  );
}

/** The editions that were looked at; where one more has come since, the server says so. */
export function takeOver(
  patient_id: string,
  assignment: string,
  body: Schemas['Upgrade'],
): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/plans/{assignment}/editions', {
      params: { path: { patient_id, assignment } },
      body,
    }),
  );
}
