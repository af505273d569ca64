// What the clinic asks of the server about letting patients in, and about those who keep their diary on paper.
import { type Answer, answerTo, api } from '../../api/client';
import type { Diary, HandedCode, MunicipalityChoice, NewInvitation, OpenInvitation } from './shapes';

export function readMunicipalities(): Promise<Answer<{ municipalities: MunicipalityChoice[] }>> {
  return answerTo(api.GET('/api/clinic/municipalities'));
}

export function readInvitations(): Promise<Answer<{ invitations: OpenInvitation[] }>> {
  return answerTo(api.GET('/api/clinic/invitations'));
}

/** Under one id it is one patient, however often it is said; the newest code is the one that works. */
export function invite(body: NewInvitation): Promise<Answer<HandedCode>> {
  return answerTo(api.POST('/api/clinic/invitations', { body }));
}

export function giveCode(patient_id: string): Promise<Answer<HandedCode>> {
  return answerTo(api.POST('/api/clinic/patients/{patient_id}/code', { params: { path: { patient_id } } }));
}

/** True once nobody comes in by that code. */
export async function withdrawCode(patient_id: string): Promise<Answer<true>> {
  const answer = await answerTo(
    api.DELETE('/api/clinic/patients/{patient_id}/code', { params: { path: { patient_id } } }),
  );
  return answer.problem ? answer : { value: true, problem: null };
}

export function copyDiary(patient_id: string, body: Diary): Promise<Answer<unknown>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/diary', { params: { path: { patient_id } }, body }),
  );
}
