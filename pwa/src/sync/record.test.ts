// Saved means saved: on the phone's disk before anybody says so, and told in words that are always true.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closePerson, openPerson, presence } from '../store/current';
import { forgetDevice } from '../store/device';
import { log } from '../store/read';
import { exportAll } from './export';
import { startLoop } from './loop';
import { dealtWith, record, syncNow, withdraw } from './record';
import { type SyncWord, status } from './status';
import { Page } from './testing/page';
import { emptyPhone, type Fault, network, someone } from './testing/phone';
import { SimulatedServer } from './testing/server';

let server: SimulatedServer;
let faults: Fault[];
let stop: () => void;
const nothing = async () => undefined;

beforeEach(async () => {
  await forgetDevice();
  emptyPhone();
  server = new SimulatedServer();
  faults = [];
  stop = startLoop(
    { transport: network(server, faults), before: nothing, after: nothing },
    new Page().asWindow(),
  );
  await openPerson(someone('anna'));
  await syncNow();
});

afterEach(() => {
  stop();
  closePerson();
});

const offline = () => faults.push(...Array.from({ length: 20 }, () => 'request lost' as const));

describe('what is recorded', () => {
  test('is in the log that screens read at once, as pending, with the day it was told', async () => {
    offline();
    const { id } = await record('session', { amount: 8 }, '2026-03-01');
    expect(log.value).toEqual([
      expect.objectContaining({ id, seq: null, on: '2026-03-01', by: { role: 'patient', id: 'anna' } }),
    ]);
  });

  test('is still there when the app is killed and opened without network', async () => {
    offline();
    const { id } = await record('session', {});
    closePerson();
    await openPerson(someone('anna'));
    expect(log.value.map((entry) => entry.id)).toEqual([id]);
    expect(status.value).toMatchObject({ word: 'here', waiting: 1 });
  });

  test('is shown in the order of its making, after what is confirmed', async () => {
    await record('session', {});
    await syncNow();
    offline();
    await record('flare_started', {});
    await withdraw(log.value[0]?.id ?? '');
    expect(log.value.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['session', 1],
      ['flare_started', null],
      ['withdrawn', null],
    ]);
  });

  test('is never seen by the next person on the same phone', async () => {
    offline();
    await record('session', { note: 'about my back' });
    await openPerson(someone('carla'));
    expect(log.value).toEqual([]);
    expect(status.value.waiting).toBe(0);
    await openPerson(someone('anna'));
    expect(log.value).toHaveLength(1);
  });
});

describe('a full phone', () => {
  const refuse = (times: number) => {
    const put = IDBObjectStore.prototype.put;
    let left = times;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'outbox' && left > 0) {
        left -= 1;
        throw new DOMException('no room', 'QuotaExceededError');
      }
      return put.apply(this, row);
    });
  };
  const hold = (sha256: string, kind: string) =>
    presence.value?.store.write(['items'], (tx) => tx.put('items', { sha256, item: { kind } as never }));

  test('gives up its texts, but not the warning signs, for what the patient writes', async () => {
    await hold('a', 'page');
    await hold('b', 'safety');
    refuse(1);
    await record('session', {});
    expect(log.value).toHaveLength(1);
    const items = await presence.value?.store.read(['items'], (tx) => tx.all('items'));
    expect(items?.map((item) => item.sha256)).toEqual(['b']);
  });

  test('that has nothing left to give up says so, and nothing is called saved', async () => {
    refuse(2);
    await expect(record('session', {})).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(log.value).toEqual([]);
    expect(status.value).toMatchObject({ word: 'needs_you', waiting: 0, full: true });
    await record('session', {});
    expect(status.value.full).toBe(false);
  });

  test('opens as before, though it cannot even note down who is here anew', async () => {
    closePerson();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await openPerson({ ...someone('anna'), name: 'Anna Holm' });
    expect(presence.value?.me.name).toBe('Anna Holm');
  });

  test('that cannot keep an answer says so, keeps what waits, and takes the answer in when there is room', async () => {
    const put = IDBObjectStore.prototype.put;
    let room = false;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'kept' && !room) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, row);
    });
    await record('session', {});
    await syncNow();
    expect(status.value).toMatchObject({ word: 'needs_you', waiting: 1, full: true });
    room = true;
    await syncNow();
    expect(status.value).toMatchObject({ word: 'safe', waiting: 0, full: false });
    expect(server.log).toHaveLength(1);
  });
});

describe('the four words', () => {
  test('are here, sending, safe, in that order, when all goes well', async () => {
    const words: SyncWord[] = [];
    const stopWatching = status.subscribe(({ word }) => {
      if (words.at(-1) !== word) words.push(word);
    });
    await record('session', {});
    await syncNow();
    stopWatching();
    expect(words).toEqual(['safe', 'here', 'sending', 'safe']);
  });

  test('say that something needs the patient until the patient has dealt with it; it stays in the export', async () => {
    server.judge = () => 'unknown_goal';
    const { id } = await record('goal_rated', { goal: 'gone', rating: 4 });
    await syncNow();
    expect(status.value).toMatchObject({
      word: 'needs_you',
      waiting: 0,
      refused: [{ id, code: 'unknown_goal' }],
    });
    await dealtWith(id);
    expect(status.value).toMatchObject({ word: 'safe', refused: [] });
    const file = JSON.parse(await (await exportAll(({ kind }) => kind)).text());
    expect(file.not_accepted).toEqual([expect.objectContaining({ id, in_words: 'goal_rated' })]);
  });

  test('count entries that only a newer app understands', async () => {
    server.append('from-the-future', 'moon_walk');
    await syncNow();
    expect(status.value).toMatchObject({ word: 'safe', unknownKinds: 1 });
  });
});

describe('a browser that keeps nothing', () => {
  test('still works, and says that it keeps nothing', async () => {
    closePerson();
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    await openPerson(someone('freja'));
    await record('session', {});
    expect(status.value).toMatchObject({ word: 'needs_you', memoryOnly: true, waiting: 1 });
    vi.unstubAllGlobals();
  });
});
