// Somebody whose database is open: on a screen, or with none in the worker.
import type { PersonStore } from './databases';
import type { Me } from './person';

/** An open database, and a signal that is aborted when it is closed. */
export interface Presence {
  readonly me: Me;
  readonly store: PersonStore;
  readonly left: AbortSignal;
}
