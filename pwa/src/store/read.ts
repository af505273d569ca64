// What screens read of the patient: signals filled at start from the phone's database and kept in step with it.
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { LogEntry } from '../domain/entries';
import type { Me } from './person';

const person = signal<Me | null>(null);
const entries = signal<readonly LogEntry[]>([]);
const day = signal('');
const filled = signal(false);

export const me: ReadonlySignal<Me | null> = person;
/** Confirmed entries by the server's order, then those that only the phone has, in the order they were made. */
export const log: ReadonlySignal<readonly LogEntry[]> = entries;
/** The patient's civil day in Denmark; moves on at midnight and when the app becomes visible. */
export const today: ReadonlySignal<string> = day;
export const ready: ReadonlySignal<boolean> = filled;
