// What a device is called in the list of one's sessions.
import type { MySession } from '../api/my-sessions';
import { t } from '../text';

/** "Chrome på Android", or as much of it as the browser told when somebody signed in. */
export function nameOf({ device: { browser, system } }: Pick<MySession, 'device'>): string {
  if (browser && system) return t('devices.name', { browser, system });
  return browser ?? system ?? t('devices.unknown');
}
