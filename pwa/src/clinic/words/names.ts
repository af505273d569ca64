// Names as people say them.

/** "Anna" for Anna Holm */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
