// A municipality's words begin and end on their day, whether the phone has network then or not.
import { expect, test } from 'vitest';
import type { Municipality } from './items';
import { wordsOn } from './local';

const said = (words: string) => ({ da: [{ t: 'p' as const, c: [words] }], en: [] });
const dated = (words: string, valid_from: string, last_day: string | null, slot = 'contacts') => ({
  ...{ slot, valid_from, last_day },
  body: said(words),
});
const roskilde: Municipality = {
  ...{ code: '0265', name: 'Roskilde', slug: 'roskilde', region: 'sjaelland' },
  slots: { contacts: said('fetched') },
};
const standing = (local: Municipality, day: string, slot = 'contacts') => wordsOn(local, slot, day)?.da[0];

test('words end with their last day, and those of the next day take their place', () => {
  const local = {
    ...roskilde,
    dated: [dated('old', '2026-01-01', '2026-12-31'), dated('new', '2027-01-01', null)],
  };
  expect(standing(local, '2026-12-31')).toEqual(said('old').da[0]);
  expect(standing(local, '2027-01-01')).toEqual(said('new').da[0]);
  expect(standing(local, '2025-12-31')).toBeUndefined();
  expect(standing(local, '2027-01-01', 'greeting')).toBeUndefined();
});

test('of two that hold on a day the later one is shown, and the earlier one again after it', () => {
  const local = {
    ...roskilde,
    dated: [dated('always', '2026-01-01', null), dated('Christmas', '2026-12-24', '2026-12-26')],
  };
  const days = ['2026-12-23', '2026-12-25', '2026-12-27'];
  expect(days.map((day) => standing(local, day))).toEqual(
    ['always', 'Christmas', 'always'].map((words) => said(words).da[0]),
  );
});

test('words of an older server stand as they were fetched', () => {
  expect(standing(roskilde, '2027-01-01')).toEqual(said('fetched').da[0]);
});
