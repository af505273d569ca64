// When the phone syncs: at every chance, one at a time, and never with somebody else's session.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closePerson, openPerson } from '../store/current';
import { device, forgetDevice, remember } from '../store/device';
import { startLoop } from './loop';
import { record, syncNow } from './record';
import { status } from './status';
import { Page } from './testing/page';
import { emptyPhone, type Fault, network, someone } from './testing/phone';
import { SimulatedServer } from './testing/server';
import type { Transport } from './transport';

let server: SimulatedServer;
let page: Page;
let faults: Fault[];
let transport: Transport;
let stop: () => void;
let before: ReturnType<typeof vi.fn<() => Promise<void>>>;
let after: ReturnType<typeof vi.fn<() => Promise<void>>>;

const logged = () => server.log.map((entry) => entry.kind);

beforeEach(async () => {
  await forgetDevice();
  emptyPhone();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  server = new SimulatedServer();
  faults = [];
  transport = network(server, faults);
  page = new Page();
  before = vi.fn(async () => undefined);
  after = vi.fn(async () => undefined);
  stop = startLoop({ transport, before, after }, page.asWindow());
  await openPerson(someone('anna'));
  await vi.waitFor(() => expect(after).toHaveBeenCalled());
});

afterEach(() => {
  stop();
  closePerson();
  vi.useRealTimers();
});

describe('the phone syncs', () => {
  test('when the app is opened, recalls first and texts last', () => {
    expect(server.requests).toBe(1);
    expect(before).toHaveBeenCalledBefore(after);
  });

  test('as soon as something is recorded', async () => {
    await record('session', { amount: 8 });
    await vi.waitFor(() => expect(logged()).toEqual(['session']));
  });

  test.each([
    ['when the network comes back', () => page.comesOnline()],
    ['when the app is looked at again', () => page.isLookedAt()],
  ])('%s', async (_, wake) => {
    wake();
    await vi.waitFor(() => expect(server.requests).toBe(2));
  });

  test('not when it is put away', async () => {
    page.document.visibilityState = 'hidden';
    page.isLookedAt();
    await syncNow();
    expect(server.requests).toBe(2);
  });

  test('by its worker when it was put away with something unsent, and the browser can wake that', async () => {
    const register = vi.fn(async () => undefined);
    const ready = Promise.resolve({ sync: { register } });
    vi.stubGlobal('navigator', { serviceWorker: { ready } });
    stop();
    stop = startLoop({ transport, before, after }, page.asWindow());
    await syncNow();
    page.document.visibilityState = 'hidden';
    page.isLookedAt();
    await ready;
    expect(register).not.toHaveBeenCalled();
    faults.push('request lost');
    await record('session', {});
    page.isLookedAt();
    await vi.waitFor(() => expect(register).toHaveBeenCalledWith('send'));
    vi.unstubAllGlobals();
  });

  test('one at a time, and what is recorded meanwhile goes with the next', async () => {
    let most = 0;
    let now = 0;
    const send = transport.send;
    transport.send = async (...how) => {
      now += 1;
      most = Math.max(most, now);
      return send(...how).finally(() => {
        now -= 1;
      });
    };
    await Promise.all([record('session', {}), record('trial', {}), syncNow(), syncNow()]);
    await vi.waitFor(() => expect(logged()).toHaveLength(2));
    await syncNow();
    expect(most).toBe(1);
  });
});

describe('after a failure', () => {
  test('it tries again by itself, each time after a longer wait, up to five minutes', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const waits: number[] = [];
    const wait = globalThis.setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, time = 0) => {
      if (time >= 1000) waits.push(time / 1000);
      return wait(run, time);
    }) as typeof setTimeout);
    faults.push(...Array.from({ length: 9 }, () => 'request lost' as const));
    await record('session', {});
    for (let round = 0; round < 9; round += 1) {
      await vi.waitFor(() => expect(waits).toHaveLength(Math.max(waits.length, round + 1)));
      await vi.advanceTimersByTimeAsync(300_000);
      await syncNow();
    }
    expect(waits.slice(0, 9)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300]);
    expect(logged()).toEqual(['session']);
  });

  test('a busy server is left alone for as long as it asks', async () => {
    faults.push('busy');
    await record('session', {});
    await syncNow();
    const requests = server.requests;
    await vi.advanceTimersByTimeAsync(4_900);
    expect(server.requests).toBe(requests);
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitFor(() => expect(logged()).toEqual(['session']));
  });

  test('a server that says "too often" is not asked by a new entry either, and gets all of it afterwards', async () => {
    faults.push('too often');
    await record('session', {});
    await syncNow();
    const requests = server.requests;
    await record('trial', {});
    page.comesOnline();
    page.isLookedAt();
    await syncNow();
    expect(server.requests).toBe(requests);
    expect(status.value).toMatchObject({ word: 'here', waiting: 2, signedOut: false });
    await vi.advanceTimersByTimeAsync(60_100);
    await vi.waitFor(() => expect(logged()).toEqual(['session', 'trial']));
  });

  test('nobody can ask a phone to be quiet for longer than five minutes', async () => {
    faults.push('never again');
    await record('session', {});
    await syncNow();
    await vi.advanceTimersByTimeAsync(300_100);
    await vi.waitFor(() => expect(logged()).toEqual(['session']));
  });

  test('whoever signs in next is not kept waiting by it', async () => {
    faults.push('too often');
    await record('session', {});
    await syncNow();
    closePerson();
    server.session = 'carla';
    await remember({ session: 'carla' });
    const requests = server.requests;
    await openPerson(someone('carla'));
    await vi.waitFor(() => expect(server.requests).toBeGreaterThan(requests));
  });
});

describe('somebody else’s session', () => {
  test('never carries what this patient has not sent, not even from a device that no server knows', async () => {
    closePerson();
    await openPerson(someone('carla'));
    server.session = 'anna';
    await remember({ session: 'anna' });
    await record('session', { amount: 12 });
    await syncNow();
    expect(logged()).toEqual([]);
    expect(status.value).toMatchObject({ word: 'needs_you', signedOut: true, waiting: 1 });
  });

  test('is told by the server, where the phone does not know whose it is, and nothing has gone in', async () => {
    closePerson();
    await openPerson(someone('carla'));
    await remember({ session: null });
    server.session = 'anna';
    await record('session', {});
    await syncNow();
    expect(logged()).toEqual([]);
    expect(server.logOf('carla')).toEqual([]);
    expect(status.value).toMatchObject({ signedOut: true, waiting: 1 });
  });

  test('is never mistaken for this patient’s because the phone remembers it so', async () => {
    await remember({ session: 'anna' });
    server.session = 'carla';
    await record('session', { amount: 12 });
    await syncNow();
    expect(server.logOf('carla')).toEqual([]);
    expect(status.value).toMatchObject({ word: 'needs_you', signedOut: true, waiting: 1 });
  });

  test('that nobody knew of is remembered once the server has answered, and costs no request of its own', async () => {
    await remember({ session: null });
    const requests = server.requests;
    await syncNow();
    expect((await device()).session).toBe('anna');
    expect(server.requests).toBe(requests + 1);
  });

  test('ends when the patient signs in again, and all that waited goes', async () => {
    server.session = null;
    await record('session', {});
    await syncNow();
    expect(status.value).toMatchObject({ word: 'needs_you', waiting: 1 });
    server.session = 'anna';
    await remember({ session: 'anna' });
    await openPerson(someone('anna'));
    await vi.waitFor(() => expect(logged()).toEqual(['session']));
    await syncNow();
    expect(status.value).toMatchObject({ word: 'safe', signedOut: false, waiting: 0 });
  });
});
