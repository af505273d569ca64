// One text, lesson or exercise, by the start of its hash: the edition that was assigned, or the notice that recalls it.

import { items, recalled } from '../../content/read';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { formerOf } from '../former';
import type { Plan } from '../plans';
import { READING } from '../routes';
import { Screen } from '../Screen';
import { Seldom } from '../Seldom';
import { plans } from '../state';
import { Covered } from './Covered';
import { EditionNotice } from './EditionNotice';
import { isOpened, Opened } from './Opened';
import { byHash } from './view';
import './style.css';

export function Text({ hash = '' }: { hash?: string }) {
  const found = byHash(items.value, hash);
  if (!found) return <NotHeld hash={hash} />;
  const { item, sha256 } = found;
  const former = formerOf(sha256, item.id);
  const plan = planWith(sha256) ?? former?.plan;
  if (recalled(item)) return <Covered key={sha256} sha256={sha256} item={item} plan={plan} />;
  if (!isOpened(item)) return <NotHeld hash={hash} />;
  const above = <EditionNotice sha256={sha256} former={former} />;
  return <Opened key={sha256} sha256={sha256} item={item} plan={plan} above={above} />;
}

function planWith(sha256: string): Plan | undefined {
  return plans.value.find(({ plan }) => plan.items.some((pin) => pin.sha256 === sha256));
}

/** A text of the release can be fetched; until then, and without network, this says so. */
function NotHeld({ hash }: { hash: string }) {
  const otherwise = <p>{t('reading.not_here')}</p>;
  return (
    <Screen title={t('nav.reading')} back={READING}>
      <Card>
        <Seldom
          screen={({ Fetched }) => <Fetched start={hash} otherwise={otherwise} />}
          otherwise={otherwise}
        />
      </Card>
    </Screen>
  );
}
