// The API as the desks use it: every path and shape typed by what the server generates. The patient's phone does
// without this client, and its bytes.
import createClient from 'openapi-fetch';
import type { Said } from '../content/items';
import type { paths } from './schema';

export const api = createClient<paths>({
  baseUrl: location.origin,
  headers: { 'X-Requested-With': 'rygvej' },
  cache: 'no-store',
});

/** Why something was not done. Without `said` nobody answered, or somebody who is not the server. */
export interface Problem {
  readonly code: string;
  readonly said: Said | null;
  /** Which fields are meant, with codes for each. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One of the two, always. */
export type Answer<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: Problem };

/** What openapi-fetch resolves with, as far as we read it. */
interface Fetched<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

const UNREACHABLE: Problem = { code: 'unreachable', said: null, fields: {}, detail: {} };

/** The answer to a request, never an exception: a screen has something to say in every case. */
export async function answerTo<T>(request: Promise<Fetched<T>>): Promise<Answer<T>> {
  try {
    const { data, error, response } = await request;
    if (response.ok) return { value: data as T, problem: null };
    return { value: null, problem: problemFrom(error) };
  } catch {
    return { value: null, problem: UNREACHABLE };
  }
}

/** An act that answers with nothing: screens tell what was not done by null, so what was done is said as true. */
export async function done(asked: Promise<Answer<unknown>>): Promise<Answer<true>> {
  const answer = await asked;
  return answer.problem ? answer : { value: true, problem: null };
}

function problemFrom(error: unknown): Problem {
  const told = error as {
    code?: unknown;
    message?: Said;
    fields?: Problem['fields'];
    detail?: Problem['detail'];
  } | null;
  // A gateway's own page has no code; the sentence for "nobody answered" is then the true one.
  if (typeof told?.code !== 'string') return UNREACHABLE;
  const { code, message, fields, detail } = told;
  return { code, said: message ?? null, fields: fields ?? {}, detail: detail ?? {} };
}
