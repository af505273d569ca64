// What the desk asks of the server about recalls, one function each.
import { type Answer, answerTo, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type Recalled = Schemas['Recalled'];
export type RecalledSeen = Schemas['RecalledSeen'];
export type Recallable = Schemas['Recallable'];
export type Reached = Schemas['Reached'];
export type NewRecall = Schemas['NewRecall'];

export function readRecalls(): Promise<Answer<RecalledSeen>> {
  return answerTo(api.GET('/api/desk/recalls'));
}

export function readRecallable(): Promise<Answer<Schemas['Recallables']>> {
  return answerTo(api.GET('/api/desk/recalls/texts'));
}

export function readReach(item_id: string): Promise<Answer<Schemas['Reach']>> {
  return answerTo(api.GET('/api/desk/recalls/texts/{item_id}', { params: { path: { item_id } } }));
}

export function recall(item_id: string, body: NewRecall): Promise<Answer<Schemas['RecallsMade']>> {
  return answerTo(api.POST('/api/desk/recalls/texts/{item_id}', { params: { path: { item_id } }, body }));
}
