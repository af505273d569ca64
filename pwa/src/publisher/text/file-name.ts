// What an editor calls one of a text's files: its language, or which part of a drawing it is.
import { t } from '../../text';
import { ALT } from './drawing';

export function fileName(path: string): string {
  if (path.startsWith('da/')) return t('publisher.text.file.da');
  if (path.startsWith('en/')) return t('publisher.text.file.en');
  return t(path === ALT ? 'publisher.text.file.alt' : 'publisher.text.file.svg');
}
