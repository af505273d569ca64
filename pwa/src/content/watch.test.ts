// A phone that is looked at hears of a recall within seconds; one that is put away asks for nothing.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Page } from '../sync/testing/page';
import { emptyPhone, Phone } from '../sync/testing/phone';
import { SimulatedServer } from '../sync/testing/server';
import { recalls } from './read';
import { watchRecalls } from './watch';

let asked: number;
let listed: unknown[];
let stop: () => void;
let page: Page;

beforeEach(async () => {
  emptyPhone();
  asked = 0;
  listed = [];
  page = new Page();
  await Phone.of(new SimulatedServer());
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    return new Response(JSON.stringify({ recalls: listed, latest: listed.length }));
  });
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function look(state: string): void {
  page.document.visibilityState = state;
  page.isLookedAt();
}

test('a recall is heard of within thirteen seconds, once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const heard = vi.fn();
  stop = watchRecalls(page.asWindow(), heard);
  listed = [{ number: 1, item: 'walk', edition: 1, severity: 'do_not_use', at: '', notice: {} }];
  await vi.advanceTimersByTimeAsync(13_000);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  expect(recalls.value.map(({ number }) => number)).toEqual([1]);
});

test('an app that is put away asks for nothing, and asks again when it is looked at', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stop = watchRecalls(page.asWindow(), () => undefined);
  look('hidden');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).toBe(0);
  look('visible');
  await vi.advanceTimersByTimeAsync(13_000);
  await vi.waitFor(() => expect(asked).toBe(1));
});
