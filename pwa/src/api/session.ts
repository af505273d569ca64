// Signing in and out, and who one is, as the API has it.
import type { Language } from '../content/items';
import type { Me } from '../store/person';
import { type Called, call } from './call';

export function openSession(email: string, password: string): Promise<Called<Me>> {
  return call('POST', '/api/session', { email, password });
}

/** The code and what only its holder knows go together, so that a guess must hit both. */
export function openByCode(code: string, born: string): Promise<Called<Me>> {
  return call('POST', '/api/access', { code, born });
}

/** An employee's own address stands in for the birth date, which an employer has no need of. */
export function openByStaffCode(code: string, email: string): Promise<Called<Me>> {
  return call('POST', '/api/access', { code, email });
}

export function whoAmI(): Promise<Called<Me>> {
  return call('GET', '/api/session');
}

export function endSession(): Promise<Called<undefined>> {
  return call('DELETE', '/api/session');
}

export function tellLanguage(language: Language): Promise<Called<Me>> {
  return call('PUT', '/api/session/language', { language });
}

export interface Server {
  /** It may tell whom to sign in as. */
  readonly demo: boolean;
  /** It can send a link to whoever has forgotten the password. */
  readonly mail: boolean;
}

export async function aboutServer(): Promise<Server> {
  const told = await call<Partial<Server>>('GET', '/version');
  return { demo: told.ok && told.value.demo === true, mail: !told.ok || told.value.mail !== false };
}
