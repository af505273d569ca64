// What may happen to Anna, Carla and Bo, who share a browser, and what must be true of it at every moment and in the end.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, vi } from 'vitest';
import type { PersonRows } from '../../store/rows';
import type { Shelf } from '../../store/store';
import { Browser, type Mishap } from './browser';
import type { Backup } from './server';
import { Tab } from './tab';

type Patient = 'anna' | 'carla';

/** Rows of a patient's shelf, as far as the checks look at them. */
interface Row {
  readonly id: string;
  readonly args: { readonly n?: number; readonly who?: Patient };
}

const mishaps = fc.array(
  fc.constantFrom<Mishap>('none', 'none', 'request lost', 'answer lost', 'sent twice', 'busy', 'gibberish'),
  { maxLength: 4 },
);
const tab = fc.nat(1);
const patient = fc.constantFrom<Patient>('anna', 'carla');

const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('log' as const), refused: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sync' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sign in' as const), who: patient }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sign out' as const) }) },
);

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('act' as const), act, tab, mishaps }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('die' as const),
      act,
      tab,
      mishaps,
      at: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('both sync' as const), mishaps }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('network' as const), online: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('plan' as const), who: patient, more: fc.constantFrom(0, 6) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('session ends' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('Bo looks in' as const), leaves: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('backup' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const) }) },
);

type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

export const histories: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 1, maxLength: 16 });

const PATIENTS: readonly Patient[] = ['anna', 'carla'];

/** Kept between lives, because loading the app is what takes longest. */
const TABS = [new Tab(), new Tab()] as const;
const DESK = new Tab('clinic');

export class Life {
  readonly #browser = new Browser();
  /** What the app has said it has saved, and whose it is. */
  readonly #said = new Map<number, Patient>();
  readonly #tried = new Map<number, Patient>();
  readonly #refused = new Set<number>();
  /** What the server has had at some time: a phone that was left by its person may have let go of it. */
  readonly #acknowledged = new Set<number>();
  readonly #leftAt = new Map<Patient, number>();
  #backup: Backup = this.#browser.server.backup();
  #restored = false;
  #count = 0;

