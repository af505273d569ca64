// A text that has been recalled: the notice alone, and the text under it where it may still be read.
import { useState } from 'preact/hooks';
import type { Item } from '../../content/items';
import { withdrawn } from '../../content/read';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import type { Plan } from '../plans';
import { Recalled, ShowAnyway } from '../Recalled';
import { READING, TODAY } from '../routes';
import { Screen } from '../Screen';
import { words } from '../state';
import { isOpened, Opened } from './Opened';

interface Props {
  sha256: string;
  item: Item;
  /** The plan that has it, or had it once: whoever was given a text may look at what it said. */
  plan: Plan | undefined;
}

export function Covered({ sha256, item, plan }: Props) {
  const [shown, setShown] = useState(false);
  // Asked anew each time: what may be read now must perhaps not be used a moment later.
  const readable = isOpened(item) && plan !== undefined && !withdrawn(item);
  if (shown && readable) {
    return <Opened sha256={sha256} item={item} plan={plan} above={<Recalled item={item} />} />;
  }
  const isExercise = item.kind === 'exercise';
  return (
    <Screen title={titleOf(item)} back={isExercise ? TODAY : READING}>
      <Recalled item={item} />
      {isExercise && plan && (
        <Card>
          <p>{t('recall.exercise')}</p>
        </Card>
      )}
      {readable && <ShowAnyway onShow={() => setShown(true)} />}
    </Screen>
  );
}

function titleOf(item: Item): string {
  const said = words(item);
  return 'title' in said ? said.title : t('nav.reading');
}
