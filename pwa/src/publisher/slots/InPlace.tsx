// The words where readers meet them: in the part of a shared text where the slot stands, or on the front page.
import { useState } from 'preact/hooks';
import { readItem } from '../../clinic/server/calls';
import { useReading } from '../../clinic/server/reading';
import type { Block, Language, Page } from '../../content/items';
import { Blocks } from '../../parts/Blocks';
import { Card } from '../../parts/Card';
import { SelectField } from '../../parts/SelectField';
import { language, t } from '../../text';
import { PreviewWays } from '../PreviewWays';
import type { Body, CheckedSlot, Slot } from './calls';
import { ALONE } from './Standing';
import { sectionAround } from './view';

const LOOKS = ['phone', 'page'] as const;
type Look = (typeof LOOKS)[number];
const FRONT = '';

interface Props {
  slot: Slot;
  municipality: string;
  checked: CheckedSlot;
}

export function InPlace({ slot, municipality, checked }: Props) {
  const [look, setLook] = useState<Look>('phone');
  const [spoken, setSpoken] = useState<Language>(language.value);
  const [place, setPlace] = useState(slot.places[0]?.sha256 ?? FRONT);
  const words = (checked.body as unknown as Body)[spoken];
  const told = asLookedAt(words, look, municipality);
  const options = slot.places.map(({ sha256, title, id }) => ({
    value: sha256,
    label: title[language.value] ?? id,
  }));
  const fronts = slot.on_front_page ? [{ value: FRONT, label: t('slots.front_page') }] : [];
  return (
    <Card title={t('slots.in_place')}>
      <div class="slots-ways">
        <SelectField
          label={t('slots.in_place.where')}
          options={[...options, ...fronts]}
          value={place}
          onPick={setPlace}
        />
        <PreviewWays
          places={LOOKS.map((value) => ({ value, label: t(`slots.in_place.${value}`) }))}
          place={look}
          onPlace={setLook}
          spoken={spoken}
          onSpoken={setSpoken}
        />
      </div>
      <article class={`preview slot-preview-${look}`} lang={spoken} aria-label={t('publisher.preview.label')}>
        {place === FRONT ? (
          <Blocks blocks={told} around={ALONE} />
        ) : (
          <InText key={place} sha256={place} slot={slot.slot} spoken={spoken} told={told} />
        )}
      </article>
    </Card>
  );
}

interface TextProps {
  sha256: string;
  slot: string;
  spoken: Language;
  told: readonly Block[];
}

/** The section of the text around the slot, as it is released. */
function InText({ sha256, slot, spoken, told }: TextProps) {
  const { value } = useReading(() => readItem<Page>(sha256), sha256);
  if (!value) return null;
  const { title, body } = value.text[spoken];
  return (
    <>
      <p class="preview-title">{title}</p>
      <Blocks
        blocks={sectionAround(body, slot)}
        around={{ ...ALONE, slot: (name) => (name === slot ? told : []) }}
      />
    </>
  );
}

/** Public pages frame the municipality's words and say whose they are; phones show them among the others. */
function asLookedAt(words: readonly Block[], look: Look, municipality: string): readonly Block[] {
  if (words.length < 2 || look === 'phone') return words.length < 2 ? [] : words;
  return [{ t: 'note', tone: 'info', title: t('slots.from_municipality', { name: municipality }), c: words }];
}
