// Which editions of the text, each with the running plans that stand on it.
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Ticks } from '../../parts/Choice';
import { t } from '../../text';
import { type Recallable, readReach } from './calls';
import { type Draft, editionWords } from './view';

interface Props {
  text: Recallable;
  draft: Draft;
  onChange: (changes: Partial<Draft>) => void;
}

export function Editions({ text, draft, onChange }: Props) {
  const { value, problem, again } = useReading(() => readReach(text.id), text.id);
  return (
    <>
      <Ticks
        legend={t('recalls.which')}
        options={text.editions.map((one) => ({
          value: String(one.edition),
          label: t('recalls.edition', { edition: one.edition }),
          more: editionWords(
            one,
            value?.editions.find(({ edition }) => edition === one.edition),
          ),
        }))}
        values={draft.editions.map(String)}
        onPick={(picked) => onChange({ editions: picked.map(Number) })}
      />
      <ProblemNotice problem={problem} again={again} />
    </>
  );
}
