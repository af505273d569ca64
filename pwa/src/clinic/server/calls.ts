// Everything the clinic asks of the server, one function each.
import { type Answer, answerTo, api } from '../../api/client';
import type { Item } from '../../content/items';
import type { EndReason, LogEntry } from '../../domain/entries';
import type { FlarePlanArgs } from '../../domain/flare-plan';
import type { Attention, Caseload, NewPlan, Pathways, PatientRecord, Strategies } from './shapes';

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

/** The new plan and the end of the old one, in one act. */
export function replacePlan(
  patient_id: string,
  assignment: string,
  body: NewPlan,
): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/plans/{assignment}/replace', {
      params: { path: { patient_id, assignment } },
      body,
    }),
  );
}

export function setRung(
  patient_id: string,
  assignment: string,
  body: { id: string; rung: number },
): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/plans/{assignment}/rung', {
      params: { path: { patient_id, assignment } },
      body,
    }),
  );
}

export function remeasure(
  patient_id: string,
  assignment: string,
  body: { id: string },
): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/plans/{assignment}/remeasure', {
      params: { path: { patient_id, assignment } },
      body,
    }),
  );
}

export function setWeekdays(
  patient_id: string,
  assignment: string,
  body: { id: string; weekdays: number[] },
): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/plans/{assignment}/weekdays', {
      params: { path: { patient_id, assignment } },
      body,
    }),
  );
}

/** A reason for a look has been dealt with. */
export function handleAttention(
  patient_id: string,
  body: { id: string; code: Attention['code']; on: string; assignment: string | null },
): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/attention/handled', {
      params: { path: { patient_id } },
      body,
    }),
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

export function readStrategies(): Promise<Answer<Strategies>> {
  return answerTo(api.GET('/api/clinic/strategies'));
}

/** The whole plan for a flare-up, over the version that was read; a newer one is said no to. */
export function writeOwnPlan(
  patient_id: string,
  body: { id: string; replaces: string | null; plan: FlarePlanArgs },
): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/own-plan', { params: { path: { patient_id } }, body }),
  );
}

export function chooseStrategies(
  patient_id: string,
  body: { id: string; strategies: string[] },
): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/own-plan/strategies', {
      params: { path: { patient_id } },
      body,
    }),
  );
}

/** A released text of any edition, as it stays for ever. What it holds was checked before it was released. */
export async function readItem<Kind extends Item = Item>(sha256: string): Promise<Answer<Kind>> {
  const answer = await answerTo(api.GET('/content/items/{sha256}.json', { params: { path: { sha256 } } }));
  return answer as Answer<unknown> as Answer<Kind>;
}
