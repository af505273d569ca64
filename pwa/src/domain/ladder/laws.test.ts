import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '../days';
import { type CaseEntry, type Ladder, stand } from '.';
import { exact, grainOf, toNumber } from './amounts';
import { climbingLadders, LAST_DAY, ladders, logs } from './testing/arbitrary';
import { MONDAY } from './testing/stories';

const day = fc.integer({ min: 0, max: 60 });
const check = (property: fc.IRawProperty<unknown>) => fc.assert(property, { numRuns: 150 });

/** Every due day done to the letter of the preview. */
function everyDueDayDone(ladder: Ladder, until: string): readonly CaseEntry[] {
  const { planned } = stand(ladder, [], MONDAY);
  const days = Array.from({ length: daysBetween(MONDAY, until) + 1 }, (_, number) => addDays(MONDAY, number));
  return days
    .filter((on) => ladder.weekdays.includes(weekday(on)))
    .map((on) => {
      const amount = planned.findLast(({ from }) => from <= on)?.quota;
      return { id: `done-${on}`, kind: 'session', on, amount };
    });
}

test('the preview equals what happens when every due day is done', () => {
  check(
    fc.property(climbingLadders(), (ladder) => {
      const { planned } = stand(ladder, [], MONDAY);
      const last = addDays(MONDAY, 7 * planned.length);
      const { spans } = stand(ladder, everyDueDayDone(ladder, last), last);
      expect(spans).toEqual([
        ...planned.map(({ from, rung, quota }) => ({ from, phase: 'climbing', rung, quota })),
        { from: last, phase: 'maintaining', rung: planned.length, quota: ladder.goal },
      ]);
    }),
  );
});

test('one bad day never moves the ladder', () => {
  check(
    fc.property(climbingLadders(3), day, (ladder, bad) => {
      const log = everyDueDayDone(ladder, LAST_DAY);
      const without = log.filter(({ on }) => on !== addDays(MONDAY, bad));
      expect(stand(ladder, without, LAST_DAY).spans).toEqual(stand(ladder, log, LAST_DAY).spans);
    }),
  );
});

test('a good day is capped', () => {
  check(
    fc.property(
      climbingLadders(),
      logs,
      fc.nat(),
      fc.integer({ min: 1, max: 500 }),
      (ladder, noise, pick, amount) => {
        const log = [...everyDueDayDone(ladder, LAST_DAY), ...noise];
        const before = stand(ladder, log, LAST_DAY);
        const full = before.days.filter((each) => each.full);
        fc.pre(full.length > 0);
        const on = full[pick % full.length]?.on ?? MONDAY;
        const more = [...log, { id: 'more', kind: 'session', on, amount }];
        expect(stand(ladder, more, LAST_DAY).spans).toEqual(before.spans);
      },
    ),
  );
});

test('no rise is steeper than twenty percent or one grain', () => {
  check(
    fc.property(ladders(), (ladder) => {
      const { rungs } = stand(ladder, [], MONDAY);
      for (const [below, quota] of rungs
        .slice(1)
        .map((quota, index) => [rungs[index] ?? 0, quota] as const)) {
        expect(quota).toBeGreaterThan(below);
        const grain = toNumber(grainOf(ladder.unit, exact(below)));
        expect(10 * quota <= 12 * below || quota - below <= grain).toBe(true);
      }
    }),
  );
});

test('no pain, effort or note changes anything', () => {
  const said = fc.record({
    pain_after: fc.integer({ min: 0, max: 10 }),
    effort: fc.integer({ min: 0, max: 10 }),
    note: fc.string(),
  });
  check(
    fc.property(ladders(), logs, said, (ladder, log, more) => {
      const spoken = log.map((entry) => ({ ...entry, ...more }));
      expect(stand(ladder, spoken, LAST_DAY)).toEqual(stand(ladder, log, LAST_DAY));
    }),
  );
});

test('a flare never raises the quota and never takes it away', () => {
  check(
    fc.property(ladders(), logs, day, fc.constantFrom(25, 50, 75), (ladder, log, start, flare_percent) => {
      const on = addDays(MONDAY, start);
      const until = log.filter((entry) => entry.kind === 'trial' || entry.on < on);
      const before = stand(ladder, until, on).today;
      const after = stand(
        ladder,
        [...until, { id: 'flare', kind: 'flare_started', on, flare_percent }],
        on,
      ).today;
      fc.pre(before?.phase !== 'flare');
      if (before?.quota == null) expect(after?.quota).toBeNull();
      else {
        expect(after?.quota).toBeGreaterThan(0);
        expect(after?.quota).toBeLessThanOrEqual(before.quota);
      }
    }),
  );
});

test('after a flare of at most fourteen days and its ramp the quota is what it was', () => {
  const length = fc.integer({ min: 1, max: 14 });
  check(
    fc.property(
      climbingLadders(),
      day,
      length,
      fc.constantFrom(25, 50, 75),
      (ladder, start, days, percent) => {
        const on = addDays(MONDAY, start);
        const log = everyDueDayDone(ladder, on).filter((entry) => entry.on < on);
        const before = stand(ladder, log, on).today;
        const flare = [
          { id: 'flare', kind: 'flare_started', on, flare_percent: percent },
          { id: 'better', kind: 'flare_ended', on: addDays(on, days) },
        ];
        const after = stand(ladder, [...log, ...flare], addDays(on, days + 50)).days;
        const back = after.find(
          (each) => each.on > addDays(on, days) && ['climbing', 'maintaining'].includes(each.phase),
        );
        expect(back).toMatchObject({ phase: before?.phase, rung: before?.rung, quota: before?.quota });
      },
    ),
  );
});

test('any order and any duplicate give the same answer', () => {
  const shuffled = logs.chain((log) =>
    fc.tuple(
      fc.constant(log),
      fc.shuffledSubarray([...log, ...log], { minLength: 2 * log.length, maxLength: 2 * log.length }),
    ),
  );
  check(
    fc.property(ladders(), shuffled, (ladder, [log, twice]) => {
      expect(stand(ladder, twice, LAST_DAY)).toEqual(stand(ladder, log, LAST_DAY));
    }),
  );
});

test('a withdrawn entry leaves no trace', () => {
  check(
    fc.property(ladders(), logs, (ladder, log) => {
      const withdrawn = new Set(
        log.filter(({ kind, on }) => kind === 'withdrawn' && on <= LAST_DAY).map((entry) => entry['of']),
      );
      const left = log.filter(({ id, kind }) => kind !== 'withdrawn' && !withdrawn.has(id));
      expect(stand(ladder, left, LAST_DAY)).toEqual(stand(ladder, log, LAST_DAY));
    }),
  );
});

test('each day stands where it stood, however much comes later', () => {
  check(
    fc.property(ladders(), logs, day, (ladder, log, earlier) => {
      const known = log.filter(({ kind }) => kind !== 'withdrawn');
      const all = stand(ladder, known, LAST_DAY);
      const then = stand(ladder, known, addDays(MONDAY, earlier));
      expect(all.days.slice(0, earlier + 1)).toEqual(then.days);
      expect(all.alerts.slice(0, then.alerts.length)).toEqual(then.alerts);
    }),
  );
});
