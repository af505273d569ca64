// Reported warning signs: they stay on the screen while it is time to act, urgent ones first, and each is told once.
import { expect, test } from 'vitest';
import type { Safety } from '../content/items';
import type { LogEntry } from '../domain/entries';
import { signsOf, standingReports, urgentReport } from './reports';
import { entry } from './testing/person';

const report = (on: string, urgency: string, ...signs: readonly string[]) =>
  entry('red_flag_reported', on, { urgency, signs });
const signsOn = (log: readonly LogEntry[], today: string) =>
  standingReports(log, today).map(({ args }) => args.signs.join());

test('an urgent sign stands on its day and the next, another for a week', () => {
  const log = [report('2026-06-01', 'soon', 'night-pain'), report('2026-06-01', 'urgent', 'bladder')];
  expect(signsOn(log, '2026-06-01')).toEqual(['bladder', 'night-pain']);
  expect(signsOn(log, '2026-06-02')).toEqual(['bladder', 'night-pain']);
  expect(signsOn(log, '2026-06-03')).toEqual(['night-pain']);
  expect(signsOn(log, '2026-06-08')).toEqual(['night-pain']);
  expect(signsOn(log, '2026-06-09')).toEqual([]);
});

test('a report that was taken back does not stand', () => {
  const made = report('2026-06-01', 'urgent', 'bladder');
  expect(signsOn([made, entry('withdrawn', '2026-06-01', { of: made.id })], '2026-06-01')).toEqual([]);
});

test('looking at the numbers again is no second report, and another sign is', () => {
  const log = [report('2026-06-01', 'urgent', 'bladder'), report('2026-06-01', 'soon', 'fever')];
  expect(urgentReport(log, 'bladder', '2026-06-02')?.on).toBe('2026-06-01');
  expect(urgentReport(log, 'fever', '2026-06-01')).toBeUndefined();
  expect(urgentReport(log, 'bladder', '2026-06-03')).toBeUndefined();
});

test('signs are told in the words of the list, and one that it does not know is not made up', () => {
  const said = {
    urgent: [{ id: 'bladder', text: 'Blæren' }],
    soon: [{ id: 'night-pain', text: 'Om natten' }],
  } as unknown as Safety['text']['da'];
  const [made] = standingReports([report('2026-06-01', 'soon', 'night-pain', 'gone')], '2026-06-01');
  expect(made && signsOf(made, said).map(({ text }) => text)).toEqual(['Om natten']);
});
