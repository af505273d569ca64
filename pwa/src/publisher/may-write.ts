// What the person at the desk may do with the texts that the whole country shares.
import { me } from '../account';

export function mayWrite(): boolean {
  return me.value?.roles.some(({ role }) => role === 'national_editor') ?? false;
}

/** Whether the person works with the texts at all, be it only with a municipality's own words beside them. */
export function opensTexts(): boolean {
  return me.value?.roles.some(({ role }) => role === 'editor' || role === 'national_editor') ?? false;
}
