// The phone's databases: how each is called, its version and its shelves. The worker opens them too, without a screen.

import type { DeviceRows } from './device-row';
import type { Opening } from './indexed-db';
import { PERSON_KEYS, type PersonRows } from './rows';
import type { Shelves, Store } from './store';

export type Wanted<R extends Shelves> = Omit<Opening<R>, 'onBlocked' | 'onOutdated'>;
export type PersonStore = Store<PersonRows>;

/** What the device remembers whoever uses it. */
export const DEVICE_DATABASE: Wanted<DeviceRows> = { name: 'rygvej', version: 1, keys: { device: 'name' } };

/** The name carries the person: another person opens another database, and sees nothing of this one. */
export function databaseOf(person: string): Wanted<PersonRows> {
  return { name: `rygvej-${person}`, version: 1, keys: PERSON_KEYS };
}
