// What the desk asks of the server about releases, one function each.
import { type Answer, answerTo, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type Releases = Schemas['Releases'];
export type Waiting = Schemas['ApprovedText'];
export type Past = Schemas['PastRelease'];
export type Next = Schemas['NextRelease'];
export type Changing = Schemas['ChangingText'];
export type Made = Schemas['NewestRelease'];

export function readReleases(): Promise<Answer<Releases>> {
  return answerTo(api.GET('/api/desk/releases'));
}

export function readNext(texts: string[]): Promise<Answer<Next>> {
  return answerTo(api.POST('/api/desk/releases/next', { body: { texts } }));
}

export function publish(texts: string[]): Promise<Answer<Made>> {
  return answerTo(api.POST('/api/desk/releases', { body: { texts } }));
}

export function schedule(texts: string[], day: string, time: string): Promise<Answer<Releases>> {
  return answerTo(api.POST('/api/desk/releases/schedule', { body: { texts, day, time } }));
}

export function unschedule(texts: string[]): Promise<Answer<Releases>> {
  return answerTo(api.POST('/api/desk/releases/unschedule', { body: { texts } }));
}

export function undo(release_id: string, note: Schemas['ReaderNote']): Promise<Answer<Made>> {
  return answerTo(
    api.POST('/api/desk/releases/{release_id}/undo', { params: { path: { release_id } }, body: { note } }),
  );
}
