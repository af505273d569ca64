// Lists in groups: nothing is lost, and nothing changes places within its group.
import { expect, test } from 'vitest';
import { inGroups } from './groups';

test('groups come as they first appear, and members stay in their order', () => {
  const list = ['bridge', 'squat', 'bird-dog', 'sit-to-stand'];
  const groupOf = (one: string) => (one.startsWith('b') ? 'back' : 'legs');
  expect(inGroups(list, groupOf)).toEqual([
    ['back', ['bridge', 'bird-dog']],
    ['legs', ['squat', 'sit-to-stand']],
  ]);
});

test('no list has no groups', () => {
  expect(inGroups([], String)).toEqual([]);
});
