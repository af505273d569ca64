// What stands in the place of an item that has been recalled: its notice. Underneath, the item itself stays readable
// for whoever was given it, where the recall allows that.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Item } from '../content/items';
import { recalled, withdrawn } from '../content/read';
import { everPinned } from '../domain/editions';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { log } from '../store/read';
import { language, t } from '../text';

type Edition = Pick<Item, 'id' | 'edition'>;

export function Recalled({ item, children }: { item: Edition; children?: ComponentChildren }) {
  const [shown, setShown] = useState(false);
  const recall = recalled(item);
  if (!recall) return <>{children}</>;
  return (
    <>
      <Notice tone="call" title={t('reading.recalled')}>
        <p>{recall.notice[language.value]}</p>
      </Notice>
      {children && isReadable(item) && (shown ? children : <ShowAnyway onShow={() => setShown(true)} />)}
    </>
  );
}

export function ShowAnyway({ onShow }: { onShow: () => void }) {
  return (
    <Button look="quiet" wide onClick={onShow}>
      {t('recall.show')}
    </Button>
  );
}

/** Unless it must not be used at all. */
function isReadable(item: Edition): boolean {
  return !withdrawn(item) && everPinned(log.value).some((pin) => isSame(pin, item));
}

function isSame(one: Edition, other: Edition): boolean {
  return one.id === other.id && one.edition === other.edition;
}
