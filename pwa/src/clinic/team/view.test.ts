// A care team as it is told, and the question whether a plan would be left to nobody.
import { expect, test } from 'vitest';
import type { CareTeam, Colleague, Member } from './calls';
import { leavesNobody, OFFERED, offered, outFrom } from './view';

const member = (name: string, role: Member['role'], last_day: string | null = null): Member => ({
  id: name,
  name,
  role,
  profession: null,
  since: '2026-01-01',
  last_day,
});
const bo = member('bo', 'clinician');
const erik = member('erik', 'gp');
const jens = member('jens', 'clinician');
const team = (now: Member[], plan_runs = true): CareTeam => ({
  now,
  coming: [],
  former: [],
  may_change: true,
  plan_runs,
});

test.each([
  ['the only clinician leaves and a plan runs', [bo, erik], bo, true, true],
  ['another clinician stays', [bo, jens], bo, true, false],
  ['the other clinician is to leave too', [bo, member('jens', 'clinician', '2026-08-01')], bo, true, true],
  ['no plan runs', [bo], bo, false, false],
  [
    'a substitute leaves',
    [member('pia', 'substitute', '2026-08-01')],
    member('pia', 'substitute'),
    true,
    false,
  ],
  ['the doctor leaves and the clinician stays', [bo, erik], erik, true, false],
])('%s', (_, now, leaving, runs, nobody) => {
  expect(leavesNobody(team(now, runs), leaving)).toBe(nobody);
});

test('the first day without access is the one after the last with it, also over a month and a leap day', () => {
  expect([outFrom('2026-08-31'), outFrom('2028-02-28')]).toEqual(['2026-09-01', '2028-02-29']);
});

test('letters find colleagues anywhere in the name, in any case; without any a few are offered', () => {
  const colleagues = ['Ærø Dam', 'Jens Bro', 'Tove Jensen', 'A', 'B', 'C', 'D'].map(
    (name): Colleague => ({ id: name, name, profession: null, organisation: 'Huset' }),
  );
  expect(offered(colleagues, 'JENS').map(({ name }) => name)).toEqual(['Jens Bro', 'Tove Jensen']);
  expect(offered(colleagues, 'ærø')).toHaveLength(1);
  expect(offered(colleagues, '')).toHaveLength(OFFERED);
});
