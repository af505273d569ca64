// What screens read of the patient: signals filled at start from the phone's database and kept in step with it.
import type { ReadonlySignal } from '@preact/signals';
import type { LogEntry } from '../domain/entries';
import { arrived, person, shownLog } from './holding';
import type { Me } from './person';

export { today } from './today';

export const me: ReadonlySignal<Me | null> = person;
/** Confirmed entries by the server's order, then those that only the phone has, in the order they were made. */
export const log: ReadonlySignal<readonly LogEntry[]> = shownLog;
/** True once it is known who is here, and all that screens read of them has been read from the phone. */
export const ready: ReadonlySignal<boolean> = arrived;
