// Web Locks for tests, as all tabs of one browser share them; Node has none of its own.

type Body = (lock: object | null) => unknown;
interface How {
  readonly mode?: 'shared' | 'exclusive';
  readonly ifAvailable?: boolean;
}
interface Wish {
  readonly shared: boolean;
  readonly start: () => void;
}

export class Locks {
  readonly #held = new Map<string, Set<Wish>>();
  readonly #queues = new Map<string, Wish[]>();

  request(name: string, ...rest: [Body] | [How, Body]): Promise<unknown> {
    const [how, body] = rest.length === 1 ? [{}, rest[0]] : rest;
    return new Promise((resolve, reject) => {
      const wish: Wish = {
        shared: how.mode === 'shared',
        start: () => {
          this.#heldOf(name).add(wish);
          void Promise.resolve({})
            .then(body)
            .then(resolve, reject)
            .finally(() => {
              this.#heldOf(name).delete(wish);
              this.#next(name);
            });
        },
      };
      if (this.#isFree(name, wish) && this.#queueOf(name).length === 0) wish.start();
      else if (how.ifAvailable) void Promise.resolve(null).then(body).then(resolve, reject);
      else this.#queueOf(name).push(wish);
    });
  }

  #next(name: string): void {
    const queue = this.#queueOf(name);
    for (let [first] = queue; first && this.#isFree(name, first); [first] = queue) queue.shift()?.start();
  }

  #isFree(name: string, wish: Wish): boolean {
    const held = this.#heldOf(name);
    return held.size === 0 || (wish.shared && [...held].every(({ shared }) => shared));
  }

  #heldOf(name: string): Set<Wish> {
    const held = this.#held.get(name) ?? new Set();
    this.#held.set(name, held);
    return held;
  }

  #queueOf(name: string): Wish[] {
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, queue);
    return queue;
  }
}
