// One contact with the server, on a screen or in the worker: is the session this patient's, and if so, a turn at the door.
import type { Device } from '../store/device-row';
import type { Presence } from '../store/presence';
import { tryAgainWithNewServer } from './second-try';
import type { Transport } from './transport';
import { type Hearing, type TurnEnd, takeTurn } from './turn';

/** What the device remembers of its session. */
export interface Memory {
  device(): Promise<Device>;
  remember(changes: Partial<Device>): Promise<void>;
}

/**
 * One person's entries must never go out with another's session. What the phone knows settles most of it without a
 * request; where it does not know, every request says whose entries it brings, and the server refuses another's. To be
 * called under the lock that everybody holds who changes the session.
 */
export async function makeContact(
  here: Presence,
  transport: Transport,
  memory: Memory,
  hearing: Hearing,
): Promise<TurnEnd> {
  const { session, leaving } = await memory.device();
  if (leaving || (session !== null && session !== here.me.id)) return { end: 'signed_out' };
  await tryAgainWithNewServer(here.store, transport, here.left);
  const turn = await takeTurn(here, transport, hearing);
  if (turn.end === 'signed_out') await memory.remember({ session: null });
  if (turn.end === 'done' && session === null) await memory.remember({ session: here.me.id });
  return turn;
}
