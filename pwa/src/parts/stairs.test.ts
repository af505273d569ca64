// The staircase keeps its promises at any length.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { APART, months, placed, type Step, treads } from './stairs';

const ladders = fc
  .uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 40 })
  .map((quotas) => quotas.sort((a, b) => a - b).map((quota): Step => ({ quota, state: 'planned' })));

test('every step stands inside the drawing, with room for the flag above and beside it', () => {
  fc.assert(
    fc.property(ladders, (steps) => {
      for (const tread of treads(steps)) {
        expect(tread.top).toBeGreaterThanOrEqual(26.9);
        expect(tread.top).toBeLessThan(100);
        expect(tread.left + tread.width).toBeLessThanOrEqual(93.01);
      }
    }),
  );
});

test('a higher rung is a higher step, and each begins where the one before ends', () => {
  fc.assert(
    fc.property(ladders, (steps) => {
      const drawn = treads(steps);
      drawn.slice(1).forEach((tread, at) => {
        const before = drawn[at];
        expect(tread.top).toBeLessThan(before?.top ?? 0);
        expect(tread.from).toBe(before?.top);
        expect(tread.left).toBeCloseTo((before?.left ?? 0) + (before?.width ?? 0), 6);
      });
    }),
  );
});

const marked = fc.tuple(
  ladders,
  fc.array(fc.record({ kind: fc.constantFrom('flare', 'pause', 'again'), at: fc.nat({ max: 45 }) }), {
    maxLength: 30,
  }),
);

test('marks in one lane never touch, and every one that has a step is drawn or counted', () => {
  fc.assert(
    fc.property(marked, ([steps, marks]) => {
      const under = placed(marks, treads(steps));
      for (const one of under) {
        expect(one.x).toBeGreaterThanOrEqual(APART / 2);
        expect(one.x).toBeLessThan(100);
        const beside = under.filter((other) => other !== one && other.lane === one.lane);
        for (const other of beside) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(APART);
      }
      const drawn = under.reduce((sum, { count }) => sum + count, 0);
      expect(drawn).toBe(marks.filter(({ at }) => at < steps.length).length);
    }),
  );
});

test('names of months keep clear of each other and of the dates at both ends', () => {
  fc.assert(
    fc.property(ladders, fc.integer({ min: 0, max: 11 }), (steps, start) => {
      const weekly = steps.map((_, at) =>
        new Date(Date.UTC(2026, start, 1 + 7 * at)).toISOString().slice(0, 10),
      );
      const ticks = months(weekly, treads(steps));
      ticks.forEach(({ x }, at) => {
        expect(x).toBeGreaterThanOrEqual(31);
        expect(x).toBeLessThanOrEqual(46);
        if (at > 0) expect(x - (ticks[at - 1]?.x ?? 0)).toBeGreaterThanOrEqual(13);
      });
    }),
  );
});
