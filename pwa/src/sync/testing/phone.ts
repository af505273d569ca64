// A phone for tests: a patient's own database, a way to log, and a network whose faults are chosen.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { closePerson, openPerson, type Presence, presence } from '../../store/current';
import { getMeta } from '../../store/meta';
import type { Me } from '../../store/person';
import type { Mutation, PersonRows, Place } from '../../store/rows';
import type { Shelf } from '../../store/store';
import { enqueue, NUMBERED, placeOf } from '../outbox';
import type { Reply, Transport } from '../transport';
import { type TurnEnd, takeTurn } from '../turn';
import type { SimulatedServer } from './server';

export type Fault =
  | 'none'
  | 'request lost'
  | 'answer lost'
  | 'slow'
  | 'sent twice'
  | 'busy'
  | 'too often'
  | 'never again';

export function someone(id: string): Me {
  return {
    id,
    name: id,
    email: `${id}@rygvej.test`,
    language: 'da',
    roles: [],
    patient: { id, municipality: null, born: null, clinicians: [] },
    server_time: '2026-03-02T12:00:00Z',
    demo: true,
  };
}

export function network(server: SimulatedServer, faults: Fault[] = []): Transport {
  return {
    version: async () => server.version,
    send: async (request, person): Promise<Reply> => {
      const sent = structuredClone(request);
      switch (faults.shift() ?? 'none') {
        case 'request lost':
          return { kind: 'unreachable', slow: false };
        case 'slow':
          return { kind: 'unreachable', slow: true };
        case 'busy':
          return { kind: 'refused', status: 503, code: 'storage_busy', expected: null, seconds: 5 };
        case 'too often':
          return { kind: 'refused', status: 429, code: 'too_many_tries', expected: null, seconds: 60 };
        case 'never again':
          return { kind: 'refused', status: 429, code: 'too_many_tries', expected: null, seconds: 86_400 };
        case 'answer lost':
          server.answer(sent, person);
          return { kind: 'unreachable', slow: false };
        case 'sent twice':
          server.answer(sent, person);
          return server.answer(sent, person);
        case 'none':
          return server.answer(sent, person);
      }
    },
  };
}

/** A phone that nobody has used. */
export function emptyPhone(): void {
  closePerson();
  globalThis.indexedDB = new IDBFactory();
}

export class Phone {
  readonly server: SimulatedServer;

  private constructor(server: SimulatedServer) {
    this.server = server;
  }

  /** Opens the app as somebody; whoever had it open before is closed, as on a real phone. */
  static async of(server: SimulatedServer, who = 'anna'): Promise<Phone> {
    await openPerson(someone(who));
    return new Phone(server);
  }

  get here(): Presence {
    if (!presence.value) throw new Error('the app is not open');
    return presence.value;
  }

  /** Logs something under a chosen id, without touching the network. */
  log(id: string, kind = 'session', args: Mutation['args'] = {}): Promise<void> {
    return this.here.store.write(NUMBERED, async (tx) => {
      const mutation = { id, kind, on: '2026-03-02', made_at: '2026-03-02T11:00:00Z', args };
      await enqueue(tx, await placeOf(tx), [mutation]);
    });
  }

  turn(...faults: Fault[]): Promise<TurnEnd> {
    return this.turnWith(this.here, faults);
  }

  /** A turn that sees another store than it should, such as one that crashes. */
  turnWith(here: Presence, faults: Fault[] = []): Promise<TurnEnd> {
    const quiet = { sending: () => undefined, changed: async () => undefined };
    return takeTurn(here, network(this.server, faults), quiet);
  }

  async ids(shelf: Shelf<PersonRows>): Promise<string[]> {
    const rows = await this.here.store.read([shelf], (tx) => tx.all(shelf));
    return rows.map((row) => (row as { id: string }).id).sort();
  }

  place(): Promise<Place | undefined> {
    return this.here.store.read(['meta'], (tx) => getMeta(tx, 'place'));
  }

  /** Everything gone but the code, as after a crash: the database is opened again. */
  static async restart(server: SimulatedServer, who = 'anna'): Promise<Phone> {
    closePerson();
    return Phone.of(server, who);
  }
}
