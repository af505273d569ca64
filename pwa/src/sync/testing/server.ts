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
  readonly logs: ReadonlyMap<string, readonly WireEntry[]>;
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
  requests = 0;
  #logs = new Map<string, WireEntry[]>();
  #devices = new Map<string, Device>();

  /** The log of the patient whom most stories are about. */
  get log(): WireEntry[] {
    return this.logOf('anna');
  }

  logOf(patient: string): WireEntry[] {
    const log = this.#logs.get(patient) ?? [];
    this.#logs.set(patient, log);
    return log;
  }

  /** `person` is whose entries these are, as the phone says it. */
  answer(request: SyncRequest, person: string): Reply {
    this.requests += 1;
    if (this.session === null) return no(401, 'not_signed_in');
    if (this.session !== person) return no(403, 'not_your_session');
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
    patient = 'anna',
  ): WireEntry {
    const on = '2026-03-02';
    const log = this.logOf(patient);
    const entry = { seq: log.length + 1, id, kind, on, by, device, at: this.time(), args: {} };
    log.push(entry);
    return entry;
  }

  backup(): Backup {
    const devices = [...this.#devices].map(
      ([id, device]) => [id, { ...device, decided: new Map(device.decided) }] as const,
    );
    const logs = [...this.#logs].map(([patient, log]) => [patient, [...log]] as const);
    return { logs: new Map(logs), devices: new Map(devices) };
  }

  restore({ logs, devices }: Backup): void {
    this.#logs = new Map([...logs].map(([patient, log]) => [patient, [...log]]));
    this.#devices = new Map(
      [...devices].map(([id, device]) => [id, { ...device, decided: new Map(device.decided) }]),
    );
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
    const log = this.logOf(device.patient);
    const again = log.some((entry) => entry.id === id);
    const code = again ? null : this.judge(mutation, log);
    if (!again && code === null) {
      const by = { role: 'patient', id: device.patient };
      const at = this.time();
      log.push({ seq: log.length + 1, id, kind, on, by, device: deviceId, at, made_at, args });
    }
    device.decided.set(number, { id, code });
    device.last = Math.max(device.last, number);
    return verdict(number, code, again);
  }

  #page(request: SyncRequest, device: Device, verdicts: readonly Verdict[]): Reply {
    const log = this.logOf(device.patient);
    const from = this.#sameHistory(request) ? Math.min(request.cursor, log.length) : 0;
    const entries = log.slice(from, from + PAGE);
    const cursor = from + entries.length;
    const answer: SyncAnswer = {
      protocol: PROTOCOL,
      epoch: this.epoch,
      cursor,
      more: cursor < log.length,
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
