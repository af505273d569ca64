// The server's side of the contract, in memory: the real algorithm, for tests that break the network around it.
import { PROTOCOL, type SyncAnswer, type SyncRequest, type Verdict, type WireEntry } from '../protocol';
import type { Reply } from '../transport';

interface Decided {
  readonly id: string;
  readonly code: string | null;
}

interface Device {
  readonly patient: string;
  last: number;
  readonly decided: Map<number, Decided>;
}

/** What a backup holds. */
export interface Backup {
  readonly log: readonly WireEntry[];
  readonly devices: ReadonlyMap<string, Device>;
}

type Judge = (mutation: SyncRequest['mutations'][number], log: readonly WireEntry[]) => string | null;

const PAGE = 5;

export class SimulatedServer {
  epoch = 'e-1';
  version = '1.0.0';
  /** Whose session the browser's cookie is; null when it has ended. */
  session: string | null = 'anna';
  /** Why a mutation is refused, or null. */
  judge: Judge = () => null;
  /** What the envelope must not hold, or everything is refused with 422. */
  unreadable: (request: SyncRequest) => boolean = () => false;
  log: WireEntry[] = [];
  requests = 0;
  #devices = new Map<string, Device>();

  answer(request: SyncRequest): Reply {
    this.requests += 1;
    if (this.session === null) return no(401, 'not_signed_in');
    if (request.mutations.length > 200) return no(422, 'too_many_mutations');
    if (this.unreadable(request)) return no(422, 'invalid');
    const device = this.#devices.get(request.device) ?? {
      patient: this.session,
      last: 0,
      decided: new Map<number, Decided>(),
    };
    if (device.patient !== this.session) return no(403, 'not_your_device');
    if (!this.#sameHistory(request)) return this.#page(request, device, []);
    const wrong = this.#wrongNumbers(request, device);
    if (wrong) return wrong;
    this.#devices.set(request.device, device);
    return this.#page(
      request,
      device,
      request.mutations.map((mutation) => this.#decide(mutation, request.device, device)),
    );
  }

  /** An entry by somebody else, as when a clinician assigns a plan. */
  append(
    id: string,
    kind: string,
    by = { role: 'clinician', id: 'bo' },
    device: string | null = null,
  ): WireEntry {
    const on = '2026-03-02';
    const entry = { seq: this.log.length + 1, id, kind, on, by, device, at: this.time(), args: {} };
    this.log.push(entry);
    return entry;
  }

  backup(): Backup {
    const devices = [...this.#devices].map(
      ([id, device]) => [id, { ...device, decided: new Map(device.decided) }] as const,
    );
    return { log: [...this.log], devices: new Map(devices) };
  }

  restore({ log, devices }: Backup): void {
    this.log = [...log];
    this.#devices = new Map(devices);
    this.epoch = `e-${Number(this.epoch.slice(2)) + 1}`;
  }

  time(): string {
    return new Date(Date.UTC(2026, 2, 2, 12)).toISOString();
  }

  #sameHistory({ epoch }: SyncRequest): boolean {
    return epoch === null || epoch === this.epoch;
  }

  #wrongNumbers(request: SyncRequest, device: Device): Reply | null {
    let { last } = device;
    for (const { number, id } of request.mutations) {
      if (number > last + 1) return no(409, 'gap', last + 1);
      const before = device.decided.get(number);
      if (before && before.id !== id) return no(409, 'number_reused');
      last = Math.max(last, number);
    }
    return null;
  }

  #decide(mutation: SyncRequest['mutations'][number], deviceId: string, device: Device): Verdict {
    const { number, id, kind, on, made_at, args } = mutation;
    const before = device.decided.get(number);
    if (before) return verdict(number, before.code, true);
    const again = this.log.some((entry) => entry.id === id);
    const code = again ? null : this.judge(mutation, this.log);
    if (!again && code === null) {
      const by = { role: 'patient', id: device.patient };
      const at = this.time();
      this.log.push({ seq: this.log.length + 1, id, kind, on, by, device: deviceId, at, made_at, args });
    }
    device.decided.set(number, { id, code });
    device.last = Math.max(device.last, number);
    return verdict(number, code, again);
  }

  #page(request: SyncRequest, device: Device, verdicts: readonly Verdict[]): Reply {
    const from = this.#sameHistory(request) ? Math.min(request.cursor, this.log.length) : 0;
    const entries = this.log.slice(from, from + PAGE);
    const cursor = from + entries.length;
    const answer: SyncAnswer = {
      protocol: PROTOCOL,
      epoch: this.epoch,
      cursor,
      more: cursor < this.log.length,
      acknowledged: device.last,
      verdicts,
      entries,
      release: null,
      recalls: 0,
      server_time: this.time(),
    };
    return { kind: 'answer', answer: structuredClone(answer) };
  }
}

function verdict(number: number, code: string | null, again: boolean): Verdict {
  return code === null ? { number, verdict: 'accepted', again } : { number, verdict: 'refused', code, again };
}

function no(status: number, code: string, expected: number | null = null): Reply {
  return { kind: 'refused', status, code, expected, seconds: null };
}
