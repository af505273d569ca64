// What a clinician wrote and a restored server has lost: every phone that still has it offers it, and it becomes one offer.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { offerOf, waitingOffers } from '../domain/recovered';
import { refresh } from '../store/current';
import { shownLog } from '../store/holding';
import { emptyPhone, Phone } from './testing/phone';
import { type Backup, SimulatedServer } from './testing/server';

const PLAN = '0192f0d1-0000-7000-8000-0000000000f1';
const OFFER = '0192f0d1-0000-f000-8000-0000000000f1';

let server: SimulatedServer;
let phone: Phone;
let yesterday: Backup;

const logged = () => server.log.map((entry) => entry.id);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T12:00:00Z') });
  emptyPhone();
  server = new SimulatedServer();
  phone = await Phone.of(server);
  await phone.log('old');
  await phone.turn();
  yesterday = server.backup();
  server.append(PLAN, 'plan_assigned');
  await phone.turn();
  await phone.log('walk', 'session', { assignment: PLAN, amount: 8 });
  await phone.turn();
  return () => vi.useRealTimers();
});

test('an offer’s id is the entry’s own with one bit turned, and turned back is the entry’s again', () => {
  expect(offerOf(PLAN)).toBe(OFFER);
  expect(offerOf(OFFER)).toBe(PLAN);
});

describe('after a restore the phone', () => {
  beforeEach(() => server.restore(yesterday));

  test('offers what others wrote, before what the patient did on it, and holds it until it is decided on', async () => {
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['old', OFFER, 'walk']);
    expect(server.log[1]).toMatchObject({
      kind: 'recovered_offered',
      on: '2026-03-02',
      args: {
        entry: { id: PLAN, kind: 'plan_assigned', on: '2026-03-02', by: { role: 'clinician', id: 'bo' } },
      },
    });
    expect(await phone.ids('recovered')).toEqual([PLAN]);
    await refresh();
    expect(waitingOffers(shownLog.value).map(({ id }) => id)).toEqual([OFFER]);
  });

  test('that is the second with the same loss adds nothing', async () => {
    await phone.turn();
    const offer = server.log[1];
    server.restore({ ...server.backup(), logs: new Map([['anna', server.log.slice(0, 1)]]) });
    if (offer) server.log.push(offer);
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['old', OFFER, 'walk']);
  });

  test('lets go of it when a clinician has taken it in again', async () => {
    await phone.turn();
    server.append(PLAN, 'plan_assigned', { role: 'clinician', id: 'erik' });
    await phone.turn();
    await refresh();
    expect(await phone.ids('recovered')).toEqual([]);
    expect(waitingOffers(shownLog.value)).toEqual([]);
    expect(shownLog.value.find(({ id }) => id === PLAN)?.by.id).toBe('erik');
  });

  test('lets go of it when a clinician has left it out', async () => {
    await phone.turn();
    const left = server.append('left-out', 'recovered_left_out');
    server.log[server.log.length - 1] = { ...left, args: { of: OFFER } };
    await phone.turn();
    await refresh();
    expect(await phone.ids('recovered')).toEqual([]);
    expect(waitingOffers(shownLog.value)).toEqual([]);
  });

  test('does not offer that something was left out: it is decided anew', async () => {
    await phone.turn();
    const left = server.append('0192f0d1-0000-7000-8000-0000000000f9', 'recovered_left_out');
    server.log[server.log.length - 1] = { ...left, args: { of: OFFER } };
    const before = { ...server.backup(), logs: new Map([['anna', server.log.slice(0, -1)]]) };
    await phone.turn();
    server.restore(before);
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['old', OFFER, 'walk']);
  });
});
