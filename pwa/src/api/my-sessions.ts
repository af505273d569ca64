// Where one is signed in, and the ways to come in again: asked for when needed, kept nowhere.
import type { Me } from '../store/person';
import { type Called, call } from './call';
import type { components } from './schema';

export type MySession = components['schemas']['MySession'];
export type DeviceCode = components['schemas']['DeviceCode'];

export async function mySessions(): Promise<Called<readonly MySession[]>> {
  const told = await call<components['schemas']['MySessions']>('GET', '/api/session/all');
  return told.ok ? { ok: true, value: told.value.sessions } : told;
}

export function endMySession(id: string): Promise<Called<undefined>> {
  return call('DELETE', `/api/session/all/${id}`);
}

export function endMyOtherSessions(): Promise<Called<undefined>> {
  return call('DELETE', '/api/session/all');
}

export function makeDeviceCode(): Promise<Called<DeviceCode>> {
  return call('POST', '/api/session/code');
}

/** Answered the same whoever is asked for. */
export function sendLink(who: string): Promise<Called<undefined>> {
  return call('POST', '/api/session/forgotten', { who });
}

export function chooseByLink(token: string, password: string): Promise<Called<Me>> {
  return call('POST', '/api/session/reset', { token, password });
}

export function changePassword(password: string, old: string | null): Promise<Called<Me>> {
  return call('PUT', '/api/session/password', { password, old });
}
