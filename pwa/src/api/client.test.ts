// A request to the API always comes back as a value: what was asked for, or why not, in the server's own words.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const said = { da: 'Du er ikke logget ind.', en: 'You are not signed in.' };

beforeEach(() => vi.stubGlobal('location', { origin: 'https://rygvej.test' }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function whoAmI(answer: () => Promise<Response>) {
  const fetch = vi.fn(answer);
  vi.stubGlobal('fetch', fetch);
  const { answerTo, api } = await import('./client');
  return { fetch, answer: await answerTo(api.GET('/api/session')) };
}

test('what was asked for is the value', async () => {
  const { answer } = await whoAmI(async () => Response.json({ id: 'bo' }));
  expect(answer).toEqual({ value: { id: 'bo' }, problem: null });
});

test('a refusal carries its code, its sentence, its fields and its details', async () => {
  const refusal = { code: 'invalid', message: said, fields: { goal: ['too_small'] }, detail: { least: 5 } };
  const { answer } = await whoAmI(async () => Response.json(refusal, { status: 422 }));
  expect(answer).toEqual({
    value: null,
    problem: { code: 'invalid', said, fields: { goal: ['too_small'] }, detail: { least: 5 } },
  });
});

test.each([
  ['no network', async () => Promise.reject(new TypeError('no network'))],
  ['a gateway’s page', async () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
  ['a sign-in page in the server’s place', async () => new Response('<h1>Hotel</h1>')],
])('%s is told as nobody having answered', async (_, answer) => {
  expect((await whoAmI(answer)).answer).toMatchObject({
    value: null,
    problem: { code: 'unreachable', said: null },
  });
});

test('every request says that it is ours, for browsers that do not say where it comes from', async () => {
  const { fetch } = await whoAmI(async () => Response.json({}));
  const [request] = fetch.mock.calls[0] as unknown as [Request];
  expect(request.headers.get('X-Requested-With')).toBe('rygvej');
});
