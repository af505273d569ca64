// The doors of the house, each with its own shell, and who belongs behind which.
import type { Me } from '../store/person';

export type Door = 'patient' | 'clinic' | 'publisher' | 'admin';

/** Who has something to see in the editorial room; the server decides what each may do there. */
export const EDITORIAL: readonly string[] = ['editor', 'national_editor', 'analyst'];

export function belongsHere(door: Door, me: Me): boolean {
  if (door === 'patient') return me.patient !== null;
  const roles = me.roles.map(({ role }) => role);
  if (door === 'clinic') return roles.includes('clinician');
  if (door === 'admin') return roles.includes('administrator');
  return roles.some((role) => EDITORIAL.includes(role));
}
