// What screens read of the patient: signals filled at start from the phone's database and kept in step with it.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { LogEntry } from '../domain/entries';
import { arrived, holding, person, shownLog } from './holding';
import type { Me } from './person';
import type { Doing } from './rows';

export { today } from './today';
export type { Doing };

export const me: ReadonlySignal<Me | null> = person;
/** Confirmed entries by the server's order, then those that only the phone has, in the order they were made. */
export const log: ReadonlySignal<readonly LogEntry[]> = shownLog;
/** What the patient has begun and not yet written down. */
export const doing: ReadonlySignal<readonly Doing[]> = computed(() => holding.value.doing);
/** True once it is known who is here, and all that screens read of them has been read from the phone. */
export const ready: ReadonlySignal<boolean> = arrived;
