// A recalled text stays covered for ever; a recalled slot until other words have taken its place.
import { describe, expect, test } from 'vitest';
import { coverOfEdition, coverOfSlot, mustNotBeUsed, unheardOf } from './cover';
import type { Municipality, Recall } from './items';

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
  expect(coverOfSlot(recalls, local({ contacts: WORDS }, 3), 'contacts')?.number).toBe(4);
  expect(coverOfSlot(recalls, local({ contacts: WORDS }), 'contacts')?.number).toBe(4);
});

test('words from after the recall are shown', () => {
  expect(
    coverOfSlot([recall(4, '0461', 'contacts')], local({ contacts: WORDS }, 4), 'contacts'),
  ).toBeUndefined();
});

test('of several the newest speaks, and none where the words were taken down since', () => {
  const recalls = [recall(4, '0461', 'contacts'), recall(5, '0461', 'contacts')];
  expect(coverOfSlot(recalls, local({}, 3), 'contacts')?.number).toBe(5);
  expect(coverOfSlot(recalls, local({}, 9), 'contacts')).toBeUndefined();
});

test('another municipality, another slot and a text cover nothing here', () => {
  const text = { ...recall(6, null, null), item: 'walk', edition: 1 };
  const { municipality, slot, ...old } = text;
  const recalls = [recall(4, '0101', 'contacts'), recall(5, '0461', 'greeting'), text, old];
  expect(coverOfSlot(recalls, local({ contacts: WORDS }), 'contacts')).toBeUndefined();
  expect(coverOfSlot(recalls, local({}), 'contacts')).toBeUndefined();
  expect(unheardOf(recalls, local({})).map(({ number }) => number)).toEqual([5]);
});

describe('a text', () => {
  const of = (number: number, severity: string, edition = 1): Recall => ({
    ...recall(number, null, null),
    ...{ item: 'walk', edition, severity },
  });
  const cover = (...recalls: Recall[]) => coverOfEdition(recalls, { id: 'walk', edition: 1 })?.number;

  test('is covered by the newest of the most severe, in whichever order they were made', () => {
    expect(cover(of(1, 'notice'), of(2, 'notice'))).toBe(2);
    expect(cover(of(1, 'do_not_use'), of(2, 'notice'))).toBe(1);
    expect(cover(of(1, 'notice'), of(2, 'do_not_use'), of(3, 'notice'))).toBe(2);
    expect(cover(of(1, 'do_not_use', 2))).toBeUndefined();
  });

  test('must not be used where the phone does not know the severity', () => {
    expect(['notice', 'do_not_use', 'burn_it'].map((severity) => mustNotBeUsed(of(1, severity)))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
