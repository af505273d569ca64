// What is done when words are wrong: a recall covers them everywhere at once, taking down ends them.
import { useState } from 'preact/hooks';
import { useActing } from '../../clinic/server/acting';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { focusTitle } from '../../clinic/shell/Screen';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextArea } from '../../parts/Field';
import { announce } from '../../parts/live';
import { LANGUAGES, t } from '../../text';
import { recallSlot, type Slot, takeDown, type Where, type Words } from './calls';

const LONGEST_NOTICE = 400;

interface Props {
  slot: Slot;
  where: Where;
  writes: boolean;
  again: () => void;
}

export function WhenWrong({ slot, where, writes, again }: Props) {
  const [asking, setAsking] = useState<'recall' | 'down' | null>(null);
  const holds = slot.values.some((value) => value.holds);
  if (!holds) return null;
  const close = (): void => setAsking(null);
  const done = (said: string): void => {
    close();
    announce(said);
    focusTitle();
    again();
  };
  return (
    <Card title={t('slots.wrong')}>
      <p>{t('slots.wrong.what')}</p>
      <div class="row">
        {slot.recall === null && (
          <Button look="alarm" onClick={() => setAsking('recall')}>
            {t('slots.recall.ask')}
          </Button>
        )}
        {writes && (
          <Button look="quiet" onClick={() => setAsking('down')}>
            {t('slots.down.ask')}
          </Button>
        )}
      </div>
      {asking === 'recall' && <RecallSheet where={where} onDone={done} onClose={close} />}
      {asking === 'down' && <DownSheet where={where} onDone={done} onClose={close} />}
    </Card>
  );
}

interface SheetProps {
  where: Where;
  onDone: (said: string) => void;
  onClose: () => void;
}

function RecallSheet({ where, onDone, onClose }: SheetProps) {
  const [notice, setNotice] = useState<Words>({ da: '', en: '' });
  const acting = useActing();
  return (
    <ConfirmSheet
      title={t('slots.recall.title')}
      confirm={t('slots.recall.go')}
      acting={acting}
      ready={notice.da.trim() !== '' && notice.en.trim() !== ''}
      onConfirm={async () => {
        if (await acting.act(() => recallSlot(where, notice))) onDone(t('slots.recall.done'));
      }}
      onClose={onClose}
    >
      <p>{t('slots.recall.what')}</p>
      {LANGUAGES.map((one) => (
        <TextArea
          key={one}
          label={t(`slots.recall.notice.${one}`)}
          maxLength={LONGEST_NOTICE}
          value={notice[one]}
          onText={(text) => setNotice({ ...notice, [one]: text })}
        />
      ))}
    </ConfirmSheet>
  );
}

function DownSheet({ where, onDone, onClose }: SheetProps) {
  const acting = useActing();
  return (
    <ConfirmSheet
      title={t('slots.down.title')}
      confirm={t('slots.down.go')}
      acting={acting}
      onConfirm={async () => {
        if (await acting.act(() => takeDown(where))) onDone(t('slots.down.done'));
      }}
      onClose={onClose}
    >
      <p>{t('slots.down.what')}</p>
    </ConfirmSheet>
  );
}
