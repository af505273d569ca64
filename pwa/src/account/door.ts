// The doors of the house, each with its own shell, and who belongs behind which.
import type { Me } from '../store/person';

export type Door = 'patient' | 'clinic' | 'publisher';

export function belongsHere(door: Door, me: Me): boolean {
  if (door === 'patient') return me.patient !== null;
  const roles = me.roles.map(({ role }) => role);
  if (door === 'clinic') return roles.includes('clinician');
  return roles.includes('editor') || roles.includes('national_editor');
}
