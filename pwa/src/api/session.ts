// Signing in and out, and who one is, as the API has it.
import type { Language } from '../content/items';
import type { Me } from '../store/person';
import { type Called, call } from './call';

export function openSession(email: string, password: string): Promise<Called<Me>> {
  return call('POST', '/api/session', { email, password });
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

/** Whether this server is a demo, which may tell whom to sign in as. */
export async function isDemo(): Promise<boolean> {
  const told = await call<{ demo?: boolean }>('GET', '/version');
  return told.ok && told.value.demo === true;
}
