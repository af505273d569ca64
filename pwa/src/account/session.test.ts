// Signing in and out on a phone that several people may use, with and without network.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closePerson, openDatabase, openPerson, presence } from '../store/current';
import { device, forgetDevice, remember } from '../store/device';
import { inUse } from '../store/lock';
import type { Me } from '../store/person';
import { log, me } from '../store/read';
import { record } from '../sync/record';
import { Locks } from '../sync/testing/locks';
import { emptyPhone, someone } from '../sync/testing/phone';
import type { Catalogues } from '../text';
import { arrive } from './arrive';
import { signIn, signInByLink, signOut } from './session';

const words: Catalogues = { da: async () => ({ default: {} }), en: async () => ({ default: {} }) };
const sentence = { da: 'Adressen eller adgangskoden passer ikke.', en: 'Wrong address or password.' };

const clinic = { id: 'clinic', name: 'Klinikken', kind: 'practice', code: null };
const bo: Me = { ...someone('bo'), patient: null, roles: [{ role: 'clinician', organisation: clinic }] };

/** The API's part of signing in: one cookie for the whole browser. */
class Server {
  cookie: Me | null = null;
  online = true;
  asked: string[] = [];

  readonly fetch = async (path: string, { method = 'GET', body }: RequestInit = {}): Promise<Response> => {
    if (!this.online) throw new TypeError('no network');
    this.asked.push(`${method} ${path}`);
    if (path === '/api/session/reset') {
      this.cookie = bo;
      return Response.json(bo);
    }
    if (path === '/api/session/language') return Response.json(this.cookie);
    if (method === 'POST') {
      const { email, password } = JSON.parse(String(body));
      if (password !== 'rygvej-demo') return this.#no(401, 'wrong_credentials');
      this.cookie = email.startsWith('bo') ? bo : someone(email.split('@')[0]);
      return Response.json(this.cookie);
    }
    if (method === 'DELETE') {
      this.cookie = null;
      return new Response(null, { status: 204 });
    }
    return this.cookie ? Response.json(this.cookie) : this.#no(401, 'not_signed_in');
  };

  #no(status: number, code: string): Response {
    return Response.json({ code, message: sentence, fields: {}, detail: {} }, { status });
  }
}

let server: Server;

const anna = () => signIn('patient', 'anna@rygvej.test', 'rygvej-demo');

async function rows(id: string): Promise<Record<string, number>> {
  const store = await openDatabase(id);
  const shelves = ['entries', 'outbox', 'kept', 'refused', 'meta', 'items', 'recalls'] as const;
  const counted = await store.read(shelves, async (tx) => {
    const counts = await Promise.all(
      shelves.map(async (shelf) => [shelf, (await tx.all(shelf)).length] as const),
    );
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  });
  store.close();
  return counted;
}

beforeEach(async () => {
  await forgetDevice();
  emptyPhone();
  server = new Server();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('document', Object.assign(new EventTarget(), { documentElement: { lang: '' } }));
  await arrive('patient', words);
});

afterEach(() => {
  closePerson();
  vi.unstubAllGlobals();
});

