// A tab with the whole app in it, as far as it is not a screen, that can be killed at any await.
import { vi } from 'vitest';
import type { Door } from '../../account/door';
import type { Writing } from '../../store/store';
import type { Catalogues } from '../../text';
import type { Transport } from '../transport';
import type { Browser } from './browser';
import { Page } from './page';

export class Killed extends Error {
  override readonly name = 'Killed';
}

type Code = typeof import('../../account/arrive') &
  typeof import('../../account/session') &
  typeof import('../../store/current') &
  typeof import('../../store/device') &
  typeof import('../../store/holding') &
  typeof import('../record') &
  typeof import('../loop');

const WORDS: Catalogues = { da: async () => ({ default: {} }), en: async () => ({ default: {} }) };
/** Modules are loaded anew after so many openings, because every one leaves a listener behind. */
const OPENINGS = 40;
const NEVER = Number.POSITIVE_INFINITY;

export class Tab {
  mustReload = false;
  /** At how many awaits from now on the phone dies. */
  #left = NEVER;
  #openings = 0;
  #code: Promise<Code> | null = null;
  #transport!: Transport;
  #stop: (() => void) | null = null;

  constructor(readonly door: Door = 'patient') {}

  get isOpen(): boolean {
    return this.#stop !== null;
  }

  get isDead(): boolean {
    return this.#left <= 0;
  }

  /** Opens the app in this tab, as its main.tsx and start.ts do. */
  async open(browser: Browser): Promise<void> {
    const code = await this.#load();
    this.mustReload = false;
    this.#left = NEVER;
    browser.active = this;
    this.#stop = () => undefined;
    await code.arrive(this.door, WORDS);
    if (this.door === 'patient') {
      const quiet = async () => undefined;
      this.#stop = code.startLoop(
        { transport: this.#transport, before: quiet, after: quiet },
        new Page().asWindow(),
      );
    }
    await this.settle(browser);
  }

  /** Does something in this tab, killed after so many awaits if it is; false when it came to no good end. */
  async does<T>(browser: Browser, act: (code: Code) => Promise<T>, dies = NEVER): Promise<T | undefined> {
    const code = await this.#load();
    this.#left = dies;
    browser.active = this;
    const done = await act(code).catch((error: unknown) => {
      if (!this.isDead) throw error;
    });
    await this.settle(browser);
    return this.isDead ? undefined : (done as T | undefined);
  }

  /** Waits until nobody syncs, signs in or signs out any more. */
  async settle(browser: Browser): Promise<void> {
    for (let round = 0; round < 2; round += 1) {
      await new Promise(setImmediate);
      await browser.navigator.locks.request('rygvej-session', () => undefined);
    }
    await new Promise(setImmediate);
  }

  /** The next opening is of code that was just loaded, as after an update. */
  forgetCode(): void {
    this.#code = null;
  }

  /** Gone as when the phone's system takes it: nothing is said, and only what is on the disk stays. */
  async close(browser: Browser): Promise<void> {
    if (!this.isOpen) return;
    const code = await this.#load();
    for (const channel of browser.channels) if (channel.owner === this) channel.close();
    this.#stop?.();
    this.#stop = null;
    code.closePerson();
    await code.forgetDevice();
    this.#left = NEVER;
  }

  /** One more await: the one at which the phone dies is never come back from, nor is any after it. */
  awaits(): void {
    this.#left -= 1;
    if (this.#left <= 0) throw new Killed();
  }

  #load(): Promise<Code> {
    if (!this.isOpen && this.#openings >= OPENINGS) this.#code = null;
    if (!this.isOpen) this.#openings += 1;
    if (!this.#code) {
      this.#openings = 0;
      this.#code = this.#loadAnew();
    }
    return this.#code;
  }

  async #loadAnew(): Promise<Code> {
    vi.resetModules();
    const { IndexedDbStore } = await import('../../store/indexed-db');
    this.#makeMortal(IndexedDbStore.prototype as unknown as Transactions);
    const { overTheNetwork } = await import('../transport');
    this.#transport = {
      send: (...how) => this.#mortally(() => overTheNetwork.send(...how)),
      version: (left) => this.#mortally(() => overTheNetwork.version(left)),
    };
    return {
      ...(await import('../../account/arrive')),
      ...(await import('../../account/session')),
      ...(await import('../../store/current')),
      ...(await import('../../store/device')),
      ...(await import('../../store/holding')),
      ...(await import('../record')),
      ...(await import('../loop')),
    };
  }

  /** Before the request leaves, and after the answer has arrived. */
  async #mortally<T>(request: () => Promise<T>): Promise<T> {
    this.awaits();
    const answer = await request();
    this.awaits();
    return answer;
  }

  /** Before a transaction, at each step of it, and after it has committed but before anybody knows. */
  #makeMortal(store: Transactions): void {
    for (const how of ['read', 'write'] as const) {
      const really = store[how];
      const wrapped = (tx: Tx) => this.#stepByStep(tx);
      const mortally = <T>(transaction: () => Promise<T>) => this.#mortally(transaction);
      store[how] = function (this: unknown, shelves, body) {
        return mortally(() => really.call(this, shelves, (tx) => body(wrapped(tx))));
      };
    }
  }

  #stepByStep(tx: Tx): Tx {
    const steps = Object.entries(tx).map(([name, step]) => [
      name,
      async (...how: unknown[]) => {
        this.awaits();
        return (step as (...how: unknown[]) => unknown)(...how);
      },
    ]);
    return Object.fromEntries(steps) as Tx;
  }
}

type Tx = Writing<Record<string, unknown>>;
type Transactions = Record<'read' | 'write', Transaction>;
type Transaction = (this: unknown, shelves: string[], body: (tx: Tx) => Promise<unknown>) => Promise<unknown>;
