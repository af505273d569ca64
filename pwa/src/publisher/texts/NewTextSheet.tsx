// A new text: its id, and the text whose form it begins from.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useActing } from '../../clinic/server/acting';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { TextField } from '../../parts/Field';
import { SelectField } from '../../parts/SelectField';
import { language, t } from '../../text';
import { makeText, type TextLine } from '../calls';
import { textAt } from '../routes';
import { kindWord } from './Row';
import { found, nameOf } from './view';

/** What has files of its own in both languages, and so a form that another can have. */
const WITHOUT_FORM: readonly (string | null)[] = ['directory', null];

export function NewTextSheet({ texts, onClose }: { texts: readonly TextLine[]; onClose: () => void }) {
  const { route } = useLocation();
  const acting = useActing();
  const forms = found(texts, { letters: '', wanted: 'all', today: '', language: language.value }).filter(
    ({ kind }) => !WITHOUT_FORM.includes(kind),
  );
  const [id, setId] = useState('');
  const [like, setLike] = useState(forms.find(({ kind }) => kind === 'page')?.id ?? forms[0]?.id ?? '');
  const fits = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
  const make = async (): Promise<void> => {
    if (await acting.act(() => makeText({ id, like }))) route(textAt(id));
  };
  return (
    <ConfirmSheet
      title={t('publisher.texts.new')}
      confirm={t('publisher.texts.make')}
      acting={acting}
      ready={fits && like !== ''}
      onConfirm={make}
      onClose={onClose}
    >
      <TextField
        label={t('publisher.texts.id')}
        hint={t('publisher.texts.id.hint')}
        value={id}
        onText={setId}
        maxLength={60}
        error={id !== '' && !fits ? t('publisher.texts.id.form') : null}
      />
      <SelectField
        label={t('publisher.texts.like')}
        options={forms.map((line) => ({
          value: line.id,
          label: `${kindWord(line.kind ?? '')}: ${nameOf(line, language.value)}`,
        }))}
        value={like}
        onPick={setLike}
      />
      <p class="small">{t('publisher.texts.like.why')}</p>
    </ConfirmSheet>
  );
}
