// Progress that never goes backwards, whatever phones write and in whatever order it arrives.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEntry } from './entries';
import { editionRead, interleaved, nextOf, progressOf, readOn, usefulnessOf } from './reading';

let made = 0;

function entry(kind: string, args: Record<string, unknown>, on = '2026-06-01'): LogEntry {
  const by = { role: 'patient', id: 'anna' } as const;
  return {
    id: `e${made++}`,
    kind,
    on,
    by,
    args,
    seq: null,
    at: null,
    made_at: null,
    device: null,
    moved_days: 0,
  };
}

const pin = (id: string, edition = 1) => ({ id, edition, sha256: `${edition}`.repeat(64) });
const read = (id: string, edition = 1, on?: string) => entry('text_read', { text: pin(id, edition) }, on);
const learned = (id: string) => entry('lesson_completed', { lesson: pin(id) });
const rated = (id: string, useful: boolean) => entry('text_rated', { text: pin(id), useful });

const anything = fc.array(
  fc.tuple(
    fc.constantFrom('text_read', 'lesson_completed', 'text_rated', 'session'),
    fc.constantFrom('a', 'b', 'c'),
  ),
);
const logOf = (told: readonly (readonly [string, string])[]) =>
  told.map(([kind, id]) => entry(kind, { text: pin(id), lesson: pin(id), useful: true }));

describe('progress', () => {
  test('a text counts once, in whichever editions it was read', () => {
    expect([...progressOf([read('a', 1), read('a', 2), learned('l')]).read]).toEqual(['a']);
  });

  test('nothing that is added takes anything away, and the order plays no part', () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const [mine, theirs] = [logOf(one), logOf(other)];
        const together = progressOf([...mine, ...theirs]);
        const before = progressOf(mine);
        for (const id of before.read) expect(together.read).toContain(id);
        for (const id of before.learned) expect(together.learned).toContain(id);
        const turned = progressOf([...theirs, ...mine]);
        expect([turned.read, turned.learned].map((ids) => [...ids].sort())).toEqual(
          [together.read, together.learned].map((ids) => [...ids].sort()),
        );
      }),
    );
  });

  test('which edition was read last is known, also up to an earlier one', () => {
    const log = [read('a', 3), read('a', 1), read('b', 9)];
    expect([editionRead(log, 'a'), editionRead(log, 'a', 2), editionRead(log, 'c')]).toEqual([3, 1, 0]);
  });

  test('only the patient takes a reading back', () => {
    const entries = [read('a')];
    const undone = [...entries, entry('withdrawn', { of: entries[0]?.id })];
    expect(progressOf(undone).read.size).toBe(0);
  });

  test('a day on which something was read is known', () => {
    expect(readOn([read('a', 1, '2026-06-02')], '2026-06-02')).toBe(true);
    expect(readOn([read('a', 1, '2026-06-02')], '2026-06-03')).toBe(false);
  });
});

describe('what is offered', () => {
  const order = ['a', 'l', 'b'].map((id) => pin(id));
  const no = () => false;

  test('when all is done, is what has come anew, until that too has been read', () => {
    const isNew = ({ id }: { id: string }) => id === 'b';
    const all = [read('a'), learned('l'), read('b')];
    expect(nextOf(order, all, '2026-06-02', isNew)?.id).toBe('b');
    expect(nextOf(order, all.slice(1), '2026-06-02', isNew)?.id).toBe('a');
  });

  test('is the first that is not done, in the order that was suggested', () => {
    expect(nextOf(order, [], '2026-06-02', no)?.id).toBe('a');
    expect(nextOf(order, [read('b'), read('a')], '2026-06-02', no)?.id).toBe('l');
    expect(nextOf(order, [read('b'), read('a'), learned('l')], '2026-06-02', no)).toBe(undefined);
  });

  test('is one thing a day at most', () => {
    const log = [read('a', 1, '2026-06-02')];
    expect(nextOf(order, log, '2026-06-02', no)).toBe(undefined);
    expect(nextOf(order, log, '2026-06-03', no)?.id).toBe('l');
  });
});

test('what was said last about a text is what holds', () => {
  expect(usefulnessOf([], 'a')).toBe(null);
  expect(usefulnessOf([rated('a', true), rated('b', true), rated('a', false)], 'a')).toBe(false);
});

test('lessons are spread among the texts, each list in its own order', () => {
  expect(interleaved(['p1', 'p2', 'p3', 'p4'], ['l1', 'l2'])).toEqual(['p1', 'l1', 'p2', 'p3', 'l2', 'p4']);
  expect(interleaved(['p1'], [])).toEqual(['p1']);
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.string()), (some, others) => {
      const all = interleaved<number | string>(some, others);
      expect(all.filter((one) => typeof one === 'number')).toEqual(some);
      expect(all.filter((one) => typeof one === 'string')).toEqual(others);
    }),
  );
});
