// The fields' places on the page, so that a summary of what is wrong can lead to them.
import type { Field } from './reading';

export function fieldId(field: Field): string {
  return `field-${field}`;
}
