// The worker's life: it installs whole or not at all, answers for the patient's files, and waits to be asked.
import { beforeEach, describe, expect, test, vi } from 'vitest';

const ORIGIN = 'https://rygvej.test';
const PRECACHE = [['/', 'sha256-shell'], ['/assets/index-1.js']];
const ENGLISH = '/assets/patient.en-1.js';

type Listener = (event: Record<string, unknown>) => void;

/** As much of a worker's world as this one uses. */
class World {
  readonly listeners = new Map<string, Listener>();
  readonly shelves = new Map<string, Map<string, string>>();
  readonly skipWaiting = vi.fn();
  readonly location = { origin: ORIGIN };
  readonly registration = {
    waiting: null as { postMessage: (said: string) => void } | null,
    update: vi.fn(async () => undefined),
  };
  /** What the server has taken back. */
  withdrawn: string[] = [];
  /** Paths that the server does not have, or has in another version. */
  missing = new Set<string>();
  online = true;

  readonly caches = {
    open: async (name: string) => ({
      addAll: (requests: (Asked | string)[]) =>
        this.#addAll(
          name,
          requests.map((asked) => (typeof asked === 'string' ? new Asked(asked) : asked)),
        ),
    }),
    keys: async () => [...this.shelves.keys()],
    delete: async (name: string) => this.shelves.delete(name),
    match: async (path: string, { cacheName }: { cacheName: string }) =>
      this.shelves.get(cacheName)?.get(path),
  };

  addEventListener(name: string, listener: Listener): void {
    this.listeners.set(name, listener);
  }

  readonly fetch = async (request: { url: string } | string): Promise<unknown> => {
    if (!this.online) throw new TypeError('no network');
    if (typeof request === 'string') return Response.json({ withdrawn: this.withdrawn });
    return `network ${new URL(request.url).pathname}`;
  };

  /** Lets the worker live through an event, to its end. */
  async happens(name: string, more: Record<string, unknown> = {}): Promise<void> {
    const waits: Promise<unknown>[] = [];
    this.listeners.get(name)?.({ waitUntil: (wait: Promise<unknown>) => waits.push(wait), ...more });
    await Promise.all(waits);
  }

  /** What a request is answered with; undefined when the worker leaves it to the browser. */
  async asks(path: string, mode = 'cors', method = 'GET'): Promise<unknown> {
    let answer: Promise<unknown> | undefined;
    const request = { url: new URL(path, ORIGIN).href, mode, method };
    await this.happens('fetch', {
      request,
      respondWith: (given: Promise<unknown>) => {
        answer = given;
      },
    });
    return answer;
  }

  async #addAll(name: string, requests: Asked[]): Promise<void> {
    if (requests.length > 0 && !this.online) throw new TypeError('no network');
    if (requests.some(({ path }) => this.missing.has(path)))
      throw new TypeError('not found, or another hash');
    const before = this.shelves.get(name) ?? [];
    this.shelves.set(
      name,
      new Map([...before, ...requests.map(({ path }) => [path, `held ${path}`] as const)]),
    );
  }
}

class Asked {
  constructor(
    readonly path: string,
    readonly how: RequestInit = {},
  ) {}
}

let world: World;

beforeEach(async () => {
  vi.resetModules();
  world = new World();
  vi.stubGlobal('self', world);
  vi.stubGlobal('caches', world.caches);
  vi.stubGlobal('fetch', world.fetch);
  vi.stubGlobal('Request', Asked);
  vi.stubGlobal('__PRECACHE__', PRECACHE);
  vi.stubGlobal('__VERSION__', '2');
  vi.stubGlobal('__LATER__', [ENGLISH]);
  await import('./index');
  return () => vi.unstubAllGlobals();
});

describe('installing', () => {
  test('holds the shell and all its files', async () => {
    await world.happens('install');
    expect([...(world.shelves.get('rygvej-2')?.keys() ?? [])]).toEqual(['/', '/assets/index-1.js']);
  });

  test('fails whole when one of them is of another deployment, and is tried again later', async () => {
    world.missing.add('/');
    await expect(world.happens('install')).rejects.toThrow();
    expect(world.shelves.size).toBe(0);
  });

  test('does not take over from an older version until somebody has said so', async () => {
    await world.happens('install');
    await world.happens('message', { data: 'anything else' });
    expect(world.skipWaiting).not.toHaveBeenCalled();
    await world.happens('message', { data: 'take over' });
    expect(world.skipWaiting).toHaveBeenCalledOnce();
  });

  test('drops what older versions held once it is in charge', async () => {
    world.shelves.set('rygvej-1', new Map());
    await world.happens('install');
    await world.happens('activate');
    expect([...world.shelves.keys()]).toEqual(['rygvej-2']);
  });
});

