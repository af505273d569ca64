// The few single facts of a patient's database, each under its name.
import type { Meta, PersonRows } from './rows';
import type { Reading, Writing } from './store';

export async function getMeta<Name extends keyof Meta>(
  tx: Reading<PersonRows>,
  name: Name,
): Promise<Meta[Name] | undefined> {
  return (await tx.get('meta', name))?.value as Meta[Name] | undefined;
}

export function putMeta<Name extends keyof Meta>(
  tx: Writing<PersonRows>,
  name: Name,
  value: Meta[Name],
): Promise<void> {
  return tx.put('meta', { name, value } as PersonRows['meta']);
}