describe('signing in', () => {
  test('opens the patient’s own database and remembers whose app this phone opens', async () => {
    expect(await anna()).toMatchObject({ ok: true });
    expect(me.value?.id).toBe('anna');
    expect(await device()).toMatchObject({ person: { id: 'anna' }, session: 'anna' });
  });

  test('with a wrong password says so in both languages and changes nothing', async () => {
    const answer = await signIn('patient', 'anna@rygvej.test', 'guess');
    expect(answer).toEqual({ ok: false, code: 'wrong_credentials', message: sentence });
    expect(me.value).toBeNull();
  });

  test('without network is told apart from a wrong password', async () => {
    server.online = false;
    expect(await anna()).toMatchObject({ ok: false, code: 'unreachable' });
  });

  test('of a clinician opens no patient database, and leaves this phone the patient’s', async () => {
    await anna();
    await signIn('clinic', 'bo@rygvej.test', 'rygvej-demo');
    expect(me.value?.id).toBe('bo');
    expect(presence.value).toBeNull();
    expect(await device()).toMatchObject({ person: { id: 'anna' }, session: 'bo' });
  });

  test('behind a door where one has nothing to do lets nobody in', async () => {
    expect(await signIn('patient', 'bo@rygvej.test', 'rygvej-demo')).toMatchObject({ ok: true });
    expect(me.value).toBeNull();
    expect(presence.value).toBeNull();
  });

  test('again as the same person keeps the screens as they are', async () => {
    await anna();
    const open = presence.value?.store;
    await anna();
    expect(presence.value?.store).toBe(open);
  });

  test('whose answer is lost leaves nobody sure whose session it is', async () => {
    await anna();
    vi.stubGlobal('fetch', async (path: string, how?: RequestInit) => {
      await server.fetch(path, how);
      throw new TypeError('lost');
    });
    await signIn('patient', 'carla@rygvej.test', 'rygvej-demo');
    expect((await device()).session).toBeNull();
  });
});

describe('somebody else who signs in where the app of another is open', () => {
  test('takes the phone over: of the one before only what is unsent stays, and goes out when they are back', async () => {
    await anna();
    await record('session', { amount: 8 });
    await presence.value?.store.write(['items'], (tx) => tx.put('items', { sha256: 'a', item: {} as never }));
    expect(await signIn('patient', 'carla@rygvej.test', 'rygvej-demo')).toMatchObject({ ok: true });
    expect(me.value?.id).toBe('carla');
    expect(log.value).toEqual([]);
    expect(await rows('anna')).toEqual({ outbox: 1, meta: 1 });
  });
});

describe('opening the app', () => {
  test('without network shows the patient’s own app, whatever has become of the session', async () => {
    await anna();
    closePerson();
    server.online = false;
    expect(await arrive('patient', words)).toMatchObject({ id: 'anna' });
    expect(me.value?.id).toBe('anna');
  });

  test('on an emptied phone finds the session that the browser still has', async () => {
    server.cookie = someone('anna');
    expect(await arrive('patient', words)).toMatchObject({ id: 'anna' });
    expect((await device()).session).toBe('anna');
  });

  test('with a clinician’s session asks a patient to sign in', async () => {
    server.cookie = bo;
    expect(await arrive('patient', words)).toBeNull();
  });
});

describe('signing out', () => {
  test('empties the phone of the person', async () => {
    await anna();
    await presence.value?.store.write(['recalls'], (tx) => tx.put('recalls', { number: 1 } as never));
    await signOut();
    expect(me.value).toBeNull();
    expect(log.value).toEqual([]);
    expect(server.cookie).toBeNull();
    expect(await rows('anna')).toEqual({});
  });

  test('keeps what no server has yet, and nothing else of the person', async () => {
    await anna();
    await record('session', { amount: 8 });
    await presence.value?.store.write(['items'], (tx) => tx.put('items', { sha256: 'a', item: {} as never }));
    await signOut();
    expect(await rows('anna')).toEqual({ outbox: 1, meta: 1 });
    await anna();
    expect(log.value.map((entry) => entry.kind)).toEqual(['session']);
  });

  test('keeps what was refused and nobody has dealt with', async () => {
    await anna();
    const refused = { id: 'a', number: 1, code: 'unknown_goal', dealt_with_at: null };
    await presence.value?.store.write(['refused'], (tx) => tx.put('refused', refused as never));
    await signOut();
    expect(await rows('anna')).toMatchObject({ refused: 1 });
  });

  test('wipes the cursor with the entries that it counts, so that all of them come again', async () => {
    await anna();
    await record('session', {});
    const store = presence.value?.store;
    await store?.write(['meta'], async (tx) => {
      const row = await tx.get('meta', 'place');
      if (row?.name === 'place') await tx.put('meta', { ...row, value: { ...row.value, cursor: 41 } });
    });
    await signOut();
    await openPerson(someone('anna'));
    const place = await presence.value?.store.read(['meta'], (tx) => tx.get('meta', 'place'));
    expect(place).toMatchObject({ value: { cursor: 0 } });
  });

  test('without network holds: the app does not let the old session in again', async () => {
    await anna();
    server.online = false;
    await signOut();
    expect(await arrive('patient', words)).toBeNull();
    server.online = true;
    expect(await arrive('patient', words)).toBeNull();
    expect(server.cookie).toBeNull();
    expect(await device()).toMatchObject({ person: null, leaving: false });
  });
});

