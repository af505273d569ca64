// The patient's day is Denmark's, moves on at midnight there, and is looked up when the app is.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

let page: EventTarget;
let stop: () => void;

async function openedAt(instant: string) {
  vi.useFakeTimers({ now: new Date(instant) });
  vi.resetModules();
  const { today, watchTheDay } = await import('./today');
  stop = watchTheDay(page as Document);
  return today;
}

beforeEach(() => {
  page = new EventTarget();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('today', () => {
  test('is already tomorrow in Denmark when it is late in the evening in London', async () => {
    expect((await openedAt('2026-03-02T23:30:00Z')).value).toBe('2026-03-03');
  });

  test.each([
    ['in winter', '2026-01-15T22:59:00Z', '2026-01-16'],
    ['in summer', '2026-07-15T21:59:00Z', '2026-07-16'],
    ['on the night when clocks go forward', '2026-03-28T22:59:00Z', '2026-03-29'],
    ['on the night when clocks go back', '2026-10-24T21:59:00Z', '2026-10-25'],
    ['at New Year', '2026-12-31T22:59:00Z', '2027-01-01'],
  ])('moves on at midnight %s', async (_, minuteBefore, next) => {
    const today = await openedAt(minuteBefore);
    expect(today.value < next).toBe(true);
    vi.advanceTimersByTime(61_000);
    expect(today.value).toBe(next);
  });

  test('moves on over many days while the app stays open', async () => {
    const today = await openedAt('2026-03-02T12:00:00Z');
    vi.advanceTimersByTime(3 * 24 * 3_600_000);
    expect(today.value).toBe('2026-03-05');
  });

  test('is right at once when a phone that slept over midnight wakes', async () => {
    const today = await openedAt('2026-03-02T12:00:00Z');
    vi.setSystemTime(new Date('2026-03-04T06:00:00Z'));
    page.dispatchEvent(new Event('visibilitychange'));
    expect(today.value).toBe('2026-03-04');
  });
});
