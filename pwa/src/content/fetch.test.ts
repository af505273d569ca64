// Texts come verified, in order of need, and what has arrived stays when the network goes.
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { refreshTexts as readAgain, refresh } from '../store/current';
import { putMeta } from '../store/meta';
import { placeOf } from '../sync/outbox';
import { emptyPhone, Phone } from '../sync/testing/phone';
import { SimulatedServer } from '../sync/testing/server';
import { refreshTexts } from './fetch';
import { core, items, municipality, pinned, recalled, recalls } from './read';
import { refreshRecalls } from './recalls';

const files = new Map<string, string>();
let asked: string[];
let phone: Phone;

function released(id: string, kind: string): string {
  const body = JSON.stringify({ edition: 1, id, kind, text: {} });
  const sha256 = createHash('sha256').update(body).digest('hex');
  files.set(`/content/items/${sha256}.json`, body);
  return sha256;
}

const signs = released('warning-signs', 'safety');
const numbers = released('acute-numbers', 'directory');
const walking = released('walking', 'ladder');
const pin = { id: 'walking', edition: 1, sha256: walking };

function publish(id: string, coreHashes: string[]): void {
  const release = { id, fingerprint: `sha256-${id}`, core: coreHashes };
  files.set('/api/release/core', JSON.stringify(release));
}

async function announce(id: string): Promise<void> {
  await phone.here.store.write(['meta'], async (tx) => {
    await putMeta(tx, 'place', { ...(await placeOf(tx)), release: { id, fingerprint: `sha256-${id}` } });
  });
  await refresh();
}

async function assign(): Promise<void> {
  await phone.here.store.write(['entries'], (tx) =>
    tx.put('entries', {
      ...{
        id: 'plan',
        kind: 'plan_assigned',
        on: '2026-03-02',
        by: { role: 'clinician', id: 'bo' },
        seq: 1,
        pull: 0,
      },
      ...{ at: '', made_at: null, device: null, moved_days: 0 },
      args: { pathway: pin, items: [pin] },
    }),
  );
  await refresh();
}

beforeEach(async () => {
  emptyPhone();
  asked = [];
  publish('2026-1', [signs, numbers]);
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const body = files.get(path);
    return body === undefined ? new Response(null, { status: 404 }) : new Response(body);
  });
  phone = await Phone.of(new SimulatedServer());
  return () => vi.unstubAllGlobals();
});

describe('what is fetched', () => {
  test('is the core of the release and what the plan has pinned, and nothing else', async () => {
    await assign();
    await refreshTexts(phone.here);
    expect([...items.value.keys()].sort()).toEqual([signs, numbers, walking].sort());
    expect(pinned(pin)?.id).toBe('walking');
    expect(core('safety').map((item) => item.id)).toEqual(['warning-signs']);
  });

  test('is fetched once: a second contact with nothing new asks for nothing', async () => {
    await assign();
    await announce('2026-1');
    await refreshTexts(phone.here);
    asked = [];
    await refreshTexts(phone.here);
    expect(asked).toEqual([]);
  });

  test('is only what changed, when the plan takes a newer edition over, and what tells of the way there', async () => {
    await assign();
    await refreshTexts(phone.here);
    const [passed, newest] = [released('walking-2', 'ladder'), released('walking-3', 'ladder')];
    const args = {
      assignment: 'plan',
      items: [{ id: 'walking', edition: 3, sha256: newest }],
      passed: [{ id: 'walking', edition: 2, sha256: passed }],
    };
    await phone.here.store.write(['entries'], async (tx) => {
      const plan = await tx.get('entries', 'plan');
      if (plan) await tx.put('entries', { ...plan, id: 'up', seq: 2, kind: 'editions_upgraded', args });
    });
    await refresh();
    asked = [];
    await refreshTexts(phone.here);
    expect(asked.sort()).toEqual([newest, passed].map((hash) => `/content/items/${hash}.json`).sort());
    // The edition before is not thrown away: it is what the text said then.
    expect(pinned(pin)?.id).toBe('walking');
  });

  test('is not what an ended or withdrawn plan has pinned', async () => {
    await assign();
    await phone.here.store.write(['entries'], async (tx) => {
      const plan = await tx.get('entries', 'plan');
      if (plan)
        await tx.put('entries', { ...plan, id: 'end', kind: 'plan_ended', args: { assignment: 'plan' } });
    });
    await refresh();
    await refreshTexts(phone.here);
    expect(pinned(pin)).toBeUndefined();
  });

  test('is all there when the app is opened again without network', async () => {
    await assign();
    await refreshTexts(phone.here);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    await Phone.restart(phone.server);
    expect(pinned(pin)?.id).toBe('walking');
    expect(core('directory')).toHaveLength(1);
  });
});

describe('what is not believed', () => {
  test('is a text whose bytes are not those that were pinned', async () => {
    await assign();
    const honest = files.get(`/content/items/${walking}.json`) ?? '';
    files.set(`/content/items/${walking}.json`, honest.replace('walking', 'running'));
    await refreshTexts(phone.here);
    expect(pinned(pin)).toBeUndefined();
    files.set(`/content/items/${walking}.json`, honest);
    await refreshTexts(phone.here);
    expect(pinned(pin)?.id).toBe('walking');
  });

  test('is a sign-in page that answers in the place of the release', async () => {
    files.set('/api/release/core', '<!doctype html><title>Hotel</title>');
    await refreshTexts(phone.here);
    expect(core('safety')).toEqual([]);
  });
});

