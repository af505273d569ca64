// What the desk asks of the server about municipalities' own words, one function each.
import { type Answer, answerTo, api } from '../../api/client';
import type { components } from '../../api/schema';
import type { Block, Language } from '../../content/items';

type Schemas = components['schemas'];

export type Glances = Schemas['MunicipalityGlances'];
export type Glance = Schemas['MunicipalityGlance'];
export type MunicipalitySlots = Schemas['MunicipalitySlots'];
export type Slot = Schemas['Slot'];
export type SlotValue = Schemas['SlotValue'];
export type SlotAct = Schemas['SlotAct'];
export type Drift = Schemas['Drift'];
export type SlotPlace = Schemas['SlotPlace'];
export type CheckedSlot = Schemas['CheckedSlot'];
export type SlotFinding = Schemas['SlotFinding'];
export type Words = Schemas['SlotWords'];

/** The shared texts' own form of words, by language; what travels is checked by the server that made it. */
export type Body = Readonly<Record<Language, readonly Block[]>>;

/** One slot of one municipality, and the newest act that its editor has seen. */
export interface Where {
  readonly code: string;
  readonly slot: string;
  readonly number: number;
}

export function readMunicipalities(): Promise<Answer<Glances>> {
  return answerTo(api.GET('/api/desk/slots'));
}

export function readSlots(code: string): Promise<Answer<MunicipalitySlots>> {
  return answerTo(api.GET('/api/desk/slots/{code}', { params: { path: { code } } }));
}

export function checkSlot(slot: string, source: Words): Promise<Answer<CheckedSlot>> {
  return answerTo(api.POST('/api/desk/slots/check', { body: { slot, source } }));
}

export function saveSlot(
  { code, slot, number }: Where,
  words: Omit<Schemas['SaveSlot'], 'number'>,
): Promise<Answer<MunicipalitySlots>> {
  return answerTo(
    api.PUT('/api/desk/slots/{code}/{slot}', {
      params: { path: { code, slot } },
      body: { ...words, number },
    }),
  );
}

export function takeDown({ code, slot, number }: Where): Promise<Answer<MunicipalitySlots>> {
  return answerTo(
    api.POST('/api/desk/slots/{code}/{slot}/take-down', {
      params: { path: { code, slot } },
      body: { number },
    }),
  );
}

/** Says that the words are right beside the release that is on the screen, and no later one. */
export function stillRight(
  { code, slot, number }: Where,
  release: string,
): Promise<Answer<MunicipalitySlots>> {
  return answerTo(
    api.POST('/api/desk/slots/{code}/{slot}/still-right', {
      params: { path: { code, slot } },
      body: { number, release },
    }),
  );
}

export function recallSlot({ code, slot, number }: Where, notice: Words): Promise<Answer<MunicipalitySlots>> {
  return answerTo(
    api.POST('/api/desk/slots/{code}/{slot}/recall', {
      params: { path: { code, slot } },
      body: { number, notice },
    }),
  );
}
