// Everything the clinic asks of the server, one function each.
import { type Answer, answerTo, api } from '../../api/client';
import type { EndReason, LogEntry } from '../../domain/entries';
import type { Caseload, NewPlan, Pathways, PatientRecord } from './shapes';

export function readCaseload(): Promise<Answer<Caseload>> {
  return answerTo(api.GET('/api/clinic/patients'));
}

export function readPatient(patient_id: string): Promise<Answer<PatientRecord>> {
  return answerTo(api.GET('/api/clinic/patients/{patient_id}', { params: { path: { patient_id } } }));
}

export function readPathways(): Promise<Answer<Pathways>> {
  return answerTo(api.GET('/api/clinic/pathways'));
}

/** The plan carries an id that was made once, so saying it twice assigns it once. */
export function assignPlan(patient_id: string, body: NewPlan): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/plans', { params: { path: { patient_id } }, body }),
  );
}

export function endPlan(
  patient_id: string,
  assignment: string,
  body: { id: string; reason: EndReason },
): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/plans/{assignment}/end', {
      params: { path: { patient_id, assignment } },
      body,
    }),
  );
}

export function undoPlan(
  patient_id: string,
  assignment: string,
  body: { id: string },
): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/plans/{assignment}/undo', {
      params: { path: { patient_id, assignment } },
      body,
    }),
  );
}
