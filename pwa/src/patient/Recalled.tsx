// What stands in the place of an item that must not be used any more: its notice, and nothing of its text.

import type { Item } from '../content/items';
import { recalled } from '../content/read';
import { Notice } from '../parts/Notice';
import { language, t } from '../text';

export function Recalled({ item }: { item: Pick<Item, 'id' | 'edition'> }) {
  const recall = recalled(item);
  return (
    recall && (
      <Notice tone="call" title={t('reading.recalled')}>
        <p>{recall.notice[language.value]}</p>
      </Notice>
    )
  );
}
