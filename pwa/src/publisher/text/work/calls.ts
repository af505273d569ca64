// What the desk asks of the server about the work on a text, one function each.
import { type Answer, answerTo, api } from '../../../api/client';
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];

export type Work = Schemas['Work'];
export type Act = Schemas['WorkAct'];
export type Change = NonNullable<Work['change']>;
export type Note = Schemas['ReaderNote'];

export function readWork(item_id: string): Promise<Answer<Work>> {
  return answerTo(api.GET('/api/desk/texts/{item_id}/work', { params: { path: { item_id } } }));
}

export function submit(item_id: string, body: Schemas['Submission']): Promise<Answer<Work>> {
  return answerTo(api.POST('/api/desk/texts/{item_id}/submit', { params: { path: { item_id } }, body }));
}

export function sendBack(item_id: string, words: string): Promise<Answer<Work>> {
  return answerTo(
    api.POST('/api/desk/texts/{item_id}/return', { params: { path: { item_id } }, body: { words } }),
  );
}

export function approve(item_id: string, body: Schemas['TextApproval']): Promise<Answer<Work>> {
  return answerTo(api.POST('/api/desk/texts/{item_id}/approve', { params: { path: { item_id } }, body }));
}
