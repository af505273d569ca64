// The one row that this device remembers whoever uses it, and how it is read and changed.
import type { Language } from '../content/items';
import type { Me } from './person';
import type { Store } from './store';

export interface Device {
  readonly language: Language | null;
  /** The language was chosen here, and the server has not been told. */
  readonly language_untold: boolean;
  /** Whose app opens at start, with or without network. */
  readonly person: Me | null;
  /**
   * Whose session the browser's cookie is, as far as we know; null is "nobody knows". The cookie belongs to all tabs
   * and doors alike, so what one person has not sent must never go out while it is another's.
   */
  readonly session: string | null;
  /** Somebody signed out without network: the cookie is still good, and must be ended before anything else. */
  readonly leaving: boolean;
  /** Who has left this phone, and whose rows are still to be cleared away. */
  readonly left: readonly string[];
  /** How large words are shown; null is as the browser shows them. */
  readonly text_size: 'normal' | 'larger' | 'largest' | null;
}

export interface DeviceRows {
  readonly device: Device & { readonly name: 'device' };
}

const NOTHING_YET: Device = {
  language: null,
  language_untold: false,
  person: null,
  session: null,
  leaving: false,
  left: [],
  text_size: null,
};

export async function readDevice(store: Store<DeviceRows>): Promise<Device> {
  const row = await store.read(['device'], (tx) => tx.get('device', 'device'));
  return { ...NOTHING_YET, ...row };
}

export async function changeDevice(store: Store<DeviceRows>, changes: Partial<Device>): Promise<void> {
  await store.write(['device'], async (tx) => {
    const before = (await tx.get('device', 'device')) ?? NOTHING_YET;
    await tx.put('device', { ...before, ...changes, name: 'device' });
  });
}
