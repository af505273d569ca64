// One browser on a phone: its disk, its one cookie, its locks and channels, and a network whose faults are chosen.
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Me } from '../../store/person';
import type { SyncRequest } from '../protocol';
import { Locks } from './locks';
import { someone } from './phone';
import { SimulatedServer } from './server';
import type { Tab } from './tab';

/** What can befall one request. `gibberish` is a hotel's sign-in page, or a proxy's excuse. */
export type Mishap = 'none' | 'request lost' | 'answer lost' | 'sent twice' | 'busy' | 'gibberish';

interface Message {
  readonly data: unknown;
}

const PATIENTS = ['anna', 'carla'];
const SENTENCE = { da: 'Nej.', en: 'No.' };

export class Browser {
  readonly server = new SimulatedServer();
  disk = new IDBFactory();
  readonly navigator = { locks: new Locks() };
  readonly channels = new Set<Channel>();
  /** What befalls the next requests, in their order. */
  mishaps: Mishap[] = [];
  online = true;
  /** Whose code is running, as far as it makes requests, opens channels or reloads the page. */
  active: Tab | null = null;

  constructor() {
    this.server.session = null;
  }

  /** Stands in for the browser in which the code of every tab runs. */
  stub(): void {
    vi.stubGlobal('indexedDB', this.disk);
    vi.stubGlobal('navigator', this.navigator);
    vi.stubGlobal('location', this.location);
    vi.stubGlobal('fetch', this.fetch);
    vi.stubGlobal('BroadcastChannel', this.#channel());
    vi.stubGlobal(
      'document',
      Object.assign(new EventTarget(), { documentElement: { lang: '', dataset: {} } }),
    );
  }

  /** The phone's system takes everything that the app has kept, as some do after a week; cookies may stay. */
  empty(): void {
    this.disk = new IDBFactory();
    vi.stubGlobal('indexedDB', this.disk);
  }

  readonly location = {
    reload: () => {
      if (this.active) this.active.mustReload = true;
    },
  };

  /** A channel as the code asks for one: it hears what every other says. */
  #channel(): typeof BroadcastChannel {
    const opened = () => new Channel(this, this.active);
    return class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: stands in for a browser's class.
        return opened();
      }
    } as unknown as typeof BroadcastChannel;
  }

  readonly fetch = async (path: string, how: RequestInit = {}): Promise<Response> => {
    // What sync asks is counted where it asks it; everything else is asked by whoever signs in or out.
    const asker = path.startsWith('/api/session') ? this.active : null;
    asker?.awaits();
    const answer = await this.#carry(path, how);
    asker?.awaits();
    return answer;
  };

  async #carry(path: string, { method = 'GET', body, headers }: RequestInit): Promise<Response> {
    const mishap = this.online ? (this.mishaps.shift() ?? 'none') : 'request lost';
    if (mishap === 'request lost') throw new TypeError('no network');
    if (mishap === 'gibberish') return new Response('<html>Velkommen</html>', { status: 200 });
    if (mishap === 'busy') return refusal(503, 'storage_busy', { 'Retry-After': '5' });
    const asked = () => this.#answer(path, method, String(body ?? 'null'), new Headers(headers));
    const answer = asked();
    if (mishap === 'answer lost') throw new TypeError('lost');
    return mishap === 'sent twice' && path === '/api/sync' ? asked() : answer;
  }

  #answer(path: string, method: string, body: string, headers: Headers): Response {
    if (path === '/version') return Response.json({ version: this.server.version });
    if (path === '/api/sync') {
      return this.#sync(JSON.parse(body) as SyncRequest, headers.get('X-Rygvej-Person') ?? '');
    }
    if (method === 'POST') {
      this.server.session = (JSON.parse(body) as { email: string }).email.split('@')[0] ?? null;
    } else if (method === 'DELETE') {
      this.server.session = null;
      return new Response(null, { status: 204 });
    }
    const { session } = this.server;
    return session === null ? refusal(401, 'not_signed_in') : Response.json(whoIs(session));
  }

  #sync(request: SyncRequest, person: string): Response {
    const reply = this.server.answer(request, person);
    if (reply.kind === 'answer') return Response.json(reply.answer);
    if (reply.kind === 'unreachable') throw new TypeError('no network');
    return refusal(reply.status, reply.code ?? '', {}, { expected: reply.expected });
  }
}

/** Heard by the other tabs a moment later, and by none that has been closed since. */
class Channel {
  onmessage: ((message: Message) => void) | null = null;

  constructor(
    readonly browser: Browser,
    readonly owner: Tab | null,
  ) {
    browser.channels.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of this.browser.channels) {
      if (other !== this) setImmediate(() => other.hear(data));
    }
  }

  hear(data: unknown): void {
    if (!this.browser.channels.has(this)) return;
    const before = this.browser.active;
    this.browser.active = this.owner;
    this.onmessage?.({ data });
    this.browser.active = before;
  }

  close(): void {
    this.browser.channels.delete(this);
  }
}

/** Bo is no patient: he looks after them, and may use the same browser. */
function whoIs(id: string): Me {
  if (PATIENTS.includes(id)) return someone(id);
  const organisation = { id: 'clinic', name: 'Klinikken', kind: 'practice', code: null };
  return { ...someone(id), patient: null, roles: [{ role: 'clinician', organisation }] };
}

function refusal(status: number, code: string, headers: HeadersInit = {}, detail: object = {}): Response {
  return Response.json({ code, message: SENTENCE, fields: {}, detail }, { status, headers });
}
