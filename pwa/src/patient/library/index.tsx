// The texts beside the plan: for whoever wants to read more, and for those around the patient.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Listed, releasedTexts } from '../../content/library';
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { language, t } from '../../text';
import { READING, textAt } from '../routes';
import { Screen } from '../Screen';
import { plans } from '../state';
import { beside } from './beside';

export { Fetched } from './Fetched';

export function Library() {
  const list = useSignal<readonly Listed[] | 'looking' | null>('looking');
  useEffect(() => {
    void releasedTexts().then((found) => {
      list.value = found;
    });
  }, []);
  const { value: found } = list;
  return (
    <Screen title={t('reading.library')} back={READING}>
      <p>{t('library.text')}</p>
      <div aria-live="polite">
        {found === 'looking' && <p class="small">{t('library.looking')}</p>}
        {found === null && <p>{t('library.unreachable')}</p>}
      </div>
      {Array.isArray(found) && <Shelves found={found} />}
    </Screen>
  );
}

function Shelves({ found }: { found: readonly Listed[] }) {
  const pinned = new Set(plans.value.flatMap(({ plan }) => plan.items.map(({ id }) => id)));
  const { texts, lessons, relatives } = beside(found, pinned, language.value);
  return (
    <>
      {relatives.length > 0 && (
        <Shelf title={t('library.relatives')} text={t('library.relatives.text')} lines={relatives} />
      )}
      {texts.length > 0 && <Shelf title={t('library.texts')} lines={texts} />}
      {lessons.length > 0 && <Shelf title={t('reading.lessons')} lines={lessons} />}
      {texts.length + lessons.length + relatives.length === 0 && <p>{t('library.none')}</p>}
    </>
  );
}

function Shelf({ title, text, lines }: { title: string; text?: string; lines: readonly Listed[] }) {
  return (
    <Card title={title}>
      {text && <p class="small">{text}</p>}
      <ul class="rows">
        {lines.map(({ id, sha256, title: named }) => (
          <li key={id}>
            <a class="text-link" href={textAt(sha256)}>
              <b class="grow">{named[language.value] ?? named.da}</b>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
