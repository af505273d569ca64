// What care teams ask of the server, one function each.
import { type Answer, answerTo, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type CareTeam = Schemas['CareTeam'];
export type Member = Schemas['CareTeamMember'];
export type Colleague = Schemas['Colleague'];
export type Cover = Schemas['Cover'];
/** Somebody from the list by id, anybody else by exactly their address. */
export type Chosen = Schemas['Chosen'];

export function readTeam(patient_id: string): Promise<Answer<CareTeam>> {
  return answerTo(api.GET('/api/clinic/patients/{patient_id}/team', { params: { path: { patient_id } } }));
}

export function readColleagues(): Promise<Answer<Schemas['Colleagues']>> {
  return answerTo(api.GET('/api/clinic/colleagues'));
}

export function findColleague(email: string): Promise<Answer<Colleague>> {
  return answerTo(api.POST('/api/clinic/colleagues/find', { body: { email } }));
}

export function joinTeam(patient_id: string, body: Schemas['Joining']): Promise<Answer<unknown>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/team', { params: { path: { patient_id } }, body }),
  );
}

export function leaveTeam(patient_id: string, body: Schemas['Leaving']): Promise<Answer<unknown>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/team/end', { params: { path: { patient_id } }, body }),
  );
}

export function movePatient(patient_id: string, body: Schemas['Move']): Promise<Answer<unknown>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/move', { params: { path: { patient_id } }, body }),
  );
}

export function readCovers(): Promise<Answer<Schemas['Covers']>> {
  return answerTo(api.GET('/api/clinic/covers'));
}

export function giveCover(body: Schemas['NewCover']): Promise<Answer<Schemas['Count']>> {
  return answerTo(api.POST('/api/clinic/covers', { body }));
}

export function endCover(body: Schemas['EndCover']): Promise<Answer<Schemas['Count']>> {
  return answerTo(api.POST('/api/clinic/covers/end', { body }));
}