  async live(steps: readonly Step[]): Promise<void> {
    const { server } = this.#browser;
    server.judge = ({ args }) => (this.#refused.has(args['n'] as number) ? 'unknown_goal' : null);
    this.#browser.stub();
    try {
      await this.#act(0, { do: 'sign in', who: 'anna' });
      for (const one of steps) {
        await this.#take(one);
        await this.#look();
      }
      await this.#heal();
    } finally {
      for (const one of [...TABS, DESK]) await one.close(this.#browser);
      vi.unstubAllGlobals();
    }
  }

  async #take(one: Step): Promise<void> {
    const { server } = this.#browser;
    if ('mishaps' in one) this.#browser.mishaps = [...one.mishaps];
    switch (one.do) {
      case 'act':
        return this.#act(one.tab, one.act);
      case 'die':
        await this.#act(one.tab, one.act, one.at);
        return this.#tab(one.tab).close(this.#browser);
      case 'both sync':
        for (const at of [0, 1]) await this.#opened(at);
        await Promise.all(TABS.map((each) => each.does(this.#browser, ({ syncNow }) => syncNow())));
        return;
      case 'close':
        return this.#tab(one.tab).close(this.#browser);
      case 'network':
        this.#browser.online = one.online;
        return;
      case 'plan':
        // Many are more than one page of an answer.
        for (let left = one.more; left >= 0; left -= 1) {
          server.append(`plan-${++this.#count}`, 'plan_assigned', undefined, null, one.who);
        }
        return;
      case 'session ends':
        server.session = null;
        return;
      case 'Bo looks in':
        await DESK.open(this.#browser);
        await DESK.does(this.#browser, ({ signIn }) => signIn('clinic', 'bo@rygvej.test', 'x'));
        if (one.leaves) await DESK.does(this.#browser, ({ signOut }) => signOut());
        return DESK.close(this.#browser);
      case 'backup':
        this.#backup = server.backup();
        return;
      case 'restore':
        server.restore(this.#backup);
        this.#restored = true;
    }
  }

  async #act(at: number, doing: Act, dies?: number): Promise<void> {
    const one = await this.#opened(at);
    const here = await this.#whoIsIn(one);
    switch (doing.do) {
      case 'log':
        if (here) await this.#log(one, here, doing.refused, dies);
        return;
      case 'sync':
        await one.does(this.#browser, ({ syncNow }) => syncNow(), dies);
        return;
      case 'sign in':
        for (const other of PATIENTS) if (other !== doing.who) this.#leaves(other);
        await one.does(
          this.#browser,
          ({ signIn }) => signIn('patient', `${doing.who}@rygvej.test`, 'x'),
          dies,
        );
        return;
      case 'sign out':
        if (here) this.#leaves(here);
        await one.does(this.#browser, ({ signOut }) => signOut(), dies);
    }
  }

  async #log(one: Tab, who: Patient, refused: boolean, dies?: number): Promise<void> {
    const n = ++this.#count;
    if (refused) this.#refused.add(n);
    this.#tried.set(n, who);
    let said = false;
    await one.does(
      this.#browser,
      async ({ record }) => {
        await record('session', { n, who });
        said = true;
      },
      dies,
    );
    if (said) this.#said.set(n, who);
  }

  #leaves(who: Patient): void {
    this.#leftAt.set(who, this.#count);
  }

  #tab(at: number): Tab {
    return TABS[at] ?? TABS[0];
  }

  async #opened(at: number): Promise<Tab> {
    const one = this.#tab(at);
    if (!one.isOpen) await one.open(this.#browser);
    return one;
  }

  async #whoIsIn(one: Tab): Promise<Patient | null> {
    const id = await one.does(this.#browser, async ({ presence }) => presence.value?.me.id ?? null);
    return (id ?? null) as Patient | null;
  }

  /** What must be true at every moment. */
  async #look(): Promise<void> {
    for (const one of TABS) {
      if (one.isOpen && one.mustReload) {
        await one.close(this.#browser);
        await one.open(this.#browser);
      }
    }
    for (const who of PATIENTS) {
      const log = this.#browser.server.logOf(who);
      const numbers = log.flatMap(({ args }) => (typeof args['n'] === 'number' ? [args['n']] : []));
      for (const n of numbers) {
        this.#acknowledged.add(n);
        expect(this.#tried.get(n), 'nobody’s entries in another’s log').toBe(who);
      }
      expect(new Set(numbers).size, 'nothing twice in the log').toBe(numbers.length);
    }
    for (const one of TABS) if (one.isOpen) await this.#lookAt(one);
  }

  async #lookAt(one: Tab): Promise<void> {
    const who = await this.#whoIsIn(one);
    if (!who) return;
    const rows = await this.#rows(one, 'entries', 'outbox', 'kept', 'refused');
    for (const { args } of rows) expect(args.who ?? who, 'nobody sees another’s entries').toBe(who);
    const seen = new Set(rows.map(({ args }) => args.n));
    for (const [n, whose] of this.#said) {
      if (whose === who && !this.#mayHaveGone(n, who)) expect(seen, `saved means saved: ${n}`).toContain(n);
    }
  }

  /** Whoever signs out takes along what the server has; should the server then be restored, nobody has it. */
  #mayHaveGone(n: number, who: Patient): boolean {
    return n <= (this.#leftAt.get(who) ?? 0) && this.#acknowledged.has(n);
  }

  async #rows(one: Tab, ...shelves: Shelf<PersonRows>[]): Promise<Row[]> {
    const rows = await one.does(this.#browser, async ({ presence }) =>
      presence.value?.store.read(shelves, async (tx) =>
        (await Promise.all(shelves.map((shelf) => tx.all(shelf)))).flat(),
      ),
    );
    return (rows ?? []) as unknown as Row[];
  }

  /** The network is good, and each comes back to the phone, signs in, looks, and signs out. */
  async #heal(): Promise<void> {
    this.#browser.mishaps = [];
    this.#browser.online = true;
    const [one, other] = TABS;
    for (const each of [one, other]) await each.close(this.#browser);
    await one.open(this.#browser);
    for (const who of PATIENTS) {
      await this.#act(0, { do: 'sign in', who });
      await this.#act(0, { do: 'sync' });
      await this.#check(one, who);
      await this.#act(0, { do: 'sign out' });
    }
    await this.#look();
    await this.#checkWhatIsLeft();
  }

  async #check(one: Tab, who: Patient): Promise<void> {
    const log = this.#browser.server.logOf(who);
    const logged = new Set(log.map(({ args }) => args['n'] as number));
    const refused = new Set((await this.#rows(one, 'refused')).map(({ args }) => args.n));
    for (const [n, whose] of this.#said) {
      if (whose !== who || (this.#restored && this.#mayHaveGone(n, who))) continue;
      expect(logged.has(n) !== refused.has(n), `${n}: with the server or refused, never both`).toBe(true);
      expect(refused.has(n), `${n}: refused where it was refused`).toBe(this.#refused.has(n));
    }
    expect(await this.#rows(one, 'outbox'), 'never stuck').toEqual([]);
    const held = (await this.#rows(one, 'entries')).map(({ id }) => id).sort();
    expect(held, 'the phone has what the server has').toEqual(log.map(({ id }) => id).sort());
    const aside = new Set((await this.#rows(one, 'recovered')).map(({ id }) => id));
    expect(
      log.filter(({ id }) => aside.has(id)),
      'nothing laid aside that the server has',
    ).toEqual([]);
    if (this.#restored) return;
    const order = log.flatMap(({ args }) => (typeof args['n'] === 'number' ? [args['n']] : []));
    expect(order, 'in the order of their making').toEqual([...order].sort((a, b) => a - b));
  }

  /** A database is left of those alone who have something there that nobody has read. */
  async #checkWhatIsLeft(): Promise<void> {
    const names = (await this.#browser.disk.databases()).map(({ name }) => name);
    for (const who of PATIENTS) {
      const unread = [...this.#said].some(([n, whose]) => whose === who && this.#refused.has(n));
      if (!unread && ![...this.#tried].some(([n, whose]) => whose === who && this.#refused.has(n))) {
        expect(names, 'nothing is left of whoever has left').not.toContain(`rygvej-${who}`);
      }
    }
  }
}
