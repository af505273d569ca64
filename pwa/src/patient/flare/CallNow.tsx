// Ring nu: the whole screen in red, the numbers that answer at this hour, what to say, and nothing else to decide.
import { useEffect, useState } from 'preact/hooks';
import type { Safety, WarningSign } from '../../content/items';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { log, today } from '../../store/read';
import { record, withdraw } from '../../sync/record';
import { status } from '../../sync/status';
import { t } from '../../text';
import { urgentReport } from '../reports';
import { words } from '../state';
import { AnsweringNow } from './AnsweringNow';
import { pinOf } from './held';

interface Props {
  safety: Safety;
  sign: WarningSign;
  onClose: () => void;
}

export function CallNow({ safety, sign, onClose }: Props) {
  const [failed, setFailed] = useState(false);
  const report = urgentReport(log.value, sign.id, today.value);
  // The mark for the clinician is written behind the numbers; nobody waits for it.
  useEffect(() => {
    if (!report) reportSign(safety, sign).catch(() => setFailed(true));
  }, []);
  const takeBack = () => {
    onClose();
    if (report) void withdraw(report.id).then(() => announce(t('call.taken_back')));
  };
  return (
    <Sheet title={t('call.title')} close={t('app.close')} look="call" onClose={onClose}>
      <p>{t('call.text')}</p>
      <AnsweringNow />
      <p class="call-sign">{sign.text}</p>
      <p>{words(safety).say}</p>
      <p>
        <b>{t('call.nobody')}</b> {t('call.not_through')}
      </p>
      <p class="call-mark" role="status">
        {report
          ? t(status.value.word === 'safe' ? 'call.sent' : 'call.kept')
          : t(failed ? 'call.not_kept' : 'call.keeping')}
      </p>
      {report && (
        <button type="button" class="call-mistake" onClick={takeBack}>
          {t('call.mistake')}
        </button>
      )}
    </Sheet>
  );
}

async function reportSign(safety: Safety, sign: WarningSign): Promise<void> {
  const pin = pinOf(safety);
  if (!pin) throw new Error('the list of signs is not on this phone');
  await record('red_flag_reported', { urgency: 'urgent', signs: [sign.id], safety: pin });
}