describe('a new release', () => {
  test('takes over when all its core is here, and not before', async () => {
    await refreshTexts(phone.here);
    const newer = released('warning-signs-2', 'safety');
    const body = files.get(`/content/items/${newer}.json`) ?? '';
    files.delete(`/content/items/${newer}.json`);
    publish('2026-2', [newer, numbers]);
    await announce('2026-2');
    await refreshTexts(phone.here);
    expect(core('safety').map((item) => item.id)).toEqual(['warning-signs']);
    files.set(`/content/items/${newer}.json`, body);
    await refreshTexts(phone.here);
    expect(core('safety').map((item) => item.id)).toEqual(['warning-signs-2']);
  });

  test('costs a short list and the texts that are new in it, and none that is held', async () => {
    await assign();
    await refreshTexts(phone.here);
    const newer = released('warning-signs-3', 'safety');
    publish('2026-3', [newer, numbers]);
    await announce('2026-3');
    asked = [];
    await refreshTexts(phone.here);
    expect(asked).toEqual(['/api/release/core', `/content/items/${newer}.json`]);
  });
});

describe('a municipality’s own words', () => {
  test('are asked for at most once an hour, and at once when they are recalled', async () => {
    const odense = { code: '0461', name: 'Odense', slug: 'odense' };
    const words = { ...odense, region: 'Syddanmark', slots: {} };
    files.set('/content/municipalities/0461.json', JSON.stringify(words));
    const me = phone.here.me;
    const here = {
      ...phone.here,
      me: { ...me, patient: me.patient && { ...me.patient, municipality: odense } },
    };
    await refreshTexts(here);
    await readAgain();
    expect(municipality.value?.name).toBe('Odense');
    asked = [];
    await refreshTexts(here);
    expect(asked).not.toContain('/content/municipalities/0461.json');
    const cover = { number: 1, item: null, edition: null, municipality: '0461', slot: 'contacts' };
    await here.store.write(['recalls'], (tx) =>
      tx.put('recalls', { ...cover, severity: 'do_not_use', at: '', notice: { da: '', en: '' } }),
    );
    await readAgain();
    await refreshTexts(here);
    expect(asked).toContain('/content/municipalities/0461.json');
  });
});

describe('recalls', () => {
  test('are asked for after the last one known, and kept', async () => {
    const recall = {
      number: 3,
      item: 'walking',
      edition: 1,
      severity: 'stop',
      at: '',
      notice: { da: 'Nej', en: 'No' },
    };
    files.set('/api/recalls?after=0', JSON.stringify({ recalls: [recall], latest: 3 }));
    await refreshRecalls(phone.here);
    expect(recalled(pin)?.severity).toBe('stop');
    expect(recalled({ id: 'walking', edition: 2 })).toBeUndefined();
    await refreshRecalls(phone.here);
    expect(asked.at(-1)).toBe('/api/recalls?after=3');
  });

  test('are read from the beginning when a restored server has fewer of them', async () => {
    const recall = (number: number, item: string) => ({ ...{ number, item, edition: 1 }, notice: {} });
    const known = [recall(1, 'walking'), recall(2, 'rest')];
    files.set('/api/recalls?after=0', JSON.stringify({ recalls: known, latest: 2 }));
    await refreshRecalls(phone.here);
    files.set('/api/recalls?after=2', JSON.stringify({ recalls: [], latest: 1 }));
    files.set('/api/recalls?after=0', JSON.stringify({ recalls: [recall(1, 'sitting')], latest: 1 }));
    expect(await refreshRecalls(phone.here)).toBe(true);
    expect(recalls.value.map(({ item }) => item)).toEqual(['sitting']);
  });

  test('are kept on a phone that is full: other texts make room', async () => {
    await assign();
    await refreshTexts(phone.here);
    const put = IDBObjectStore.prototype.put;
    let refusals = 1;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
      if (this.name === 'recalls' && refusals-- > 0) throw new DOMException('', 'QuotaExceededError');
      return put.call(this, row);
    });
    const recall = { number: 1, item: 'walking', edition: 1, notice: {} };
    files.set('/api/recalls?after=0', JSON.stringify({ recalls: [recall], latest: 1 }));
    await refreshRecalls(phone.here);
    expect(recalled(pin)?.number).toBe(1);
  });
});

describe('on a full phone', () => {
  const fullFor = (hash: string) => {
    const put = IDBObjectStore.prototype.put;
    let refusals = 1;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row,
      ...key
    ) {
      if ((row as { sha256?: string }).sha256 === hash && refusals-- > 0) {
        throw new DOMException('no room', 'QuotaExceededError');
      }
      return put.call(this, row, ...key);
    });
  };
  const held = async () =>
    (await phone.here.store.read(['items'], (tx) => tx.all('items'))).map((row) => row.sha256);
  const keepPage = () =>
    phone.here.store.write(['items'], (tx) =>
      tx.put('items', { sha256: 'a page', item: { kind: 'page' } as never }),
    );

  test('the warning signs push out other texts', async () => {
    await keepPage();
    await announce('2026-1');
    fullFor(signs);
    await refreshTexts(phone.here);
    expect(await held()).toContain(signs);
    expect(await held()).not.toContain('a page');
  });

  test('no other text does', async () => {
    await keepPage();
    await assign();
    fullFor(walking);
    await expect(refreshTexts(phone.here)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await held()).toEqual(['a page']);
  });
});
