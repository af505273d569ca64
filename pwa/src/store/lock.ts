// What tabs agree on: whoever syncs, signs in or signs out waits for the others, and what one uses none takes away.

type Body<T> = () => Promise<T>;

const queues = new Map<string, Promise<unknown>>();

/**
 * Runs the body while no other tab holds the lock of that name. A browser without Web Locks keeps order within this
 * tab only; two tabs may then sync at once, which the server's numbering makes harmless.
 */
export function alone<T>(name: string, body: Body<T>): Promise<T> {
  if (typeof navigator !== 'undefined' && navigator.locks) {
    return navigator.locks.request(`rygvej-${name}`, body) as Promise<T>;
  }
  const turn = (queues.get(name) ?? Promise.resolve()).then(body, body);
  queues.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}

/** Says for as long as it is wanted that something is in use in this tab; the result ends it. */
export async function inUse(name: string): Promise<() => void> {
  if (typeof navigator === 'undefined' || !navigator.locks) return () => undefined;
  return new Promise((granted) => {
    void navigator.locks.request(
      `rygvej-${name}`,
      { mode: 'shared' },
      () => new Promise<void>((end) => granted(end)),
    );
  });
}

/** Runs the body if no tab uses it, and keeps all from beginning to meanwhile. Without Web Locks nobody can know. */
export async function ifUnused(name: string, body: Body<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !navigator.locks) return;
  await navigator.locks.request(`rygvej-${name}`, { ifAvailable: true }, async (lock) => {
    if (lock) await body();
  });
}
