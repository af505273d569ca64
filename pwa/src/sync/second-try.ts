// What an older server did not understand is kept, and sent again when the server has another version.
import type { PersonStore } from '../store/databases';
import type { PersonRows, RefusedMutation } from '../store/rows';
import type { Writing } from '../store/store';
import { enqueue, placeOf } from './outbox';
import type { Transport } from './transport';

export async function tryAgainWithNewServer(
  store: PersonStore,
  transport: Transport,
  left: AbortSignal,
): Promise<void> {
  if ((await store.read(['refused'], notUnderstood)).length === 0) return;
  const version = await transport.version(left);
  if (version === null) return;
  await store.write(['refused', 'outbox', 'meta'], async (tx) => {
    const rows = await notUnderstood(tx);
    // The version that said no is learnt at the next contact, so that the same one is not asked twice.
    for (const row of rows.filter((refused) => refused.server_version === null)) {
      await tx.put('refused', { ...row, server_version: version });
    }
    const again = rows.filter((row) => row.server_version !== null && row.server_version !== version);
    for (const { id } of again) await tx.delete('refused', id);
    if (again.length > 0) await enqueue(tx, await placeOf(tx), again);
  });
}

async function notUnderstood(tx: Pick<Writing<PersonRows>, 'all'>): Promise<RefusedMutation[]> {
  const refused = await tx.all('refused');
  return refused
    .filter(({ code }) => code === 'unknown_kind')
    .sort((one, other) => one.number - other.number);
}
