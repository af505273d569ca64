// Random lives of a phone and its server: whatever breaks, in the end each entry is with the server exactly once,
// or visibly refused; and the phone has what the server has.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Killed, mortal } from './testing/crashing';
import { emptyPhone, type Fault, Phone } from './testing/phone';
import { type Backup, SimulatedServer } from './testing/server';

/** HISTORIES=100000 npm test -- histories lives as many as you have time for. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 400);

const fault = fc.constantFrom<Fault>(
  'none',
  'none',
  'request lost',
  'answer lost',
  'slow',
  'sent twice',
  'busy',
);

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('log' as const), refused: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('turn' as const), faults: fc.array(fault, { maxLength: 6 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('die' as const),
      after: fc.nat(6),
      committed: fc.boolean(),
      faults: fc.array(fault, { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('plan' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('session ends' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('backup' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

class Life {
  readonly server = new SimulatedServer();
  readonly wanted: string[] = [];
  readonly #refused = new Set<string>();
  #phone!: Phone;
  #backup: Backup = this.server.backup();
  #count = 0;

  async live(steps: readonly Step[]): Promise<void> {
    emptyPhone();
    this.server.judge = ({ id }) => (this.#refused.has(id) ? 'unknown_goal' : null);
    this.#phone = await Phone.of(this.server);
    for (const one of steps) await this.#take(one);
    this.server.session = 'anna';
    this.#phone = await Phone.restart(this.server);
    expect(await this.#phone.turn()).toEqual({ end: 'done' });
  }

  async #take(one: Step): Promise<void> {
    switch (one.do) {
      case 'log': {
        const id = `n${++this.#count}`;
        if (one.refused) this.#refused.add(id);
        this.wanted.push(id);
        return this.#phone.log(id);
      }
      case 'turn':
        await this.#phone.turn(...one.faults);
        this.server.session = 'anna';
        return;
      case 'die': {
        const here = { ...this.#phone.here, store: mortal(this.#phone.here.store, { ...one }) };
        await this.#phone.turnWith(here, one.faults).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        this.#phone = await Phone.restart(this.server);
        return;
      }
      case 'plan':
        this.server.append(`plan-${++this.#count}`, 'plan_assigned');
        return;
      case 'restart':
        this.#phone = await Phone.restart(this.server);
        return;
      case 'session ends':
        this.server.session = null;
        return;
      case 'backup':
        this.#backup = this.server.backup();
        return;
      case 'restore':
        this.server.restore(this.#backup);
    }
  }

  async check(): Promise<void> {
    const { server, wanted } = this;
    const logged = server.log.map((entry) => entry.id);
    expect(new Set(logged).size, 'nothing twice').toBe(logged.length);
    const refused = await this.#phone.ids('refused');
    for (const id of wanted) {
      expect(
        logged.includes(id) !== refused.includes(id),
        `${id}: with the server or refused, never both`,
      ).toBe(true);
      expect(refused.includes(id)).toBe(this.#refused.has(id));
    }
    expect(await this.#phone.ids('outbox'), 'never stuck').toEqual([]);
    expect(await this.#phone.ids('entries'), 'the phone has what the server has').toEqual([...logged].sort());
    const aside = await this.#phone.ids('recovered');
    expect(
      aside.filter((id) => logged.includes(id)),
      'nothing laid aside that the server has',
    ).toEqual([]);
    // A restored server takes a newer entry that fits its count before the phone can know what it has lost.
    if (server.epoch !== 'e-1') return;
    const mine = logged.filter((id) => wanted.includes(id));
    expect(mine, 'in the order of their making').toEqual(
      [...mine].sort((a, b) => wanted.indexOf(a) - wanted.indexOf(b)),
    );
  }
}

describe('any history', () => {
  test(
    'ends with every entry exactly once where it belongs',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
          const life = new Life();
          await life.live(steps);
          await life.check();
        }),
        { numRuns: HISTORIES },
      );
    },
    10_000 + HISTORIES * 50,
  );
});
