// Sending a text back to whoever writes it, with words about what is to be done.
import { useState } from 'preact/hooks';
import { useActing } from '../../../clinic/server/acting';
import { ConfirmSheet } from '../../../clinic/shell/ConfirmSheet';
import { TextArea } from '../../../parts/Field';
import { t } from '../../../text';
import { sendBack } from './calls';
import type { SheetProps } from './sheet';

export function ReturnSheet({ work, title, onDone, onClose }: SheetProps) {
  const acting = useActing();
  const [words, setWords] = useState('');
  const go = async (): Promise<void> => {
    if (await acting.act(() => sendBack(work.id, words))) onDone();
  };
  return (
    <ConfirmSheet
      title={t('work.return.title', { title })}
      confirm={t('work.return.go')}
      acting={acting}
      ready={words.trim() !== ''}
      onConfirm={go}
      onClose={onClose}
    >
      <TextArea label={t('work.return.words')} value={words} onText={setWords} maxLength={2000} />
    </ConfirmSheet>
  );
}
