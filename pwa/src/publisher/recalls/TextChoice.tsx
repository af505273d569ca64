// Which text: letters to look for it, and the texts that have them.
import { useState } from 'preact/hooks';
import { TextField } from '../../parts/Field';
import { SelectField } from '../../parts/SelectField';
import { language, t } from '../../text';
import { kindWord } from '../texts/Row';
import type { Recallable } from './calls';
import { type Draft, found, titleOf } from './view';

interface Props {
  texts: readonly Recallable[];
  draft: Draft;
  onChange: (changes: Partial<Draft>) => void;
}

export function TextChoice({ texts, draft, onChange }: Props) {
  const [letters, setLetters] = useState('');
  const spoken = language.value;
  const chosen = texts.filter(({ id }) => id === draft.item);
  // What has been chosen stays in the list, whatever is looked for next.
  const listed = [...new Set([...chosen, ...found(texts, letters, spoken)])];
  const pick = (item: string): void => {
    const current = texts.find(({ id }) => id === item)?.editions.find((one) => one.current);
    onChange({ item, editions: current ? [current.edition] : [] });
  };
  return (
    <div class="recall-text">
      <TextField type="search" label={t('recalls.search')} value={letters} onText={setLetters} />
      <SelectField
        label={t('recalls.text')}
        options={[
          { value: '', label: t('recalls.text.choose', { count: listed.length }) },
          ...listed.map((text) => ({
            value: text.id,
            label: `${kindWord(text.kind)}: ${titleOf(text, spoken)}`,
          })),
        ]}
        value={draft.item}
        onPick={pick}
      />
    </div>
  );
}
