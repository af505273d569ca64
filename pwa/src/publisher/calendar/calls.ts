// What the review calendar asks of the server, one function each.
import { type Answer, answerTo, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type Calendar = Schemas['Calendar'];
export type ReviewLine = Schemas['ReviewLine'];
export type Reviewed = Schemas['Reviewed'];
export type OpenedReview = Schemas['OpenedReview'];
export type NewReview = Schemas['NewReview'];
export type SourceFound = Schemas['SourceFound'];

export function readCalendar(): Promise<Answer<Calendar>> {
  return answerTo(api.GET('/api/desk/reviews'));
}

export function readReview(item_id: string): Promise<Answer<OpenedReview>> {
  return answerTo(api.GET('/api/desk/reviews/{item_id}', { params: { path: { item_id } } }));
}

export function keepReview(item_id: string, body: NewReview): Promise<Answer<Schemas['ReviewKept']>> {
  return answerTo(api.POST('/api/desk/reviews/{item_id}', { params: { path: { item_id } }, body }));
}
