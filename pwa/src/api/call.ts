// The small way to the API, for what every door needs: one request, one value, never an exception.
import type { Said } from '../content/items';

const PATIENCE = 20_000;

export type Failure =
  /** The server says no, with a stable code and a sentence in both languages. */
  | { readonly ok: false; readonly code: string; readonly message: Said }
  /** Nobody answered, or somebody who is not the server. */
  | { readonly ok: false; readonly code: 'unreachable'; readonly message: null };

export type Called<T> = { readonly ok: true; readonly value: T } | Failure;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Done, or taken in hand: there is nothing to read. */
const WITHOUT_BODY = [202, 204];

const UNREACHABLE: Failure = { ok: false, code: 'unreachable', message: null };

export async function call<T>(method: Method, path: string, body?: unknown): Promise<Called<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'rygvej' },
      body: body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (WITHOUT_BODY.includes(response.status)) return { ok: true, value: undefined as T };
    const told: unknown = await response.json();
    if (response.ok) return { ok: true, value: told as T };
    return isRefusal(told) ? { ok: false, code: told.code, message: told.message } : UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
}

function isRefusal(told: unknown): told is { code: string; message: Said } {
  const refusal = told as { code?: unknown; message?: { da?: unknown; en?: unknown } } | null;
  return typeof refusal?.code === 'string' && typeof refusal.message?.da === 'string';
}
