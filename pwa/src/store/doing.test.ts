// What somebody is in the middle of is kept like what has been written: through a reload, for each plan, and for nobody else.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { someone } from '../sync/testing/phone';
import { closePerson, openPerson } from './current';
import { dropDoing, keepDoing } from './doing';
import { wipePerson } from './leave';
import { doing } from './read';
import type { Doing } from './rows';

const begun = (assignment: string, count = 0): Doing => ({
  assignment,
  on: '2026-06-01',
  watch: { spent: 0, since: 1_780_000_000_000 },
  count,
});

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  await openPerson(someone('anna'));
});

afterEach(() => closePerson());

test('a watch that runs is found again when the app is killed and opened', async () => {
  await keepDoing(begun('walk'));
  closePerson();
  expect(doing.value).toEqual([]);
  await openPerson(someone('anna'));
  expect(doing.value).toEqual([begun('walk')]);
});

test('each plan has its own, and keeping one anew replaces it', async () => {
  await keepDoing(begun('walk'));
  await keepDoing(begun('stand', 1));
  await keepDoing(begun('stand', 2));
  expect(doing.value).toEqual([begun('walk'), begun('stand', 2)]);
  await dropDoing('walk');
  expect(doing.value).toEqual([begun('stand', 2)]);
});

test('the next person on the same phone finds nothing begun, and neither does a phone that was emptied', async () => {
  await keepDoing(begun('walk'));
  await openPerson(someone('carla'));
  expect(doing.value).toEqual([]);
  closePerson();
  await wipePerson('anna');
  await openPerson(someone('anna'));
  expect(doing.value).toEqual([]);
});

test('with nobody signed in there is nowhere to keep it, and that is said', async () => {
  closePerson();
  await expect(keepDoing(begun('walk'))).rejects.toThrow('nobody is signed in');
});
