// When the server has been restored from a backup: its log is read anew, and what it has lost is given back.
import { addDays, dayInCopenhagen, daysBetween } from '../domain/days';
import { isKind, type LogEntry } from '../domain/entries';
import { offered, offerOf } from '../domain/recovered';
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
 * What the server no longer has, oldest first, ready to be sent: the patient's own entries under the same ids. Entries
 * by others cannot be sent by the patient; they are laid aside and no longer shown, because what the screens show is
 * what the server's log says, and go as offers that a clinician decides on. Each goes before what speaks of it.
 */
export async function findLost(
  tx: Tx,
  place: Place,
  answer: SyncAnswer,
  mine: string,
): Promise<Omit<Mutation, 'number'>[]> {
  const error = clockError(answer);
  const entries = (await tx.all('entries')).sort((one, other) => one.seq - other.seq);
  const known = new Set(entries.map((entry) => entry.id));
  const lost: Omit<Mutation, 'number'>[] = [];
  for (const entry of entries.filter(({ pull }) => pull !== place.pull)) {
    await tx.delete('entries', entry.id);
    if (entry.by.role === 'patient' && entry.by.id === mine) {
      lost.push(asMutation(entry, error));
    } else {
      await tx.put('recovered', entry);
      lost.push(...asOffer(entry, answer.server_time, error !== 0));
    }
  }
  // Accepted, but never read back before the server lost it.
  const unread = (await tx.all('kept')).filter((mutation) => !known.has(mutation.id));
  return [...lost, ...unread.sort(byAcceptance)];
}

/** What came back by another way, or was left out for good, is lost no more. */
export async function noLongerLost(tx: Tx, entry: LogEntry): Promise<void> {
  await tx.delete('recovered', isKind(entry, 'recovered_left_out') ? offerOf(entry.args.of) : entry.id);
}

/** Numbers count per device, and this phone may have been several. */
function byAcceptance(one: KeptMutation, other: KeptMutation): number {
  return Date.parse(one.acknowledged_at) - Date.parse(other.acknowledged_at) || one.number - other.number;
}

/** Of the day on which it was found, by the server's clock; from a wrong clock the server moves the day itself. */
function asOffer(entry: HeldEntry, now: string, clockIsWrong: boolean): Omit<Mutation, 'number'>[] {
  const lost = offered(entry);
  if (!lost) return [];
  const on = dayInCopenhagen(clockIsWrong ? new Date() : new Date(now));
  const made_at = new Date().toISOString();
  return [{ id: offerOf(entry.id), kind: 'recovered_offered', on, made_at, args: { entry: lost } }];
}

/** What must be added to this phone's clock, in milliseconds; nothing while it is at most twelve hours off. */
function clockError(answer: SyncAnswer): number {
  const error = Date.parse(answer.server_time) - Date.now();
  return Math.abs(error) > TOLERATED ? error : 0;
}

/**
 * The server moves the day of what a wrong clock sends, by what the sending phone's clock is off now. So it is moved
 * back by as much first: the phone that wrote this may have been another one, or had another clock.
 */
function asMutation(entry: HeldEntry, error: number): Omit<Mutation, 'number'> {
  const { id, kind, args } = entry;
  const made_at = entry.made_at ?? entry.at ?? new Date().toISOString();
  const moves = daysBetween(
    dayInCopenhagen(new Date(made_at)),
    dayInCopenhagen(new Date(Date.parse(made_at) + error)),
  );
  return { id, kind, on: addDays(entry.on, -moves), args, made_at };
}
