// One turn at the door: requests and answers until nothing waits on either side, or until it is no use now.
import type { PersonStore } from '../store/databases';
import type { Presence } from '../store/presence';
import { apply } from './apply';
import { becomeNewDevice, compose, renumber, setAside } from './outbox';
import { MOST_MUTATIONS, type SyncAnswer, type SyncRequest } from './protocol';
import type { Reply, Transport } from './transport';

/** `later` may name how many seconds the server asks us to wait. */
export type TurnEnd =
  | { readonly end: 'done' }
  | { readonly end: 'signed_out' }
  | { readonly end: 'later'; readonly seconds: number | null };

export interface Hearing {
  /** A request with mutations is under way, or no more. */
  sending(underway: boolean): void;
  /** The phone's rows have changed. */
  changed(): Promise<void>;
}

const DONE: TurnEnd = { end: 'done' };
const SIGNED_OUT: TurnEnd = { end: 'signed_out' };
const LATER: TurnEnd = { end: 'later', seconds: null };

/** The browser's session is a clinician's, or another patient's. */
const NOT_OURS = new Set<string | null>(['not_allowed', 'not_your_session']);

/** More corrections than this in one turn mean that the two sides do not understand each other today. */
const MOST_CORRECTIONS = 20;

type Refused = Extract<Reply, { kind: 'refused' }>;
/** The end of the turn, or how many mutations the next request may carry. */
type Step = TurnEnd | number;

export async function takeTurn(presence: Presence, transport: Transport, hearing: Hearing): Promise<TurnEnd> {
  let most = MOST_MUTATIONS;
  for (let corrections = 0; corrections < MOST_CORRECTIONS; ) {
    const request = await compose(presence.store, most);
    // "Sending" lasts until what came of it is on the phone, so that the words never go back a step.
    hearing.sending(request.mutations.length > 0);
    try {
      const reply = await transport.send(request, presence.me.id, presence.left);
      if (presence.left.aborted) return LATER;
      if (reply.kind !== 'answer') corrections += 1;
      const step =
        reply.kind === 'answer'
          ? await afterAnswer(presence, request, reply.answer, most)
          : await afterRefusal(presence, transport, request, reply);
      await hearing.changed();
      if (typeof step !== 'number') return step;
      most = step;
    } finally {
      hearing.sending(false);
    }
  }
  return LATER;
}

async function afterAnswer(
  { me, store }: Presence,
  request: SyncRequest,
  answer: SyncAnswer,
  most: number,
): Promise<Step> {
  const applied = await apply(store, request, answer, me.id);
  return { settled: DONE, stuck: LATER, forward: most }[applied];
}

/** What to do when nothing was taken in: count otherwise, send less, lay one aside, or leave it for now. */
async function afterRefusal(
  presence: Presence,
  transport: Transport,
  request: SyncRequest,
  reply: Exclude<Reply, { kind: 'answer' }>,
): Promise<Step> {
  const { store } = presence;
  const smaller = Math.floor(request.mutations.length / 2);
  if (reply.kind === 'unreachable') return reply.slow && smaller > 0 ? smaller : LATER;
  if (reply.status === 401 || NOT_OURS.has(reply.code)) return SIGNED_OUT;
  if (await corrected(store, reply)) return MOST_MUTATIONS;
  const [first] = request.mutations;
  if (!isAboutShape(reply) || !first) return { end: 'later', seconds: reply.seconds };
  if (smaller > 0) return smaller;
  if (!(await takesAnything(presence, transport))) return LATER;
  await setAside(store, first, reply.code ?? 'invalid', new Date().toISOString());
  return MOST_MUTATIONS;
}

/** Whether the refusal told how to count, and we now count so. */
async function corrected(store: PersonStore, { code, expected }: Refused): Promise<boolean> {
  if (code === 'gap' && expected !== null) await renumber(store, expected);
  else if (code === 'number_reused' || code === 'not_your_device') await becomeNewDevice(store);
  else return false;
  return true;
}

/** The whole request was refused for what it looks like: too large, or something in it cannot even be read. */
function isAboutShape({ status, code }: Refused): boolean {
  return [400, 413, 422].includes(status) || code === 'too_many_mutations';
}

/** A lone mutation's request was refused: would the server refuse us whatever we send, or is it that one? */
async function takesAnything({ me, store, left }: Presence, transport: Transport): Promise<boolean> {
  return (await transport.send(await compose(store, 0), me.id, left)).kind === 'answer';
}
