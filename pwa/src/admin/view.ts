// Staff and places as the screens tell them: days in words, letters that find, and who takes over whom.
import { dayWords } from '../clinic/words/days';
import { type Language, t } from '../text';
import type { Effect, Employee, NewRole, OrganisationSeen, RoleSeen } from './calls';

interface Days {
  readonly first_day: string;
  readonly last_day: string | null;
}

/** "fra 3. august", "3. august – 9. august" */
export function daysOf({ first_day, last_day }: Days, today: string): string {
  const from = dayWords(first_day, today);
  return last_day
    ? t('clinic.team.days', { from, to: dayWords(last_day, today) })
    : t('clinic.team.since', { day: from });
}

export type State = 'disabled' | 'invited' | 'not_invited' | 'coming' | 'here' | 'gone';

/** In one word what an employee is to who administers them. */
export function stateOf({ disabled, has_password, invited_until, roles }: Employee): State {
  if (disabled) return 'disabled';
  if (roles.every(({ over }) => over)) return 'gone';
  if (!has_password) return invited_until ? 'invited' : 'not_invited';
  return roles.some(({ runs }) => runs) ? 'here' : 'coming';
}

/** Roles that run or are to come, the ones before them apart. */
export function rolesOf(roles: readonly RoleSeen[]): { now: readonly RoleSeen[]; over: readonly RoleSeen[] } {
  return { now: roles.filter(({ over }) => !over), over: roles.filter(({ over }) => over) };
}

/** The address of a first day: the door behind which the role belongs, with the language where it is not Danish. */
export function firstDayAt(role: NewRole['role'] | undefined, language: Language): string {
  const door = role === 'administrator' ? 'ledelse' : role && role !== 'clinician' ? 'redaktion' : 'klinik';
  return `/${door}/${language === 'da' ? '' : `#${language}`}`;
}

/** Where somebody is a clinician today, so that there may be patients who need somebody else. */
export function clinicianAt(roles: readonly RoleSeen[]): readonly RoleSeen[] {
  const found = new Map<string, RoleSeen>();
  for (const role of roles) if (role.role === 'clinician' && role.runs) found.set(role.organisation.id, role);
  return [...found.values()];
}

/** Places whose name has these letters: those that run first, and of the others the newest. */
export function placesNamed(
  places: readonly OrganisationSeen[],
  letters: string,
): readonly OrganisationSeen[] {
  const wanted = letters.trim().toLocaleLowerCase();
  return places
    .filter(({ organisation }) => organisation.name.toLocaleLowerCase().includes(wanted))
    .sort((one, other) => Number(other.runs) - Number(one.runs));
}

/** Each patient who would be left alone with whoever was chosen: one by one, else the one for all, else nobody. */
export type Takers = Readonly<Record<string, string>>;

export interface Choice {
  readonly successor: string | null;
  readonly everybody: boolean;
  readonly takers: Takers;
  readonly nobody: boolean;
}

/** Whether everybody who would be left alone has somebody, or it has been said that they have not. */
export function isSettled({ left_alone, without_administrator }: Effect, choice: Choice): boolean {
  if (without_administrator.length > 0) return false;
  return choice.nobody || left_alone.every(({ id }) => choice.takers[id] || choice.successor);
}
