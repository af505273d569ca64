// A recalled slot is covered until other words have taken its place, on whichever side of the recall they came.
import { expect, test } from 'vitest';
import type { Municipality, Recall } from './items';
import { coverOf, unheardOf } from './slots';

const ODENSE = { code: '0461', name: 'Odense', slug: 'odense', region: 'west' };
const WORDS = { da: [], en: [] };

function recall(number: number, municipality: string | null, slot: string | null): Recall {
  const notice = { da: 'Forkert nummer.', en: 'Wrong number.' };
  return { number, item: null, edition: null, municipality, slot, severity: 'do_not_use', at: '', notice };
}

function local(slots: Municipality['slots'], recalls?: number): Municipality {
  return { ...ODENSE, slots, ...(recalls !== undefined && { recalls }) };
}

test('words from before the recall are covered, also those of an older server', () => {
  const recalls = [recall(4, '0461', 'contacts')];
  expect(coverOf(recalls, local({ contacts: WORDS }, 3), 'contacts')?.number).toBe(4);
  expect(coverOf(recalls, local({ contacts: WORDS }), 'contacts')?.number).toBe(4);
});

test('words from after the recall are shown', () => {
  expect(coverOf([recall(4, '0461', 'contacts')], local({ contacts: WORDS }, 4), 'contacts')).toBeUndefined();
});

test('where no other words have come, the notice stays, and the newest speaks', () => {
  const recalls = [recall(4, '0461', 'contacts'), recall(5, '0461', 'contacts')];
  expect(coverOf(recalls, local({}, 9), 'contacts')?.number).toBe(5);
});

test('another municipality, another slot and a text cover nothing here', () => {
  const text = { ...recall(6, null, null), item: 'walk', edition: 1 };
  const { municipality, slot, ...old } = text;
  const recalls = [recall(4, '0101', 'contacts'), recall(5, '0461', 'greeting'), text, old];
  expect(coverOf(recalls, local({ contacts: WORDS }), 'contacts')).toBeUndefined();
  expect(coverOf(recalls, local({}), 'contacts')).toBeUndefined();
  expect(unheardOf(recalls, local({})).map(({ number }) => number)).toEqual([5]);
});
