// One line under a text that no named person has approved yet, where the text stands among other things.
import type { Item } from '../content/items';
import { t } from '../text';

export function Unapproved({ items }: { items: readonly Item[] }) {
  return items.some(({ approved }) => approved === null) ? (
    <p class="small">{t('reading.unapproved')}</p>
  ) : null;
}
