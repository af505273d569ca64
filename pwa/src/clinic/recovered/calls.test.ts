// Taking several in again: what is refused is told, and holds nothing else up.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const OFFERS = ['plan', 'rung', 'goal'];
const no = (code: string, status: number) =>
  Response.json({ code, message: { da: 'Nej.', en: 'No.' } }, { status });

beforeEach(() => vi.stubGlobal('location', { origin: 'https://rygvej.test' }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function taken(answers: Readonly<Record<string, () => Response>>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    const offer = url.split('/').at(-2) ?? '';
    asked.push(offer);
    const answer = answers[offer] ?? (() => Response.json({ id: offer }));
    return answer();
  });
  const { takeIn } = await import('./calls');
  return { answer: await takeIn('anna', OFFERS), asked };
}

test('all are taken in, in their order', async () => {
  const { answer, asked } = await taken({});
  expect(asked).toEqual(OFFERS);
  expect(answer).toEqual({ value: [], problem: null });
});

test('one that is refused is told with its reason, and the others go on', async () => {
  const { answer, asked } = await taken({ plan: () => no('goal_off_grain', 422) });
  expect(asked).toEqual(OFFERS);
  expect(answer.value).toMatchObject([{ offer: 'plan', problem: { code: 'goal_off_grain' } }]);
});

test.each([
  ['nobody answers', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'unreachable'],
  ['the session is over', () => no('not_signed_in', 401), 'not_signed_in'],
])('where %s, the rest is not asked for', async (_, answers, code) => {
  const { answer, asked } = await taken({ rung: answers });
  expect(asked).toEqual(['plan', 'rung']);
  expect(answer).toMatchObject({ value: null, problem: { code } });
});
