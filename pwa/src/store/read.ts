// What screens read of the patient: signals filled at start from the phone's database and kept in step with it.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { LogEntry } from '../domain/entries';
import { presence } from './current';
import { person, shownLog } from './holding';
import type { Me } from './person';

export { today } from './today';

export const me: ReadonlySignal<Me | null> = person;
/** Confirmed entries by the server's order, then those that only the phone has, in the order they were made. */
export const log: ReadonlySignal<readonly LogEntry[]> = shownLog;
/** True while a patient's database is open and all that screens read has been read from it. */
export const ready: ReadonlySignal<boolean> = computed(() => presence.value !== null);
