// Whether the person at the desk may write in the texts that the whole country shares.
import { me } from '../account';

export function mayWrite(): boolean {
  return me.value?.roles.some(({ role }) => role === 'national_editor') ?? false;
}
