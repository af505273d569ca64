// The staircase keeps its promises at any length.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Step, treads } from './stairs';

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
