// The only place in sync that talks to the network. Whatever happens out there comes back as a value.
import { withPatience } from '../patience';
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

export interface Transport {
  /** `person` is whose entries these are: the server refuses them where the browser's session is another's. */
  send(request: SyncRequest, person: string, left: AbortSignal): Promise<Reply>;
  /** The server's version, or null when it cannot be had now. */
  version(left: AbortSignal): Promise<string | null>;
}

export const overTheNetwork: Transport = {
  async send(request, person, left) {
    const sentAt = performance.now();
    const body = JSON.stringify(request);
    const headers = {
      'Content-Type': 'application/json',
      'X-Requested-With': 'rygvej',
      'X-Rygvej-Person': person,
    };
    try {
      return await withPatience(PATIENCE, left, async (signal) => {
        const response = await fetch('/api/sync', { ...PLAIN, method: 'POST', headers, body, signal });
        return replyFrom(response, await response.json());
      });
    } catch {
      return { kind: 'unreachable', slow: performance.now() - sentAt >= PATIENCE };
    }
  },

  async version(left) {
    const told = await get('/version', left);
    const version = told?.status === 200 ? (told.body as { version?: unknown } | null)?.version : null;
    return typeof version === 'string' ? version : null;
  },
};

const PLAIN: RequestInit = { cache: 'no-store', redirect: 'error' };

function get(path: string, left: AbortSignal): Promise<{ status: number; body: unknown } | null> {
  return withPatience(PATIENCE, left, async (signal) => {
    const response = await fetch(path, { ...PLAIN, signal });
    return { status: response.status, body: await response.json() };
  }).catch(() => null);
}

function replyFrom(response: Response, body: unknown): Reply {
  if (!response.ok) return refusal(response, body);
  return isAnswer(body) ? { kind: 'answer', answer: body } : { kind: 'unreachable', slow: false };
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
