// What the overview asks of the server, one function each.
import { type Answer, answerTo, api, done } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type Waiting = Schemas['Waiting'];
export type WaitingText = Schemas['WaitingText'];
export type Changes = Schemas['Changes'];
export type ChangedText = Schemas['ChangedText'];
export type NotUseful = Schemas['NotUseful'];
export type Phones = Schemas['Phones'];

export function readWaiting(): Promise<Answer<Waiting>> {
  return answerTo(api.GET('/api/desk/waiting'));
}

export function readChanges(): Promise<Answer<Changes>> {
  return answerTo(api.GET('/api/desk/changes'));
}

/** Says that what is new has been read, up to this release. */
export function noteRead(release: string): Promise<Answer<true>> {
  return done(answerTo(api.POST('/api/desk/changes/read', { body: { release } })));
}

export function readRatings(): Promise<Answer<Schemas['Ratings']>> {
  return answerTo(api.GET('/api/desk/ratings'));
}

export function readPhones(): Promise<Answer<Phones>> {
  return answerTo(api.GET('/api/desk/phones'));
}
