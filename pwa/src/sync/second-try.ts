// What is kept and sent again: what an older server did not understand, and what came before its day had begun there.
import { dayInCopenhagen } from '../domain/days';
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

/**
 * A phone whose clock is minutes fast dates an entry one day ahead around midnight, and the server refuses it. When that
 * day has come by the server's clock, it goes again, and after it what spoke of it and was refused for its absence;
 * unless the patient has dealt with it, and perhaps written it anew. Once a day at most: a day that is right here may
 * still lie ahead there, where this phone's clock is a year slow.
 */
export async function sendWhoseDayHasCome(tx: Writing<PersonRows>, now: string): Promise<number> {
  const today = dayInCopenhagen(new Date(now));
  const open = (await tx.all('refused')).filter(({ dealt_with_at }) => dealt_with_at === null).sort(byNumber);
  const early = open.filter(
    ({ code, on, at }) => code === 'in_the_future' && on <= today && dayInCopenhagen(new Date(at)) < today,
  );
  const absent = new Set<unknown>(early.map(({ id }) => id));
  const after = open.filter(({ code, args }) => code.startsWith('unknown_') && speaksOf(args, absent));
  const again = [...early, ...after];
  for (const { id } of again) await tx.delete('refused', id);
  if (again.length > 0) await enqueue(tx, await placeOf(tx), again);
  return again.length;
}

function speaksOf(args: RefusedMutation['args'], ids: ReadonlySet<unknown>): boolean {
  return Object.values(args).some((value) => ids.has(value));
}

async function notUnderstood(tx: Pick<Writing<PersonRows>, 'all'>): Promise<RefusedMutation[]> {
  const refused = await tx.all('refused');
  return refused.filter(({ code }) => code === 'unknown_kind').sort(byNumber);
}

function byNumber(one: RefusedMutation, other: RefusedMutation): number {
  return one.number - other.number;
}
