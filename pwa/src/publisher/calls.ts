// What the desk asks of the server about texts, one function each.
import { type Answer, answerTo, api, done } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type TextLine = Schemas['TextLine'];
export type TextLines = Schemas['TextLines'];
export type OpenedText = Schemas['OpenedText'];
export type OpenedFile = Schemas['OpenedFile'];
export type DeskFile = Schemas['DeskFile'];
export type Remark = Schemas['Comment'];
export type Finding = Schemas['Finding'];
export type Checked = Schemas['Checked'];

/** A file as it stands in the editor, and the revision that it began from. */
export type WrittenFile = Schemas['SavedFile'];

export function readTexts(): Promise<Answer<TextLines>> {
  return answerTo(api.GET('/api/desk/texts'));
}

export function makeText(body: Schemas['NewText']): Promise<Answer<OpenedText>> {
  return answerTo(api.POST('/api/desk/texts', { body }));
}

export function readText(item_id: string): Promise<Answer<OpenedText>> {
  return answerTo(api.GET('/api/desk/texts/{item_id}', { params: { path: { item_id } } }));
}

export function saveText(item_id: string, files: WrittenFile[]): Promise<Answer<Schemas['Saved']>> {
  return answerTo(api.PUT('/api/desk/texts/{item_id}', { params: { path: { item_id } }, body: { files } }));
}

export function checkText(item_id: string, files: WrittenFile[]): Promise<Answer<Checked>> {
  const written = files.map(({ path, text }) => ({ path, text }));
  return answerTo(
    api.POST('/api/desk/texts/{item_id}/check', { params: { path: { item_id } }, body: { files: written } }),
  );
}

/** What names a text, where another one was to be taken away. */
export interface Mention {
  readonly file: string;
  readonly line: number;
  readonly item: string | null;
}

export function takeTextAway(item_id: string): Promise<Answer<true>> {
  return done(answerTo(api.DELETE('/api/desk/texts/{item_id}', { params: { path: { item_id } } })));
}

export function putTextBack(item_id: string): Promise<Answer<true>> {
  return done(answerTo(api.POST('/api/desk/texts/{item_id}/put-back', { params: { path: { item_id } } })));
}

/** The remark carries an id that was made once, so saying it twice says it once. */
export function remark(item_id: string, body: Schemas['NewComment']): Promise<Answer<true>> {
  return done(
    answerTo(api.POST('/api/desk/texts/{item_id}/comments', { params: { path: { item_id } }, body })),
  );
}

export function settle(item_id: string, comment_id: string): Promise<Answer<true>> {
  return done(
    answerTo(
      api.POST('/api/desk/texts/{item_id}/comments/{comment_id}/settle', {
        params: { path: { item_id, comment_id } },
      }),
    ),
  );
}
