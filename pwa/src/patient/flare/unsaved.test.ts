// Words that were not saved wait for whoever wrote them, and for nobody else.
import { expect, test } from 'vitest';
import { draftOf } from '../../domain/flare-plan';
import { keepUnsaved, unsavedOf } from './unsaved';

const unsaved = { opened: undefined, draft: draftOf({ keeps: 'haven' }), chosen: [] };

test('what was left is there again, until it is saved', () => {
  keepUnsaved('anna', unsaved);
  expect(unsavedOf('anna')).toBe(unsaved);
  keepUnsaved('anna', null);
  expect(unsavedOf('anna')).toBeNull();
});

test('the next person on the phone finds nothing, and then it is gone', () => {
  keepUnsaved('anna', unsaved);
  expect(unsavedOf('carla')).toBeNull();
  expect(unsavedOf('anna')).toBeNull();
});
