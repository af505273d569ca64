// What waits is sent also when the app is closed: the browser wakes the worker when there is a network again. It is the
// same turn under the same lock as in a tab, without a screen; whichever comes second finds nothing left to do.
import { announce, onAnnounced } from '../store/channel';
import { DEVICE_DATABASE, databaseOf, type PersonStore, type Wanted } from '../store/databases';
import { changeDevice, type DeviceRows, readDevice } from '../store/device-row';
import { IndexedDbStore } from '../store/indexed-db';
import { alone } from '../store/lock';
import type { Shelves, Store } from '../store/store';
import { makeContact } from '../sync/contact';
import type { Transport } from '../sync/transport';
import type { Hearing } from '../sync/turn';

/** Rejects where something is left, so that the browser wakes us once more later on. */
export function sendWhatWaits(transport: Transport): Promise<void> {
  return alone('session', async () => {
    const device = open(DEVICE_DATABASE);
    try {
      await sendFor(device, transport);
    } finally {
      device.close();
    }
  });
}

/** Only for whose app this phone opens: nobody else's session can be theirs. */
async function sendFor(device: Store<DeviceRows>, transport: Transport): Promise<void> {
  const { person: me } = await readDevice(device);
  if (!me) return;
  const gone = new AbortController();
  const stopHearing = onAnnounced((told) => {
    // Somebody wants to sign in or out, and waits for the lock that we hold.
    if (told.what === 'let go') gone.abort();
  });
  const store = open(databaseOf(me.id));
  try {
    if (await isEmpty(store)) return;
    const memory = {
      device: () => readDevice(device),
      remember: changeDevice.bind(null, device),
    };
    const hearing: Hearing = {
      sending: () => undefined,
      changed: async () => announce({ what: 'rows', person: me.id }),
    };
    const turn = await makeContact({ me, store, left: gone.signal }, transport, memory, hearing);
    if (turn.end === 'later') throw new Error('something is left to send');
  } finally {
    store.close();
    stopHearing();
  }
}

async function isEmpty(store: PersonStore): Promise<boolean> {
  return (await store.read(['outbox'], (tx) => tx.all('outbox'))).length === 0;
}

/** A worker has no screen to say anything on: where a tab stands in the way, it is tried again another time. */
function open<R extends Shelves>(wanted: Wanted<R>): Store<R> {
  return new IndexedDbStore<R>({ ...wanted, onBlocked: () => undefined, onOutdated: () => undefined });
}
