// Which of the released pathways the plan is made from.
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { language, t } from '../../text';
import type { Pathway } from '../server/shapes';
import { said } from '../words/codes';

interface Props {
  pathways: readonly Pathway[];
  value: string;
  onPick: (id: string) => void;
}

export function PathwayChoice({ pathways, value, onPick }: Props) {
  return (
    <Card>
      <Choice
        legend={t('clinic.assign.pathway')}
        options={pathways.map(({ pin, title, summary }) => ({
          value: pin.id,
          label: said(title, language.value),
          more: said(summary, language.value),
        }))}
        value={value}
        onPick={onPick}
      />
    </Card>
  );
}
