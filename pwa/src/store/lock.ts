// One at a time over all tabs: whoever syncs, signs in or signs out waits for the others.

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
