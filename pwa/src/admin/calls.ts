// Everything that the administrators' workspace asks of the server, one function each.
import { type Answer, answerTo, api } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Employee = Schemas['Employee'];
export type RoleSeen = Schemas['RoleSeen'];
export type Effect = Schemas['Effect'];
export type End = Schemas['End'];
export type Ending = Schemas['Ending'];
export type NewEmployee = Schemas['NewEmployee'];
export type NewRole = Schemas['NewRole'];
export type Absence = Schemas['Absence'];
export type StaffCode = Schemas['StaffCode'];
export type OrganisationSeen = Schemas['OrganisationSeen'];
export type OrganisationOpened = Schemas['OrganisationOpened'];
export type NewOrganisation = Schemas['NewOrganisation'];
export type Closing = Schemas['Closing'];

export type LogQuestion = Omit<Schemas['AuditSearch'], 'before'>;
export type LogLine = Schemas['AuditRow'];

export function searchLog(
  question: LogQuestion,
  before: string | null,
): Promise<Answer<Schemas['AuditPage']>> {
  return answerTo(api.POST('/api/admin/audit/search', { body: { ...question, before } }));
}

export function findStaff(text: string): Promise<Answer<Schemas['Staff']>> {
  return answerTo(api.POST('/api/admin/staff/search', { body: { text } }));
}

export function readEmployee(person_id: string): Promise<Answer<Employee>> {
  return answerTo(api.GET('/api/admin/staff/{person_id}', { params: { path: { person_id } } }));
}

export function employ(body: NewEmployee): Promise<Answer<StaffCode>> {
  return answerTo(api.POST('/api/admin/staff', { body }));
}

export function inviteAgain(person_id: string): Promise<Answer<StaffCode>> {
  return answerTo(api.POST('/api/admin/staff/{person_id}/invite', { params: { path: { person_id } } }));
}

export function giveRole(person_id: string, body: NewRole): Promise<Answer<unknown>> {
  return answerTo(api.POST('/api/admin/staff/{person_id}/roles', { params: { path: { person_id } }, body }));
}

export function showEnding(person_id: string, body: Ending): Promise<Answer<Effect>> {
  return answerTo(
    api.POST('/api/admin/staff/{person_id}/end/effect', { params: { path: { person_id } }, body }),
  );
}

export function endEmployment(person_id: string, body: End): Promise<Answer<Schemas['Count']>> {
  return answerTo(api.POST('/api/admin/staff/{person_id}/end', { params: { path: { person_id } }, body }));
}

export function showCover(person_id: string, body: Absence): Promise<Answer<Schemas['CoverShown']>> {
  return answerTo(
    api.POST('/api/admin/staff/{person_id}/cover/effect', { params: { path: { person_id } }, body }),
  );
}

export function arrangeCover(
  person_id: string,
  body: Schemas['NewStaffCover'],
): Promise<Answer<Schemas['Count']>> {
  return answerTo(api.POST('/api/admin/staff/{person_id}/cover', { params: { path: { person_id } }, body }));
}

export function letInAgain(person_id: string): Promise<Answer<unknown>> {
  return answerTo(api.POST('/api/admin/staff/{person_id}/let-in-again', { params: { path: { person_id } } }));
}

export function endSessions(person_id: string): Promise<Answer<Schemas['SessionsEnded']>> {
  return answerTo(api.POST('/api/admin/staff/{person_id}/sessions/end', { params: { path: { person_id } } }));
}

export function readOrganisations(): Promise<Answer<Schemas['Organisations']>> {
  return answerTo(api.GET('/api/admin/organisations'));
}

export function readOrganisation(organisation_id: string): Promise<Answer<OrganisationOpened>> {
  return answerTo(
    api.GET('/api/admin/organisations/{organisation_id}', { params: { path: { organisation_id } } }),
  );
}

export function makeOrganisation(body: NewOrganisation): Promise<Answer<Schemas['Made']>> {
  return answerTo(api.POST('/api/admin/organisations', { body }));
}

export function changeOrganisation(
  organisation_id: string,
  body: Schemas['OrganisationChange'],
): Promise<Answer<unknown>> {
  return answerTo(
    api.PUT('/api/admin/organisations/{organisation_id}', { params: { path: { organisation_id } }, body }),
  );
}

export function setMinorRule(organisation_id: string, follows: boolean): Promise<Answer<unknown>> {
  return answerTo(
    api.PUT('/api/admin/organisations/{organisation_id}/minor-changes', {
      params: { path: { organisation_id } },
      body: { follows },
    }),
  );
}

export function showClosing(organisation_id: string, successor: string | null): Promise<Answer<Closing>> {
  return answerTo(
    api.POST('/api/admin/organisations/{organisation_id}/end/effect', {
      params: { path: { organisation_id } },
      body: { successor },
    }),
  );
}

export function closeOrganisation(organisation_id: string, body: Schemas['Close']): Promise<Answer<unknown>> {
  return answerTo(
    api.POST('/api/admin/organisations/{organisation_id}/end', {
      params: { path: { organisation_id } },
      body,
    }),
  );
}
