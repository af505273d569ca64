// Takes an answer in, whole or not at all: verdicts, entries, and how far the log has been read, in one transaction.
import type { PersonStore } from '../store/databases';
import { putMeta } from '../store/meta';
import { writeMakingRoom } from '../store/room';
import type { HeldEntry, PersonRows, Place } from '../store/rows';
import type { Writing } from '../store/store';
import { enqueue, placeOf, refusedAs, waiting } from './outbox';
import type { SyncAnswer, SyncRequest, WireEntry } from './protocol';
import { findLost, noLongerLost, startAnew } from './recovery';
import { sendWhoseDayHasCome } from './second-try';

/** What came of an answer: whether there is more to do, and whether it brought anything forward. */
export type Applied = 'forward' | 'settled' | 'stuck';

/** Accepted mutations are kept this long, in case the server is restored from a backup that lacks them. */
export const KEPT_DAYS = 35;

const SHELVES = ['entries', 'outbox', 'kept', 'refused', 'recovered', 'meta'] as const;

type Tx = Writing<PersonRows>;

export function apply(
  store: PersonStore,
  request: SyncRequest,
  answer: SyncAnswer,
  mine: string,
): Promise<Applied> {
  return writeMakingRoom(store, () => store.write(SHELVES, (tx) => takeIn(tx, request, answer, mine)));
}

async function takeIn(tx: Tx, request: SyncRequest, answer: SyncAnswer, mine: string): Promise<Applied> {
  const before = await placeOf(tx);
  // 1. An answer to another device is an answer to somebody who has left: signed out, or become a new device.
  if (before.device !== request.device || before.cursor !== request.cursor) return 'stuck';

  // 2. A restored server: read its log from the beginning. What it refused, it refused without knowing enough.
  if (isRestored(before, answer)) {
    await takeVerdicts(tx, request, { ...answer, verdicts: answer.verdicts.filter(isAccepted) });
    await startAnew(tx, before, answer);
    return 'forward';
  }

  // 3. The verdicts: out of the outbox, and kept or set aside.
  const decided = await takeVerdicts(tx, request, answer);

  // 4. The entries, and the cursor with them.
  for (const entry of answer.entries) {
    const row = held(entry, before.pull);
    await tx.put('entries', row);
    await noLongerLost(tx, row);
  }
  const { epoch, cursor, server_time: since, release } = answer;
  const place = { ...before, epoch, cursor, since, release };
  await putMeta(tx, 'place', place);

  // 5. The last page of a log read anew tells what the restored server has lost.
  if (place.recovering && !answer.more) {
    const lost = await findLost(tx, place, answer, mine);
    await enqueue(tx, { ...place, number: 0, recovering: false }, [...lost, ...(await waiting(tx))]);
    return 'forward';
  }

  await letGoOfOld(tx, answer.server_time, decided > 0);
  const due = await sendWhoseDayHasCome(tx, answer.server_time);
  const unfinished = answer.more || (await tx.all('outbox')).length > 0;
  if (!unfinished) return 'settled';
  return decided + due > 0 || answer.cursor > before.cursor ? 'forward' : 'stuck';
}

/** A cursor beyond the end of the log tells the same as a new epoch: this server has seen less than we have. */
function isRestored(place: Place, answer: SyncAnswer): boolean {
  return place.epoch !== null && (answer.epoch !== place.epoch || answer.cursor < place.cursor);
}

async function takeVerdicts(tx: Tx, request: SyncRequest, answer: SyncAnswer): Promise<number> {
  let decided = 0;
  for (const verdict of answer.verdicts) {
    const sent = request.mutations.find((mutation) => mutation.number === verdict.number);
    const mutation = sent && (await tx.get('outbox', sent.id));
    if (!mutation) continue;
    decided += 1;
    await tx.delete('outbox', mutation.id);
    if (verdict.verdict === 'accepted') {
      await tx.put('kept', { ...mutation, acknowledged_at: answer.server_time });
    } else {
      await tx.put('refused', refusedAs(mutation, verdict.code, answer.server_time));
    }
  }
  return decided;
}

function isAccepted(verdict: SyncAnswer['verdicts'][number]): boolean {
  return verdict.verdict === 'accepted';
}

function held(entry: WireEntry, pull: number): HeldEntry {
  return { ...entry, made_at: entry.made_at ?? null, moved_days: entry.moved_days ?? 0, pull };
}

/** By the server's clock on both sides, so that a phone with a wrong clock lets go of nothing too early. */
async function letGoOfOld(tx: Tx, now: string, worthLooking: boolean): Promise<void> {
  if (!worthLooking) return;
  const oldest = Date.parse(now) - KEPT_DAYS * 86_400_000;
  for (const kept of await tx.all('kept')) {
    if (Date.parse(kept.acknowledged_at) < oldest && (await tx.get('entries', kept.id))) {
      await tx.delete('kept', kept.id);
    }
  }
}
