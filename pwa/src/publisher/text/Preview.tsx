// The text as readers have it, drawn from the same blocks by the same code: on a phone, on paper, and at a clinic.
import { useState } from 'preact/hooks';
import type { Block, Figure as FigureItem, Language } from '../../content/items';
import type { Around } from '../../parts/Blocks';
import { Notice } from '../../parts/Notice';
import { language, t } from '../../text';
import type { Checked } from '../calls';
import { PreviewWays } from '../PreviewWays';
import { textAt } from '../routes';
import { Sheets } from './Sheets';
import { type Drafted, Words } from './Words';

const PLACES = ['phone', 'print', 'clinic'] as const;
type Place = (typeof PLACES)[number];

export function Preview({ checked }: { checked: Checked | null }) {
  const [place, setPlace] = useState<Place>('phone');
  const [spoken, setSpoken] = useState<Language>(language.value);
  const item = (checked?.item ?? null) as Drafted | null;
  const words = item?.text[spoken] ?? null;
  return (
    <>
      <div class="row preview-ways">
        <PreviewWays
          places={PLACES.map((value) => ({ value, label: t(`publisher.preview.${value}`) }))}
          place={place}
          onPlace={setPlace}
          spoken={spoken}
          onSpoken={setSpoken}
        />
      </div>
      {!checked && (
        <p class="small" role="status">
          {t('publisher.text.checking')}
        </p>
      )}
      {checked && !words && <Notice>{t('publisher.preview.nothing')}</Notice>}
      {checked && item && words && (
        <Sheets paper={place === 'print'}>
          <article class={`preview preview-${place}`} lang={spoken} aria-label={t('publisher.preview.label')}>
            <Words
              item={item}
              language={spoken}
              around={aroundOf(checked, spoken)}
              grounds={place !== 'phone'}
            />
          </article>
        </Sheets>
      )}
    </>
  );
}

function aroundOf({ figures, titles }: Checked, spoken: Language): Around {
  const drawings = figures as unknown as Readonly<Record<string, FigureItem>>;
  return {
    slot: (name): readonly Block[] => [
      { t: 'note', tone: 'info', title: t('publisher.preview.slot'), c: [{ t: 'p', c: [name] }] },
    ],
    figure: (id) => {
      const item = drawings[id];
      return item && { item, alt: item.text[spoken].alt };
    },
    item: (id) => (id in titles ? textAt(id) : undefined),
  };
}
