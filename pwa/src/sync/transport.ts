// The only place in sync that talks to the network. Whatever happens out there comes back as a value.
import { isAnswer, type SyncAnswer, type SyncRequest } from './protocol';

/** A phone in a lift keeps a request open for minutes; after this long a smaller one has better chances. */
const PATIENCE = 30_000;

export type Reply =
  | { readonly kind: 'answer'; readonly answer: SyncAnswer }
  /** The server has understood and says no to the whole request. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string | null;
      readonly expected: number | null;
      readonly seconds: number | null;
    }
  /** Nobody answered, or somebody who is not the server. `slow`: it took longer than our patience. */
  | { readonly kind: 'unreachable'; readonly slow: boolean };

/** Whose session the browser holds: a person's id, nobody's, or nobody knows. */
export type Holder = { readonly id: string } | 'nobody' | 'unreachable';

export interface Transport {
  send(request: SyncRequest, left: AbortSignal): Promise<Reply>;
  holder(left: AbortSignal): Promise<Holder>;
  /** The server's version, or null when it cannot be had now. */
  version(left: AbortSignal): Promise<string | null>;
}

export const overTheNetwork: Transport = {
  async send(request, left) {
    const patience = AbortSignal.timeout(PATIENCE);
    const signal = AbortSignal.any([left, patience]);
    try {
      const response = await fetch('/api/sync', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'rygvej' },
        body: JSON.stringify(request),
        cache: 'no-store',
        redirect: 'error',
        signal,
      });
      const body: unknown = await response.json().catch(() => null);
      if (signal.aborted) return { kind: 'unreachable', slow: patience.aborted };
      if (response.ok) return isAnswer(body) ? { kind: 'answer', answer: body } : NOT_THE_SERVER;
      return refusal(response, body);
    } catch {
      return { kind: 'unreachable', slow: patience.aborted };
    }
  },

  async holder(left) {
    const response = await get('/api/session', left);
    if (response?.status === 401) return 'nobody';
    const me: unknown = response?.ok ? await response.json().catch(() => null) : null;
    const id = (me as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? { id } : 'unreachable';
  },

  async version(left) {
    const response = await get('/version', left);
    const told: unknown = response?.ok ? await response.json().catch(() => null) : null;
    const version = (told as { version?: unknown } | null)?.version;
    return typeof version === 'string' ? version : null;
  },
};

const NOT_THE_SERVER: Reply = { kind: 'unreachable', slow: false };

function get(path: string, left: AbortSignal): Promise<Response | null> {
  const signal = AbortSignal.any([left, AbortSignal.timeout(PATIENCE)]);
  return fetch(path, { cache: 'no-store', redirect: 'error', signal }).catch(() => null);
}

function refusal(response: Response, body: unknown): Reply {
  const error = (body ?? {}) as { code?: unknown; detail?: { expected?: unknown } };
  const expected = error.detail?.expected;
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return {
    kind: 'refused',
    status: response.status,
    code: typeof error.code === 'string' ? error.code : null,
    expected: typeof expected === 'number' && Number.isInteger(expected) && expected > 0 ? expected : null,
    seconds: Number.isFinite(seconds) ? seconds : null,
  };
}
