// The last look before a text is recalled: it cannot be undone.
import { useActing } from '../../clinic/server/acting';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { language, t } from '../../text';
import { type Recallable, recall } from './calls';
import { type Draft, titleOf } from './view';

interface Props {
  draft: Draft;
  text: Recallable;
  onDone: () => void;
  onClose: () => void;
}

export function ConfirmRecall({ draft, text, onDone, onClose }: Props) {
  const acting = useActing();
  const { editions, severity, da, en } = draft;
  const make = async (): Promise<void> => {
    const body = { editions: [...editions], severity, notice: { da, en } };
    if (await acting.act(() => recall(text.id, body))) onDone();
  };
  return (
    <ConfirmSheet
      title={t('recalls.confirm.title')}
      confirm={t('recalls.make')}
      acting={acting}
      onConfirm={make}
      onClose={onClose}
    >
      <p>
        <b>{titleOf(text, language.value)}</b> · {t('recalls.editions', { editions: editions.join(', ') })}
      </p>
      <p>{t(`recalls.severity.${severity}.more`)}</p>
      <p>{t('recalls.confirm.text')}</p>
    </ConfirmSheet>
  );
}
