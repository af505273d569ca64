// Who follows the plan when the last who did is out: somebody chosen, or nobody, said outright with what it means.
import { Choice } from '../../parts/Choice';
import { t } from '../../text';
import { type Picked, WhoField } from './WhoField';

export type After = 'successor' | 'nobody';

interface Props {
  /** The question, and what is answered; null where the answer is not given yet. */
  legend: string;
  value: After | null;
  onPick: (after: After) => void;
  who: Picked | null;
  onWho: (who: Picked) => void;
  /** Whether a plan runs that nobody would follow. */
  alone: boolean;
  without: readonly string[];
}

export function AfterMe({ legend, value, onPick, who, onWho, alone, without }: Props) {
  return (
    <>
      <Choice
        legend={legend}
        options={[
          { value: 'successor' as const, label: t('clinic.team.successor') },
          {
            value: 'nobody' as const,
            label: t('clinic.team.nobody'),
            more: t(alone ? 'clinic.team.nobody.alone' : 'clinic.team.nobody.others'),
          },
        ]}
        value={value}
        onPick={onPick}
      />
      {value === 'successor' && (
        <WhoField legend={t('clinic.team.who')} value={who} onPick={onWho} without={without} />
      )}
    </>
  );
}
