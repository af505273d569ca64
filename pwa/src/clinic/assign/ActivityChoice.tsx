// Which activity the staircase is about, and what it is counted in: as many as the pathway offers, or none.
import { Choice } from '../../parts/Choice';
import { unitWord } from '../../parts/ladder-words';
import { language, t } from '../../text';
import type { PathwayLadder } from '../server/shapes';
import { said } from '../words/codes';

interface Props {
  ladders: readonly PathwayLadder[];
  /** Null for a plan without a staircase. */
  value: string | null;
  onPick: (item: string | null) => void;
}

const NONE = '';
/** More than one of anything, so that the word is the plural. */
const SEVERAL = 2;

export function ActivityChoice({ ladders, value, onPick }: Props) {
  return (
    <Choice
      legend={t('clinic.assign.activity')}
      beside
      options={[
        ...ladders.map(({ item, activity, unit }) => ({
          value: item,
          label: said(activity, language.value),
          more: t('clinic.assign.activity.unit', { unit: unitWord(unit, SEVERAL) }),
        })),
        { value: NONE, label: t('clinic.assign.activity.none') },
      ]}
      value={value ?? NONE}
      onPick={(item) => onPick(item === NONE ? null : item)}
    />
  );
}
