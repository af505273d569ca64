// When the server has been restored from a backup: its log is read anew, and what it has lost is given back.
import { addDays } from '../domain/days';
import type { HeldEntry, KeptMutation, Mutation, PersonRows, Place } from '../store/rows';
import type { Writing } from '../store/store';
import { uuid } from '../uuid';
import { enqueue, waiting } from './outbox';
import type { SyncAnswer } from './protocol';

type Tx = Writing<PersonRows>;

/** The server's clock and ours count as the same up to here, as they do on the server. */
const TOLERATED = 12 * 3_600_000;

/** From the beginning, as a new device: the server's count of the old one belongs to a history that is gone. */
export async function startAnew(tx: Tx, before: Place, answer: SyncAnswer): Promise<void> {
  const place: Place = {
    ...before,
    device: uuid(),
    number: 0,
    epoch: answer.epoch,
    cursor: 0,
    pull: before.pull + 1,
    recovering: true,
    since: answer.server_time,
  };
  await enqueue(tx, place, await waiting(tx));
}

/**
 * The patient's own entries that the server no longer has, oldest first, ready to be sent under the same ids.
 * Entries by others cannot be sent by the patient; they are laid aside for a clinician and are no longer shown,
 * because what the screens show is what the server's log says.
 */
export async function findLost(
  tx: Tx,
  place: Place,
  answer: SyncAnswer,
  mine: string,
): Promise<Omit<Mutation, 'number'>[]> {
  const clockIsWrong = Math.abs(Date.parse(answer.server_time) - Date.now()) > TOLERATED;
  const entries = (await tx.all('entries')).sort((one, other) => one.seq - other.seq);
  const known = new Set(entries.map((entry) => entry.id));
  const lost: Omit<Mutation, 'number'>[] = [];
  for (const entry of entries.filter(({ pull }) => pull !== place.pull)) {
    await tx.delete('entries', entry.id);
    if (entry.by.role === 'patient' && entry.by.id === mine) lost.push(asMutation(entry, clockIsWrong));
    else await tx.put('recovered', entry);
  }
  // Accepted, but never read back before the server lost it.
  const unread = (await tx.all('kept')).filter((mutation) => !known.has(mutation.id));
  return [...lost, ...unread.sort(byAcceptance)];
}

/** Numbers count per device, and this phone may have been several. */
function byAcceptance(one: KeptMutation, other: KeptMutation): number {
  return Date.parse(one.acknowledged_at) - Date.parse(other.acknowledged_at) || one.number - other.number;
}

/** The server moves the day of what a wrong clock sends. Where it moved this one before, it will do so again. */
function asMutation(entry: HeldEntry, clockIsWrong: boolean): Omit<Mutation, 'number'> {
  const { id, kind, args, made_at, at, moved_days } = entry;
  const on = clockIsWrong ? addDays(entry.on, -moved_days) : entry.on;
  return { id, kind, on, args, made_at: made_at ?? at ?? new Date().toISOString() };
}
