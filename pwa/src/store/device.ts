// What this device remembers whoever uses it: the language, whose app opens, and whose session the browser holds.
import { DEVICE_DATABASE } from './databases';
import { changeDevice, type Device, type DeviceRows, readDevice } from './device-row';
import { openStore } from './open';
import type { Store } from './store';

let opening: Promise<Store<DeviceRows>> | null = null;

function store(): Promise<Store<DeviceRows>> {
  opening ??= openStore(DEVICE_DATABASE);
  return opening;
}

export async function device(): Promise<Device> {
  return readDevice(await store());
}

export async function remember(changes: Partial<Device>): Promise<void> {
  await changeDevice(await store(), changes);
}

/** Lets go of the database, as when the tab closes. */
export async function forgetDevice(): Promise<void> {
  (await opening)?.close();
  opening = null;
}
