// One turn at the door: exactly once, whatever the network does; nothing dropped, whatever the server says.
import { beforeEach, describe, expect, test } from 'vitest';
import { refresh } from '../store/current';
import { shownLog } from '../store/holding';
import { apply } from './apply';
import { becomeNewDevice, compose } from './outbox';
import type { SyncRequest } from './protocol';
import { emptyPhone, Phone } from './testing/phone';
import { SimulatedServer } from './testing/server';

let server: SimulatedServer;
let phone: Phone;

beforeEach(async () => {
  emptyPhone();
  server = new SimulatedServer();
  phone = await Phone.of(server);
});

const logged = () => server.log.map((entry) => entry.id);
const has = (id: string) => (request: SyncRequest) =>
  request.mutations.some((mutation) => mutation.id === id);

describe('exactly once', () => {
  test('what was logged reaches the server and comes back confirmed, in one round trip', async () => {
    await phone.log('a');
    await phone.log('b');
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['a', 'b']);
    expect(await phone.ids('outbox')).toEqual([]);
    expect(await phone.ids('entries')).toEqual(['a', 'b']);
    expect(server.requests).toBe(1);
  });

  test.each(['request lost', 'answer lost', 'busy'] as const)(
    'after "%s" the next try brings it, once',
    async (fault) => {
      await phone.log('a');
      expect((await phone.turn(fault)).end).toBe('later');
      expect(await phone.ids('outbox')).toEqual(['a']);
      expect(await phone.turn()).toEqual({ end: 'done' });
      expect(logged()).toEqual(['a']);
      expect(await phone.ids('entries')).toEqual(['a']);
    },
  );

  test('a request that arrives twice makes one entry', async () => {
    await phone.log('a');
    expect(await phone.turn('sent twice')).toEqual({ end: 'done' });
    expect(logged()).toEqual(['a']);
  });

  test('how long a busy server wants to be left alone is passed on', async () => {
    await phone.log('a');
    expect(await phone.turn('busy')).toEqual({ end: 'later', seconds: 5 });
  });

  test('five hundred entries from a month offline are gone after one turn', async () => {
    for (let number = 0; number < 500; number += 1) await phone.log(`n${number}`);
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(server.log).toHaveLength(500);
    expect(await phone.ids('outbox')).toEqual([]);
  });

  test('a batch that takes too long is sent in smaller ones', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await phone.log(id);
    expect(await phone.turn('slow', 'slow')).toEqual({ end: 'done' });
    expect(logged()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a batch never grows beyond what one request may carry', async () => {
    const largest: number[] = [];
    server.unreadable = (request) => {
      largest.push(JSON.stringify(request).length);
      return false;
    };
    for (let number = 0; number < 120; number += 1)
      await phone.log(`n${number}`, 'session', { note: 'x'.repeat(4000) });
    await phone.turn();
    expect(Math.max(...largest)).toBeLessThanOrEqual(256 * 1024);
    expect(server.log).toHaveLength(120);
  });
});

describe('what others wrote', () => {
  test('arrives page by page until nothing is missing', async () => {
    for (let number = 0; number < 13; number += 1) server.append(`plan-${number}`, 'plan_assigned');
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(await phone.ids('entries')).toHaveLength(13);
    expect((await phone.place())?.cursor).toBe(13);
  });

  test('an entry of a kind that this app does not know is kept like any other', async () => {
    server.append('from-the-future', 'moon_walk');
    await phone.turn();
    expect(await phone.ids('entries')).toEqual(['from-the-future']);
  });

  test('an accepted entry is shown also while it waits on a later page', async () => {
    for (let number = 0; number < 9; number += 1) server.append(`plan-${number}`, 'plan_assigned');
    await phone.log('mine');
    await phone.turn('none', 'request lost');
    await refresh();
    expect(await phone.ids('outbox')).toEqual([]);
    expect(shownLog.value.at(-1)).toMatchObject({ id: 'mine', seq: null });
  });
});

describe('what the server says no to', () => {
  test('stays on the phone with its reason, and what comes after it goes on', async () => {
    server.judge = ({ id }) => (id === 'b' ? 'unknown_goal' : null);
    for (const id of ['a', 'b', 'c']) await phone.log(id);
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['a', 'c']);
    const [refused] = await phone.here.store.read(['refused'], (tx) => tx.all('refused'));
    expect(refused).toMatchObject({ id: 'b', code: 'unknown_goal', kind: 'session' });
  });

  test('an ended session stops the turn and takes nothing away', async () => {
    server.append('plan', 'plan_assigned');
    await phone.turn();
    await phone.log('a');
    server.session = null;
    expect(await phone.turn()).toEqual({ end: 'signed_out' });
    expect(await phone.ids('outbox')).toEqual(['a']);
    expect(await phone.ids('entries')).toEqual(['plan']);
  });

  test('one that makes the whole request unreadable is laid aside alone; all others go', async () => {
    server.unreadable = has('poison');
    for (const id of ['a', 'b', 'poison', 'c', 'd']) await phone.log(id);
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['a', 'b', 'c', 'd']);
    expect(await phone.ids('refused')).toEqual(['poison']);
  });

  test('a server that refuses every request, also an empty one, moves nothing from its place', async () => {
    server.unreadable = () => true;
    for (const id of ['a', 'b', 'c']) await phone.log(id);
    expect((await phone.turn()).end).toBe('later');
    expect(await phone.ids('outbox')).toEqual(['a', 'b', 'c']);
    expect(await phone.ids('refused')).toEqual([]);
  });
});

describe('who counts', () => {
  test('a gap is closed by counting from where the server stands', async () => {
    await phone.log('a');
    await becomeNewDevice(phone.here.store);
    await phone.here.store.write(['outbox'], (tx) =>
      tx.put('outbox', { id: 'a', number: 7, kind: 'session', on: '2026-03-02', made_at: '', args: {} }),
    );
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['a']);
  });

  test('a number used by a copy of this phone makes it a new device, and both keep their entries', async () => {
    await phone.log('before');
    await phone.turn();
    const place = await phone.place();
    await phone.log('mine');
    // The copy, restored from a backup of this phone, has counted on by itself.
    const copied: SyncRequest = {
      protocol: 1,
      device: place?.device ?? '',
      epoch: server.epoch,
      cursor: 0,
      sent_at: '',
      mutations: [{ number: 2, id: 'copys', kind: 'session', on: '2026-03-02', made_at: '', args: {} }],
      holding: { release: null, recalls: 0 },
    };
    server.answer(copied, 'anna');
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['before', 'copys', 'mine']);
    expect((await phone.place())?.device).not.toBe(place?.device);
    expect(await phone.ids('entries')).toEqual(['before', 'copys', 'mine']);
  });
});

describe('an answer that comes too late', () => {
  test('to a phone that has become another device changes nothing', async () => {
    server.append('plan', 'plan_assigned');
    await phone.log('a');
    const request = await compose(phone.here.store, 200);
    const reply = server.answer(request, 'anna');
    await becomeNewDevice(phone.here.store);
    if (reply.kind !== 'answer') throw new Error('the server did not answer');
    expect(await apply(phone.here.store, request, reply.answer, 'anna')).toBe('stuck');
    expect(await phone.ids('outbox')).toEqual(['a']);
    expect(await phone.ids('entries')).toEqual([]);
  });
});
