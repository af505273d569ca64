// The worker sends what waits while no screen is open, by the same rules as a tab: for the phone's own patient, in that
// patient's session, one at a time, and exactly once.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closePerson, openDatabase } from '../store/current';
import { device, forgetDevice, remember } from '../store/device';
import { alone } from '../store/lock';
import { Locks } from '../sync/testing/locks';
import { emptyPhone, type Fault, network, Phone, someone } from '../sync/testing/phone';
import { SimulatedServer } from '../sync/testing/server';
import { sendWhatWaits } from './send';

let server: SimulatedServer;

const wake = (...faults: Fault[]) => sendWhatWaits(network(server, faults));
const logged = () => server.log.map(({ id }) => id);

async function rows(shelf: 'outbox' | 'refused' | 'kept'): Promise<string[]> {
  const store = await openDatabase('anna');
  const ids = (await store.read([shelf], (tx) => tx.all(shelf))).map(({ id }) => id);
  store.close();
  return ids;
}

beforeEach(async () => {
  await forgetDevice();
  emptyPhone();
  vi.stubGlobal('navigator', { locks: new Locks() });
  server = new SimulatedServer();
  await remember({ person: someone('anna'), session: 'anna' });
  const phone = await Phone.of(server);
  await phone.log('a');
  await phone.log('b');
  closePerson();
});

afterEach(() => vi.unstubAllGlobals());

describe('woken by the browser', () => {
  test('it sends what waits, and the phone keeps it as any accepted entry', async () => {
    await wake();
    expect(logged()).toEqual(['a', 'b']);
    expect(await rows('outbox')).toEqual([]);
    expect(await rows('kept')).toEqual(['a', 'b']);
  });

  test('it asks to be woken again where something is left, and then nothing is there twice', async () => {
    await expect(wake('answer lost')).rejects.toThrow('left to send');
    await wake();
    expect(logged()).toEqual(['a', 'b']);
  });

  test('with nothing to send it makes no request', async () => {
    await wake();
    const { requests } = server;
    await wake();
    expect(server.requests).toBe(requests);
  });

  test('what is refused is set aside for the patient to read', async () => {
    server.judge = ({ id }) => (id === 'a' ? 'unknown_goal' : null);
    await wake();
    expect(logged()).toEqual(['b']);
    expect(await rows('refused')).toEqual(['a']);
  });

  test('it waits for a tab that syncs or signs out', async () => {
    let letGo = (): void => undefined;
    const tab = alone('session', () => new Promise<void>((end) => (letGo = end)));
    const woken = wake();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.requests).toBe(0);
    letGo();
    await Promise.all([tab, woken]);
    expect(logged()).toEqual(['a', 'b']);
  });
});

describe('it sends nothing', () => {
  test.each([
    ['while somebody else is signed in', { session: 'carla' }],
    ['while a session is still to be ended', { leaving: true }],
    ['once the phone is nobody’s', { person: null }],
  ])('%s', async (_, changes) => {
    await remember(changes);
    await wake();
    expect(server.requests).toBe(0);
    expect(await rows('outbox')).toEqual(['a', 'b']);
  });

  test('in another’s session, also where the phone does not know whose it is', async () => {
    server.session = 'carla';
    await remember({ session: null });
    await wake();
    expect([...server.log, ...server.logOf('carla')]).toEqual([]);
    expect(await rows('outbox')).toEqual(['a', 'b']);
  });

  test('in a session that has ended, and remembers that it has', async () => {
    server.session = null;
    await wake();
    expect((await device()).session).toBeNull();
    expect(await rows('outbox')).toEqual(['a', 'b']);
  });
});
