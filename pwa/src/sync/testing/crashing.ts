// A store that dies at a chosen step, before or after that step's transaction: the two ways a phone can be killed.
import type { PersonStore } from '../../store/databases';

export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface Death {
  /** How many transactions are lived through first. */
  after: number;
  readonly committed: boolean;
}

export function mortal(store: PersonStore, death: Death): PersonStore {
  const live = async <T>(transaction: () => Promise<T>): Promise<T> => {
    death.after -= 1;
    if (death.after >= 0) return transaction();
    // Whatever comes later finds the phone dead too.
    if (death.after === -1 && death.committed) await transaction();
    throw new Killed();
  };
  return {
    durable: store.durable,
    read: (shelves, body) => live(() => store.read(shelves, body)),
    write: (shelves, body) => live(() => store.write(shelves, body)),
    close: () => store.close(),
  };
}
