// A role in words.
import { wordFor } from '../../clinic/words/codes';
import { t } from '../../text';
import type { RoleSeen } from '../calls';
import { daysOf } from '../view';

/** "Behandler (fysioterapeut), Sundhedscenter Odense · fra 3. august" */
export function roleWords(role: RoleSeen, today: string): string {
  return `${roleAt(role)} · ${daysOf(role, today)}`;
}

export function roleAt({ role, profession, organisation }: RoleSeen): string {
  const as = wordFor('clinic.role', role);
  const trained = profession ? ` (${wordFor('clinic.profession', profession).toLowerCase()})` : '';
  return t('clinic.me.role', { role: as + trained, organisation: organisation.name });
}
