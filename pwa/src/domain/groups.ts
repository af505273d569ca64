// A list in groups: the groups in the order in which they first appear, and the members of each in the list's own order.

export function inGroups<One>(
  list: readonly One[],
  groupOf: (one: One) => string,
): readonly (readonly [group: string, members: readonly One[]])[] {
  const groups = new Map<string, One[]>();
  for (const one of list) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
  return [...groups];
}
