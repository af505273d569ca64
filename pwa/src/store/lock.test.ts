// One at a time, with Web Locks and without; and a failure does not keep the door shut.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { alone } from './lock';

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

afterEach(() => vi.unstubAllGlobals());

describe('without Web Locks', () => {
  test('they take turns, in the order in which they came', async () => {
    const told: string[] = [];
    const visit = (name: string) =>
      alone('door', async () => {
        told.push(`${name} in`);
        await later(2);
        told.push(`${name} out`);
      });
    await Promise.all([visit('a'), visit('b')]);
    expect(told).toEqual(['a in', 'a out', 'b in', 'b out']);
  });

  test('one that fails lets the next one in, and tells its own caller', async () => {
    const failing = alone('door', () => Promise.reject(new Error('fell')));
    const next = alone('door', async () => 'in');
    await expect(failing).rejects.toThrow('fell');
    expect(await next).toBe('in');
  });

  test('locks of different names do not wait for each other', async () => {
    const slow = alone('slow', () => later(50));
    expect(await alone('quick', async () => 'at once')).toBe('at once');
    await slow;
  });
});

describe('with Web Locks', () => {
  test('the browser is asked, under a name of our own', async () => {
    const request = vi.fn((_: string, body: () => Promise<unknown>) => body());
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await alone('session', async () => 'in')).toBe('in');
    expect(request).toHaveBeenCalledWith('rygvej-session', expect.any(Function));
  });
});
