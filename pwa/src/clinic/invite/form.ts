// Whom a clinician invites, as it is typed; what is missing is said before anything is sent.
import type { Problem } from '../../api/client';
import { type DayParts, dayFrom, NO_DAY } from '../../parts/day-parts';
import { type Key, known, t } from '../../text';
import type { NewInvitation } from '../server/shapes';

export interface InviteForm {
  readonly name: string;
  readonly born: DayParts;
  readonly municipality: string;
  readonly email: string;
  readonly language: 'da' | 'en';
}

export type InviteField = 'name' | 'born' | 'municipality' | 'email';
export type Faults = Readonly<Partial<Record<InviteField, string>>>;

export const EMPTY: InviteForm = { name: '', born: NO_DAY, municipality: '', email: '', language: 'da' };

/** The invitation, or what stands in its way, by field. */
export function read(id: string, form: InviteForm): { send: NewInvitation } | { faults: Faults } {
  const { name, municipality, email, language } = form;
  const born = dayFrom(form.born);
  if (name.trim() && born && municipality) {
    return { send: { id, name: name.trim(), born, municipality, email: email.trim() || null, language } };
  }
  return {
    faults: {
      ...(!name.trim() && { name: 'missing' }),
      ...(!born && { born: 'not_a_day' }),
      ...(!municipality && { municipality: 'not_a_choice' }),
    },
  };
}

/** What the server said of each field. */
export function faultsIn(problem: Problem | null): Faults {
  const said = Object.entries(problem?.fields ?? {});
  return Object.fromEntries(said.flatMap(([field, [code]]) => (code ? [[field, code]] : [])));
}

export function faultWords(code: string | undefined): string | null {
  if (!code) return null;
  const key = `invite.fault.${code}`;
  return t(known(key) ? key : ('invite.wrong' satisfies Key));
}

/** The patient whom this clinician has already, where that is why not. */
export function existingPatient(problem: Problem | null): string | null {
  const { refusal, patient } = problem?.detail ?? {};
  return refusal === 'already_your_patient' && typeof patient === 'string' ? patient : null;
}
