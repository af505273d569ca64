// How a preview is looked at: where, and in which language.
import type { Language } from '../content/items';
import { Choice, type Option } from '../parts/Choice';
import { LANGUAGES, t } from '../text';

interface Props<Place extends string> {
  places: readonly Option<Place>[];
  place: Place;
  onPlace: (place: Place) => void;
  spoken: Language;
  onSpoken: (spoken: Language) => void;
}

export function PreviewWays<Place extends string>({
  places,
  place,
  onPlace,
  spoken,
  onSpoken,
}: Props<Place>) {
  return (
    <>
      <Choice beside legend={t('publisher.preview.place')} options={places} value={place} onPick={onPlace} />
      <Choice
        beside
        legend={t('publisher.preview.language')}
        options={LANGUAGES.map((value) => ({
          value,
          label: t(`publisher.text.file.${value}`),
        }))}
        value={spoken}
        onPick={onSpoken}
      />
    </>
  );
}