describe('a version that the server has withdrawn', () => {
  test('is not taken in by a phone that does not have it', async () => {
    world.withdrawn = ['2'];
    await expect(world.happens('install')).rejects.toThrow('withdrawn');
    expect(world.shelves.size).toBe(0);
  });

  test('is followed at once by the next one, which asks nobody', async () => {
    world.shelves.set('rygvej-1', new Map());
    world.withdrawn = ['1'];
    await world.happens('install');
    expect(world.skipWaiting).toHaveBeenCalledOnce();
    await world.happens('activate');
    expect([...world.shelves.keys()]).toEqual(['rygvej-2']);
  });

  test('hurries nobody who has another one', async () => {
    world.shelves.set('rygvej-1', new Map());
    world.withdrawn = ['0'];
    await world.happens('install');
    expect(world.skipWaiting).not.toHaveBeenCalled();
  });

  test('lets the newer one in that waits for the patient’s word, as soon as the app is opened', async () => {
    const postMessage = vi.fn();
    world.registration.waiting = { postMessage };
    await world.happens('install');
    world.withdrawn = ['2'];
    await world.asks('/', 'navigate');
    expect(postMessage).toHaveBeenCalledWith('take over');
  });

  test('asks for a newer one where none is on the phone, and goes on opening until it is there', async () => {
    await world.happens('install');
    world.withdrawn = ['2'];
    expect(await world.asks('/', 'navigate')).toBe('held /');
    expect(world.registration.update).toHaveBeenCalledOnce();
  });

  test('is asked about at most once an hour, and never without network', async () => {
    const fetch = vi.spyOn(world, 'fetch');
    vi.stubGlobal('fetch', fetch);
    await world.happens('install');
    world.online = false;
    await world.asks('/', 'navigate');
    await world.asks('/mig', 'navigate');
    expect(fetch.mock.calls.filter(([asked]) => asked === '/version')).toHaveLength(2);
    expect(world.skipWaiting).not.toHaveBeenCalled();
  });
});

describe('answering', () => {
  beforeEach(async () => {
    await world.happens('install');
    world.online = false;
  });

  test.each(['/', '/opblussen', '/viden/3f2a'])('%s opens without network', async (path) => {
    expect(await world.asks(path, 'navigate')).toBe('held /');
  });

  test('its files come from the phone, also when asked for with a query', async () => {
    expect(await world.asks('/assets/index-1.js?x')).toBe('held /assets/index-1.js');
  });

  test.each([
    ['/api/session', 'cors', 'GET'],
    ['/content/items/a.json', 'cors', 'GET'],
    ['/klinik/', 'navigate', 'GET'],
    ['/info/odense/', 'navigate', 'GET'],
    ['/version', 'navigate', 'GET'],
    ['/', 'cors', 'POST'],
  ])('%s (%s, %s) is none of its business', async (path, mode, method) => {
    expect(await world.asks(path, mode, method)).toBeUndefined();
  });

  test('what it does not hold is asked of the network', async () => {
    world.online = true;
    expect(await world.asks('/assets/older.js')).toBe('network /assets/older.js');
  });
});

describe('the other language', () => {
  beforeEach(() => world.happens('install'));

  test('is no part of the first visit', () => {
    expect(world.shelves.get('rygvej-2')?.has(ENGLISH)).toBe(false);
  });

  test('is held from the next opening on, and then needs no network', async () => {
    await world.asks('/', 'navigate');
    world.online = false;
    expect(await world.asks(ENGLISH)).toBe(`held ${ENGLISH}`);
  });

  test('keeps no screen from opening when it cannot be fetched, and is fetched another day', async () => {
    world.online = false;
    expect(await world.asks('/', 'navigate')).toBe('held /');
    world.online = true;
    await world.asks('/', 'navigate');
    expect(world.shelves.get('rygvej-2')?.has(ENGLISH)).toBe(true);
  });
});
