// The shapes that the phone writes by hand, to do without the big client, are those that the server generates.
// TypeScript is the judge; at run time there is nothing left to see.
import { expectTypeOf, test } from 'vitest';
import type { Municipality, Recall } from '../content/items';
import type { ReleaseList } from '../content/library';
import type { Me } from '../store/person';
import type { HeldRelease } from '../store/rows';
import type { SyncAnswer, SyncRequest, WireEntry } from '../sync/protocol';
import type { components } from './schema';

type Schemas = components['schemas'];

test('who one is', () => {
  expectTypeOf<Schemas['Me']>().toExtend<Me>();
});

test('what sync sends and hears', () => {
  expectTypeOf<Schemas['Answer']['entries'][number]>().toExtend<WireEntry>();
  expectTypeOf<Omit<Schemas['Answer'], 'verdicts'>>().toExtend<Omit<SyncAnswer, 'verdicts'>>();
  expectTypeOf<Schemas['Answer']['verdicts'][number]['verdict']>().toEqualTypeOf<
    SyncAnswer['verdicts'][number]['verdict']
  >();
  expectTypeOf<Omit<SyncRequest, 'mutations'>>().toExtend<Omit<Schemas['Sync'], 'mutations'>>();
  expectTypeOf<Pick<SyncRequest['mutations'][number], 'number' | 'id'>>().toExtend<
    Pick<Schemas['Mutation'], 'number' | 'id'>
  >();
});

test('releases and recalls', () => {
  expectTypeOf<Schemas['Release']>().toExtend<ReleaseList>();
  expectTypeOf<Schemas['Core']>().toExtend<HeldRelease>();
  expectTypeOf<Schemas['Recall']>().toExtend<Recall>();
  expectTypeOf<Pick<Schemas['Local'], 'code' | 'name' | 'slug'>>().toExtend<
    Pick<Municipality, 'code' | 'name' | 'slug'>
  >();
});