describe('the database of somebody who has signed out', () => {
  const names = async () => (await indexedDB.databases()).map(({ name }) => name);

  beforeEach(() => vi.stubGlobal('navigator', { locks: new Locks() }));

  test('goes with its rows, for its name is the person’s', async () => {
    await anna();
    expect(await names()).toContain('rygvej-anna');
    await signOut();
    expect(await names()).toEqual(['rygvej']);
  });

  test('stays while it holds what no server has yet', async () => {
    await anna();
    await record('session', { amount: 8 });
    await signOut();
    expect(await names()).toContain('rygvej-anna');
  });

  test('stays while another tab has it open, which may be about to keep something', async () => {
    await anna();
    const release = await inUse('rygvej-anna');
    await signOut();
    expect(await names()).toContain('rygvej-anna');
    release();
  });

  test('is made anew when the person is back', async () => {
    await anna();
    await signOut();
    await anna();
    await record('session', { amount: 8 });
    expect(log.value).toHaveLength(1);
  });
});

describe('the link of a mail', () => {
  test('that lets in somebody else leaves of whoever was here only what is unsent', async () => {
    await anna();
    await record('session', { amount: 8 });
    await presence.value?.store.write(['items'], (tx) => tx.put('items', { sha256: 'a', item: {} as never }));
    expect(await signInByLink('patient', 'a-token', 'tre ord her')).toMatchObject({ ok: true });
    expect(presence.value).toBeNull();
    expect(await rows('anna')).toEqual({ outbox: 1, meta: 1 });
    await anna();
    expect(log.value.map((entry) => entry.kind)).toEqual(['session']);
  });

  test('that holds no more changes nothing of whoever is here', async () => {
    await anna();
    await record('session', { amount: 8 });
    vi.stubGlobal('fetch', async () =>
      Response.json({ code: 'link_not_valid', message: sentence, fields: {}, detail: {} }, { status: 401 }),
    );
    expect(await signInByLink('patient', 'old', 'tre ord her')).toMatchObject({ code: 'link_not_valid' });
    expect(me.value?.id).toBe('anna');
    expect(log.value).toHaveLength(1);
  });
});

describe('a session that was ended elsewhere', () => {
  test('costs nothing that was written, before or after, and is mended by signing in', async () => {
    await anna();
    await record('session', { amount: 8 });
    server.cookie = null;
    await record('session', { amount: 9 });
    closePerson();
    expect(await arrive('patient', words)).toMatchObject({ id: 'anna' });
    expect(log.value).toHaveLength(2);
    await anna();
    expect(log.value).toHaveLength(2);
    expect(await rows('anna')).toMatchObject({ outbox: 2 });
  });
});

describe('the language', () => {
  test('chosen before signing in is told to the server afterwards', async () => {
    await remember({ language: 'en', language_untold: true });
    await anna();
    expect(server.asked).toContain('PUT /api/session/language');
    expect((await device()).language_untold).toBe(false);
  });

  test('otherwise is the one that the person chose last, anywhere', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ ...someone('anna'), language: 'en' }));
    await anna();
    expect(document.documentElement.lang).toBe('en');
    expect((await device()).language).toBe('en');
  });
});
