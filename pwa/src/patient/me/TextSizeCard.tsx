// How large all words are shown on this phone.
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { t } from '../../text';
import { chooseTextSize, TEXT_SIZES, textSize } from '../text-size';

export function TextSizeCard() {
  return (
    <Card title={t('size.title')}>
      <Choice
        legend={t('size.legend')}
        options={TEXT_SIZES.map((value) => ({ value, label: t(`size.${value}`) }))}
        value={textSize.value}
        onPick={(size) => void chooseTextSize(size)}
      />
    </Card>
  );
}
