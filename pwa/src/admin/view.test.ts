// Staff and places as the screens tell them.
import { expect, test } from 'vitest';
import type { Effect, Employee, OrganisationSeen, RoleSeen } from './calls';
import { clinicianAt, firstDayAt, isSettled, placesNamed, rolesOf, stateOf } from './view';

const place = { id: 'o', name: 'Huset', kind: 'practice' as const, code: null };
const role = (runs: boolean, over: boolean): RoleSeen => ({
  role: 'clinician',
  profession: null,
  organisation: place,
  first_day: '2026-01-01',
  last_day: null,
  runs,
  over,
  theirs: true,
});
const employee = (how: Partial<Employee>): Employee => ({
  id: 'bo',
  name: 'Bo',
  email: null,
  disabled: false,
  has_password: true,
  invited_until: null,
  last_seen: null,
  sessions: 0,
  myself: false,
  roles: [role(true, false)],
  ...how,
});

test.each([
  ['here', {}],
  ['disabled', { disabled: true }],
  ['gone', { roles: [role(false, true)] }],
  ['coming', { roles: [role(false, false)] }],
  ['invited', { has_password: false, invited_until: '2026-02-01T00:00:00Z' }],
  ['not_invited', { has_password: false }],
])('an employee is %s', (state, how) => {
  expect(stateOf(employee(how))).toBe(state);
});

test('roles that are over stand apart from those that run or are to come', () => {
  const { now, over } = rolesOf([role(true, false), role(false, false), role(false, true)]);
  expect([now.length, over.length]).toEqual([2, 1]);
});

test('cover is found where somebody is a clinician today, and each place is offered once', () => {
  const editor: RoleSeen = { ...role(true, false), role: 'editor' };
  expect(clinicianAt([role(true, false), role(true, false), role(false, false), editor])).toHaveLength(1);
});

test.each([
  ['clinician', 'da', '/klinik/'],
  ['clinician', 'en', '/klinik/#en'],
  ['analyst', 'en', '/redaktion/#en'],
  ['administrator', 'da', '/ledelse/'],
  [undefined, 'da', '/klinik/'],
] as const)('the first day of a %s in %s begins at %s', (as, language, address) => {
  expect(firstDayAt(as, language)).toBe(address);
});

test('places are found by letters anywhere in the name, and those that have ended come last', () => {
  const seen = (name: string, runs: boolean) =>
    ({ organisation: { ...place, name }, runs }) as OrganisationSeen;
  const places = [seen('Hovedstaden', false), seen('Østdanmark', true), seen('Aarhus', true)];
  expect(placesNamed(places, 'ST').map(({ organisation }) => organisation.name)).toEqual([
    'Østdanmark',
    'Hovedstaden',
  ]);
});

const effect: Effect = {
  roles: 1,
  patients: 3,
  left_alone: [
    { id: 'a', name: 'Anna', born_year: 1979 },
    { id: 'b', name: 'Birk', born_year: null },
  ],
  candidates: [],
  without_administrator: [],
};
const open = { successor: null, everybody: false, takers: {}, nobody: false };

test('nothing is done before each patient left alone has somebody, or that nobody does has been said', () => {
  expect(isSettled(effect, open)).toBe(false);
  expect(isSettled(effect, { ...open, takers: { a: 'jens' } })).toBe(false);
  expect(isSettled(effect, { ...open, takers: { a: 'jens', b: 'pia' } })).toBe(true);
  expect(isSettled(effect, { ...open, successor: 'jens' })).toBe(true);
  expect(isSettled(effect, { ...open, nobody: true })).toBe(true);
});

test('a place is never left without an administrator, whatever else has been chosen', () => {
  expect(isSettled({ ...effect, without_administrator: ['Huset'] }, { ...open, nobody: true })).toBe(false);
});
